//! Comments for programs: write, edit, delete, support, report, appeal; and for or against a provision.

mod bodies;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use comments::{
    ByName, Channel, CommentId, CommentText, Editing, Listing, Order, Reason, ReportReason, Scope,
    ShownAs, Stance, Suggested, Writing,
};
use kernel::Actor;
use serde::Deserialize;

pub use self::bodies::CommentBody;
use self::bodies::{Appealing, CommentsBody, EditedComment, NewComment, NewStance, Reporting};
use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::failure::of_comments::{fault, name_fault};
use crate::failure::{Fault, FieldFault};
use crate::guards::{BearerSession, Body, idempotency};
use crate::matters::{against, matter};
use crate::open_data::stand::Stand;
use crate::site::Site;
use crate::visits::commenting::one::supports;
use crate::visits::commenting::take_stance;

/// Comments on one page.
const PAGE: u32 = 50;
const OFFSET_MAX: u32 = 100_000;

#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    provision: Option<String>,
    order: Option<String>,
    #[serde(default, deserialize_with = "crate::listing::offset")]
    offset: Option<u32>,
    #[serde(default, deserialize_with = "crate::listing::log_position")]
    until: Option<u64>,
}

/// What everyone reads of a bill, 50 a page, without replies.
#[utoipa::path(
    get, path = "/bills/{number}/comments.json", tag = "open data", operation_id = "list_comments",
    params(
        ("number" = String, Path, example = "BN-202611-00001"),
        ("provision" = Option<String>, Query, description = "On this provision only"),
        ("order" = Option<String>, Query, description = "`balanced` (the default: supports against days), `support` or `newest`"),
        ("offset" = Option<u32>, Query, description = "As the link `next` of the page before has it"),
        ("until" = Option<u64>, Query, description = "Likewise: of what there was at this position of the log"),
    ),
    responses(
        (status = 200, description = "A page of them", body = CommentsBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "An order or place that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such bill", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let stand = Stand::of(&request, &site);
    site.bills.entry(&Actor::Visitor, number).await?;
    let order = match ask.order.as_deref() {
        None | Some("") => Order::default(),
        Some(code) => Order::from_code(code)
            .ok_or_else(|| Failure::BadRequest("order is balanced, support or newest".into()))?,
    };
    let provision = ask.provision.clone().filter(|id| !id.is_empty());
    let scope = provision.clone().map_or(Scope::Everything, Scope::Provision);
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let (offset, until) = (ask.offset.unwrap_or(0).min(OFFSET_MAX), ask.until);
    let listing = Listing { matter: number.to_string(), scope, order, until, offset, limit: PAGE };
    let listed = site.comments.list(&listing).await?;
    let next = listed.has_next.then(|| {
        let of = provision.map(|id| format!("provision={id}&")).unwrap_or_default();
        let (code, offset, until) = (order.code(), offset + PAGE, listed.until);
        let query = format!("{of}order={code}&offset={offset}&until={until}");
        site.address(&format!("/bills/{number}/comments.json?{query}"))
    });
    let data = listed.comments.into_iter().map(CommentBody::of).collect();
    let body = CommentsBody { data, next, position: listed.until };
    Ok(stand.json(&request, &body))
}

/// Say something of a bill that is open for comment. With an `Idempotency-Key` the request can be sent again
/// without writing twice.
#[utoipa::path(
    post, path = "/api/v1/bills/{number}/comments", tag = "comments", operation_id = "write_comment", request_body = NewComment,
    params(
        ("number" = String, Path, example = "BN-202611-00001"),
        ("Idempotency-Key" = Option<String>, Header, description = "Up to 100 characters of your choice"),
    ),
    responses(
        NotTaken,
        (status = 201, description = "Written", body = CommentBody, headers(("Location" = String))),
        (status = 200, description = "It was written by the same request before", body = CommentBody),
        (status = 202, description = "Written; what is shown is from just before"),
        (status = 400, description = "Not JSON, an unknown field, or not a key", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such bill, or no such comment to reply to", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "No comments are taken now, or the comment cannot be replied to", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing, too long, or not what it should be; or the key came with another text", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn write(
    request: HttpRequest,
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Body<NewComment>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let actor = session.actor(&site);
    let (comments, writing) = (&site.comments, writing(&request, &site, &body)?);
    let writing = &writing;
    let written = against(&site, &actor, number, async |matter| {
        comments.write(&actor, &matter, writing.clone()).await
    });
    let written = written.await?;
    if !site.projections.comments_show(site.comments.log_position()).await {
        return Ok(HttpResponse::Accepted().finish());
    }
    let shown = CommentBody::of(site.comments.comment(&actor, &written.comment).await?);
    let mut response = if written.again { HttpResponse::Ok() } else { HttpResponse::Created() };
    let address = format!("/bills/{number}/comments/{}", written.comment);
    Ok(response.insert_header(("Location", address)).json(shown))
}

fn writing(request: &HttpRequest, site: &Site, body: &NewComment) -> Result<Writing, Failure> {
    let limits = &site.comments.rules().text;
    let text = CommentText::parse(&body.text, limits);
    let text = text.map_err(|wrong| one("text", fault(wrong)))?;
    let suggested = body.suggested.as_deref().filter(|text| !text.is_empty());
    let suggested = suggested.map(|text| Suggested::parse(text, limits)).transpose();
    let suggested = suggested.map_err(|wrong| one("suggested", fault(wrong)))?;
    let reply_to = body.reply_to.as_deref().map(str::parse::<CommentId>).transpose();
    let reply_to = reply_to.map_err(|_| one("reply_to", Fault::NotOneOf))?;
    let stance = match body.stance.as_deref() {
        Some(code) => Some(Stance::from_code(code).ok_or_else(|| one("stance", Fault::NotOneOf))?),
        None => None,
    };
    Ok(Writing {
        provision: body.provision.clone(),
        reply_to,
        stance,
        text,
        suggested,
        by_name: by_name(body)?,
        channel: Channel::App,
        request_key: idempotency::key(request, site)?,
        begun_at: None,
    })
}

fn by_name(body: &NewComment) -> Result<ByName, Failure> {
    let code = body.shown_as.as_deref().unwrap_or(ShownAs::Pseudonym.code());
    let shown_as = ShownAs::from_code(code).ok_or_else(|| one("shown_as", Fault::NotOneOf))?;
    let name = body.name.as_deref().unwrap_or_default();
    ByName::parse(shown_as, name).map_err(|wrong| one("name", name_fault(wrong)))
}

macro_rules! act {
    ($(#[$doc:meta])* $method:ident $name:ident, $path:literal, $id:literal $(, $body:ty)?) => {
        $(#[$doc])*
        #[utoipa::path(
            $method, path = $path, tag = "comments", operation_id = $id, $(request_body = $body,)?
            params(("comment" = String, Path, example = "CM-AAAAAAAAAAAAAAAA")),
            responses(
                NotTaken,
                (status = 204, description = "Done"),
                (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
                (status = 403, description = "Not for them", body = Problem, content_type = "application/problem+json"),
                (status = 404, description = "No such comment", body = Problem, content_type = "application/problem+json"),
                (status = 409, description = "It cannot be done with it now", body = Problem, content_type = "application/problem+json"),
                (status = 422, description = "A field is missing, too long, or not what it should be", body = Problem, content_type = "application/problem+json"),
            ),
            security(("session" = []))
        )]
        pub async fn $name(
            site: Data<Site>,
            session: BearerSession,
            path: Path<String>,
            $(body: Body<$body>,)?
        ) -> Result<HttpResponse, Failure> {
            let id: CommentId = path.parse().map_err(|_| Failure::NotFound)?;
            let actor = session.actor(&site);
            done::$name(&site, &actor, &id $(, &*body as &$body)?).await?;
            site.projections.comments_show(site.comments.log_position()).await;
            Ok(HttpResponse::NoContent().finish())
        }
    };
}

act!(
    /// Write it anew, until it is answered. Its author only.
    post edit, "/api/v1/comments/{comment}/edit", "edit_comment", EditedComment
);
act!(
    /// Delete it for good. Its author only.
    delete remove, "/api/v1/comments/{comment}", "delete_comment"
);
act!(
    /// Stand behind it; once more is as good as once.
    post support, "/api/v1/comments/{comment}/support", "support_comment"
);
act!(
    /// Take the support back.
    delete unsupport, "/api/v1/comments/{comment}/support", "take_support_back"
);
act!(
    /// Tell the moderators of it.
    post report, "/api/v1/comments/{comment}/report", "report_comment", Reporting
);
act!(
    /// Appeal against what hides it, once. Its author only.
    post appeal, "/api/v1/comments/{comment}/appeal", "appeal_mark", Appealing
);

mod done {
    use super::*;

    /// The bill that a comment is about.
    async fn bill_of(
        site: &Site,
        actor: &Actor,
        id: &CommentId,
    ) -> Result<bills::BillNumber, Failure> {
        Failure::bill(&site.comments.comment(actor, id).await?.entry.matter)
    }

    pub(super) async fn edit(
        site: &Site,
        actor: &Actor,
        id: &CommentId,
        body: &EditedComment,
    ) -> Result<(), Failure> {
        let limits = &site.comments.rules().text;
        let text = CommentText::parse(&body.text, limits);
        let text = text.map_err(|wrong| one("text", fault(wrong)))?;
        let suggested = body.suggested.as_deref().filter(|text| !text.is_empty());
        let suggested = suggested.map(|text| Suggested::parse(text, limits)).transpose();
        let suggested = suggested.map_err(|wrong| one("suggested", fault(wrong)))?;
        let made_of = body.made_of.parse().map_err(|_| one("made_of", Fault::NotOneOf))?;
        let matter = matter(site, actor, bill_of(site, actor, id).await?).await?;
        let editing = Editing { made_of, text, suggested };
        Ok(site.comments.edit(actor, &matter, id, editing).await?)
    }

    pub(super) async fn remove(site: &Site, actor: &Actor, id: &CommentId) -> Result<(), Failure> {
        Ok(site.comments.delete(actor, id).await?)
    }

    pub(super) async fn support(site: &Site, actor: &Actor, id: &CommentId) -> Result<(), Failure> {
        supports(site, actor, bill_of(site, actor, id).await?, id, true).await
    }

    pub(super) async fn unsupport(
        site: &Site,
        actor: &Actor,
        id: &CommentId,
    ) -> Result<(), Failure> {
        supports(site, actor, bill_of(site, actor, id).await?, id, false).await
    }

    pub(super) async fn report(
        site: &Site,
        actor: &Actor,
        id: &CommentId,
        body: &Reporting,
    ) -> Result<(), Failure> {
        let reason = ReportReason::from_code(&body.reason);
        let reason = reason.ok_or_else(|| one("reason", Fault::NotOneOf))?;
        site.comments.report(actor, id, reason).await?;
        Ok(())
    }

    pub(super) async fn appeal(
        site: &Site,
        actor: &Actor,
        id: &CommentId,
        body: &Appealing,
    ) -> Result<(), Failure> {
        let words = Reason::parse(&body.words, &site.comments.rules().text);
        let words = words.map_err(|wrong| one("words", fault(wrong)))?;
        Ok(site.comments.appeal(actor, id, &words).await?)
    }
}

/// Be for or against a provision or the whole bill, or neither any more.
#[utoipa::path(
    post, path = "/api/v1/bills/{number}/stances", tag = "comments", operation_id = "take_stance", request_body = NewStance,
    params(("number" = String, Path, example = "BN-202611-00001")),
    responses(
        NotTaken,
        (status = 204, description = "Done"),
        (status = 400, description = "Not JSON, an unknown field, or no stance", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such bill", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Nobody is asked now", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "No such provision", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn stance(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Body<NewStance>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let actor = session.actor(&site);
    take_stance(&site, &actor, number, body.provision.as_deref(), &body.stance).await?;
    site.projections.comments_show(site.comments.log_position()).await;
    Ok(HttpResponse::NoContent().finish())
}

fn one(field: &'static str, fault: Fault) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault }])
}
