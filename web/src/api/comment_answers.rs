//! Answering comments for programs: putting them together, answering one or a group, closing out.

mod bodies;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use bills::BillNumber;
use comments::{CommentId, GroupId, Title};
use kernel::Actor;

use self::bodies::{
    AnswerBody, ClosedOutBody, GroupAnswerBody, GroupBody, NewGroup, Putting, Renaming, TakingOut,
};
use super::comment_desk::{CommentStanding, moved, not_one_of, number, wrong};
use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::failure::{CommentRefusal, Fault, called_as_here};
use crate::guards::{Bearer, BearerSession, Body};
use crate::matters::against;
use crate::site::Site;
use crate::visits::answers::{closing, groups, replying};
use crate::visits::moderation::comment_desk::{bill_of, in_house, named};

macro_rules! act {
    ($(#[$doc:meta])* $name:ident, $path:literal, $id:literal, $param:literal, $example:literal, $body:ty, $answer:ty) => {
        $(#[$doc])*
        #[utoipa::path(
            post, path = $path, tag = "comments", operation_id = $id, request_body = $body,
            params(($param = String, Path, example = $example)),
            responses(
                NotTaken,
                (status = 200, description = "Done", body = $answer),
                (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
                (status = 403, description = "Not a drafter", body = Problem, content_type = "application/problem+json"),
                (status = 404, description = "No such bill, comment or group", body = Problem, content_type = "application/problem+json"),
                (status = 409, description = "It is not as it was when it was looked at, of another bill, not for everyone to read, a reply, never opened for comment, or closed out", body = Problem, content_type = "application/problem+json"),
                (status = 422, description = "A field is missing, too long, or not what it should be", body = Problem, content_type = "application/problem+json"),
            ),
            security(("session" = []))
        )]
        pub async fn $name(
            site: Data<Site>,
            Bearer(actor): Bearer,
            path: Path<String>,
            body: Body<$body>,
        ) -> Result<HttpResponse, Failure> {
            body.done(&site, &actor, &path).await
        }
    };
}

act!(
    /// Say what became of a comment; again until the consultation is closed out, and the last answer counts.
    answer, "/api/v1/comments/{comment}/answer", "answer_comment", "comment", "CM-0123456789ABCDEF",
    AnswerBody, CommentStanding
);
act!(
    /// Put comments that say the same into a new group. None is made unless all can be put into it.
    make, "/api/v1/bills/{number}/comment-groups", "make_comment_group", "number", "BN-202611-00001",
    NewGroup, GroupBody
);
act!(
    /// Put comments into a group, out of whatever group each was in.
    put, "/api/v1/comment-groups/{id}/put", "put_in_comment_group", "id", "CG-0123456789ABCDEF",
    Putting, GroupBody
);
act!(
    /// Take a comment out of its group: it wants an answer of its own again.
    take_out, "/api/v1/comment-groups/{id}/take-out", "take_out_of_comment_group", "id",
    "CG-0123456789ABCDEF", TakingOut, GroupBody
);
act!(
    /// Call a group otherwise.
    rename, "/api/v1/comment-groups/{id}/rename", "rename_comment_group", "id",
    "CG-0123456789ABCDEF", Renaming, GroupBody
);
act!(
    /// Answer all comments of a group at once, and whatever is put into it later.
    answer_group, "/api/v1/comment-groups/{id}/answer", "answer_comment_group", "id",
    "CG-0123456789ABCDEF", GroupAnswerBody, GroupBody
);

/// Close a consultation out. While comments have no answer it is not done, and the problem says how many
/// (`unanswered_count`).
#[utoipa::path(
    post, path = "/api/v1/bills/{number}/close-out", tag = "comments", operation_id = "close_out_consultation",
    params(("number" = String, Path, example = "BN-202611-00001")),
    responses(
        (status = 200, description = "Closed out: the report is final", body = ClosedOutBody),
        (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a drafter", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such bill", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Comments have no answer or are still being taken, it was never opened for comment, or is closed out", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not counted in time: the same may be sent again; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn close_out(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    session.require_fresh(&site)?;
    let actor = session.actor(&site);
    match closing::closed_out(&site, &actor, number).await? {
        0 => Ok(HttpResponse::Ok().json(ClosedOutBody { is_closed_out: true })),
        count => Err(Failure::CommentRefused(CommentRefusal::Unanswered { count })),
    }
}

impl AnswerBody {
    async fn done(&self, site: &Site, actor: &Actor, id: &str) -> Result<HttpResponse, Failure> {
        let id = named(id)?;
        let bill = bill_of(&site.comments.comment(actor, &id).await?.entry)?;
        let answer = parsed(site, actor, bill, &self.outcome, &self.reason, self.place()).await?;
        replying::answered(site, actor, bill, &id, number("seen", &self.seen)?, answer).await?;
        moved(site, actor, &id).await
    }
}

impl NewGroup {
    async fn done(
        &self,
        site: &Site,
        actor: &Actor,
        number: &str,
    ) -> Result<HttpResponse, Failure> {
        let number = Failure::bill(number)?;
        let (title, chosen) = (title(site, &self.title)?, comments_of(&self.comments)?);
        let key = match &self.key {
            Some(key) => key.parse().map_err(|_| not_one_of("key"))?,
            None => site.accounts.form_key().parse().map_err(|_| not_one_of("key"))?,
        };
        let comments = &site.comments;
        let made = async |matter| comments.make_group(actor, &matter, &title, &key, &chosen).await;
        let group = against(site, actor, number, made).await?;
        told(site, number, &group).await
    }
}

impl Putting {
    async fn done(&self, site: &Site, actor: &Actor, id: &str) -> Result<HttpResponse, Failure> {
        let (number, group) = (bill(&self.bill)?, groups::named(id)?);
        put_in(site, actor, number, &group, &comments_of(&self.comments)?).await?;
        told(site, number, &group).await
    }
}

impl TakingOut {
    async fn done(&self, site: &Site, actor: &Actor, id: &str) -> Result<HttpResponse, Failure> {
        let (number, group) = (bill(&self.bill)?, groups::named(id)?);
        let comment: CommentId = self.comment.parse().map_err(|_| not_one_of("comment"))?;
        let shown = site.comments.comments(std::slice::from_ref(&comment)).await?;
        let is_in = |shown: &comments::Shown| shown.entry.group.as_ref() == Some(&group);
        if !shown.first().is_some_and(is_in) {
            return Err(not_one_of("comment"));
        }
        groups::taken_out(site, actor, number, &comment).await?;
        told(site, number, &group).await
    }
}

impl Renaming {
    async fn done(&self, site: &Site, actor: &Actor, id: &str) -> Result<HttpResponse, Failure> {
        let (number, group) = (bill(&self.bill)?, groups::named(id)?);
        groups::renamed(site, actor, number, &group, &title(site, &self.title)?).await?;
        told(site, number, &group).await
    }
}

impl GroupAnswerBody {
    async fn done(&self, site: &Site, actor: &Actor, id: &str) -> Result<HttpResponse, Failure> {
        let (bill, group) = (bill(&self.bill)?, groups::named(id)?);
        let answer = parsed(site, actor, bill, &self.outcome, &self.reason, self.place()).await?;
        let seen = number("seen", &self.seen)?;
        groups::answered(site, actor, bill, &group, seen, answer).await?;
        told(site, bill, &group).await
    }
}

async fn parsed(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    outcome: &str,
    reason: &str,
    place: Option<(String, u32)>,
) -> Result<comments::Answering, Failure> {
    policy::check(actor, policy::Action::AnswerComment, policy::Resource::House)?;
    let parsed = replying::parsed(site, actor, number, outcome, reason, place).await;
    parsed.map_err(|failure| called_as_here(failure, "provision", "reflected_provision"))
}

async fn put_in(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    group: &GroupId,
    chosen: &[CommentId],
) -> Result<(), Failure> {
    let put = async |matter| site.comments.put_in_group(actor, &matter, group, chosen).await;
    against(site, actor, number, put).await
}

/// The group after what was just done to it.
async fn told(site: &Site, number: BillNumber, id: &GroupId) -> Result<HttpResponse, Failure> {
    site.projections.comments_show(site.comments.log_position()).await;
    let groups = site.comments.groups(&number.to_string()).await?;
    let group = groups.iter().find(|counted| counted.group.id == *id);
    let group = group.ok_or_else(|| Failure::Unavailable("the group is not shown yet".into()))?;
    Ok(HttpResponse::Ok().json(GroupBody::of(group)))
}

fn bill(number: &str) -> Result<BillNumber, Failure> {
    number.parse().map_err(|_| not_one_of("bill"))
}

fn title(site: &Site, text: &str) -> Result<Title, Failure> {
    let parsed = Title::parse(text, &site.comments.rules().text);
    parsed.map_err(|fault| wrong("title", Fault::Text(in_house(fault))))
}

fn comments_of(ids: &[String]) -> Result<Vec<CommentId>, Failure> {
    ids.iter().map(|id| id.parse().map_err(|_| not_one_of("comments"))).collect()
}
