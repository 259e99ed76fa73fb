//! Moderating comments for programs: what waits, letting it through, marking it, deciding an appeal. Whoever
//! decides says at which state they looked (`seen`), so two people do not decide the same.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use comments::{AppealDecision, CommentId, CommentsError, Mark, Shown, Waiting};
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::{Bearer, BearerSession, Body};
use crate::site::Site;
use crate::visits::moderation::comment_desk::{Decision, marking, named, said};
use crate::visits::moderation::comment_queue::{place, place_after};
use crate::{Failure, looks};

/// Of those that wait, on a page.
const PAGE: u32 = 50;

#[derive(Debug, Deserialize)]
pub struct Ask {
    after: Option<String>,
}

/// Comments that wait for a moderator.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommentQueueBody {
    /// In all.
    count: u64,
    /// The longest waiting first, 50 a page.
    waiting: Vec<WaitingCommentBody>,
    /// What the next page is asked with, as `after`.
    next: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WaitingComment)]
pub struct WaitingCommentBody {
    #[serde(flatten)]
    standing: CommentStanding,
    /// `held`, `appealed` or `reported`.
    why: &'static str,
    #[schema(value_type = String, format = "date-time")]
    since: Timestamp,
    /// Absent: the bill as a whole.
    provision: Option<String>,
    /// Absent where it is gone with its author.
    text: Option<String>,
    suggested: Option<String>,
    /// How many reports for each reason, that nobody has looked at.
    reports: std::collections::BTreeMap<&'static str, u64>,
    /// For marking: up to which of them were looked at.
    reports_until: String,
}

/// Where a comment stands, without its words.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommentStanding {
    comment: String,
    bill: String,
    /// `held`, `published`, `hidden` or `deleted`.
    state: &'static str,
    /// `relevant`, `off_topic`, `abusive` or `duplicate`.
    mark: Option<&'static str>,
    /// `waiting`, `upheld` or `overturned`.
    appeal: Option<&'static str>,
    group: Option<String>,
    /// `reflected`, `partly` or `not_reflected`: its own answer, or that of its group.
    outcome: Option<&'static str>,
    /// For whoever decides on it or answers it.
    seen: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LettingThrough {
    /// As the queue told it.
    seen: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CommentMarking)]
pub struct MarkingBody {
    /// As the queue told it.
    seen: String,
    /// `relevant`, `off_topic`, `abusive` or `duplicate`.
    mark: String,
    /// Why; everyone sees it. May be left out of what is relevant.
    #[serde(default)]
    reason: String,
    /// The comment it repeats; needed for a duplicate.
    #[serde(default)]
    duplicate_of: Option<String>,
    /// As the queue told it: reports up to there are settled.
    #[serde(default)]
    reports_until: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CommentVerdict)]
pub struct VerdictBody {
    /// As the queue told it.
    seen: String,
    /// `uphold` or `overturn`.
    decision: String,
    /// Why; everyone sees it.
    words: String,
}

/// Comments that wait for a moderator, with their words. Moderators and auditors only; that they looked is on
/// record.
#[utoipa::path(
    get, path = "/api/v1/moderation/comments", tag = "comments", operation_id = "comment_queue",
    params(("after" = Option<String>, Query, description = "As the page before told it (`next`)")),
    responses(
        (status = 200, description = "A page of them", body = CommentQueueBody),
        (status = 400, description = "Not a place in the queue", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Neither a moderator nor an auditor", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn queue(
    site: Data<Site>,
    Bearer(actor): Bearer,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let after = ask.after.as_deref().map(place).transpose()?;
    let count = site.comments.queue_count(&actor, None).await?;
    let waiting = looks::comment_queue(&site, &actor, after, PAGE).await?;
    let last = waiting.last().filter(|_| waiting.len() == PAGE as usize);
    let next = last.map(place_after);
    let waiting = waiting.iter().map(WaitingCommentBody::of).collect();
    Ok(HttpResponse::Ok().json(CommentQueueBody { count, waiting, next }))
}

macro_rules! decision {
    ($(#[$doc:meta])* $name:ident, $path:literal, $id:literal, $body:ty, $conflict:literal) => {
        $(#[$doc])*
        #[utoipa::path(
            post, path = $path, tag = "comments", operation_id = $id, request_body = $body,
            params(("comment" = String, Path, example = "CM-0123456789ABCDEF")),
            responses(
                NotTaken,
                (status = 200, description = "Done", body = CommentStanding),
                (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
                (status = 403, description = "Not a moderator", body = Problem, content_type = "application/problem+json"),
                (status = 404, description = "No such comment", body = Problem, content_type = "application/problem+json"),
                (status = 409, description = $conflict, body = Problem, content_type = "application/problem+json"),
                (status = 422, description = "A field is missing, too long, or not what it should be", body = Problem, content_type = "application/problem+json"),
            ),
            security(("session" = []))
        )]
        pub async fn $name(
            site: Data<Site>,
            session: BearerSession,
            path: Path<String>,
            body: Body<$body>,
        ) -> Result<HttpResponse, Failure> {
            let id = named(&path)?;
            session.require_fresh(&site)?;
            let actor = session.actor(&site);
            policy::check(&actor, Action::ModerateComment, Resource::Comment { is_own: false })?;
            let (seen, decision) = body.decision(&site)?;
            decision.take(&site, &actor, &id, seen).await?;
            moved(&site, &actor, &id).await
        }
    };
}

decision!(
    /// Let a held comment through: everyone reads it.
    publish, "/api/v1/comments/{comment}/publish", "publish_comment", LettingThrough,
    "It is not as it was when it was looked at, is not held, is one's own, or the consultation is closed out"
);
decision!(
    /// Say what a comment is. What is off topic or abusive is hidden, and its author may appeal once.
    mark, "/api/v1/comments/{comment}/mark", "mark_comment", MarkingBody,
    "It is not as it was when it was looked at, an appeal waits, it is one's own, or the consultation is closed out"
);
decision!(
    /// Decide an appeal against a mark, as another moderator than the one who marked.
    decide, "/api/v1/comments/{comment}/appeal/decision", "decide_comment_appeal", VerdictBody,
    "It is not as it was when it was looked at, no appeal waits, it is one's own mark, or the consultation is closed out"
);

impl LettingThrough {
    fn decision(&self, _: &Site) -> Result<(u64, Decision), Failure> {
        Ok((number("seen", &self.seen)?, Decision::Publish))
    }
}

impl MarkingBody {
    fn decision(&self, site: &Site) -> Result<(u64, Decision), Failure> {
        let seen = number("seen", &self.seen)?;
        let mark = Mark::from_code(&self.mark).ok_or_else(|| not_one_of("mark"))?;
        let duplicate_of = self.duplicate_of.as_deref().unwrap_or_default();
        let until = self.reports_until.as_deref().unwrap_or("0");
        let until = number("reports_until", until)?;
        let marking = marking(site, mark, &self.reason, duplicate_of, until);
        Ok((seen, Decision::Mark(marking.map_err(Failure::Fields)?)))
    }
}

impl VerdictBody {
    fn decision(&self, site: &Site) -> Result<(u64, Decision), Failure> {
        let decision = match self.decision.as_str() {
            "uphold" => AppealDecision::Uphold,
            "overturn" => AppealDecision::Overturn,
            _ => return Err(not_one_of("decision")),
        };
        let words = said(&self.words, site).map_err(|fault| wrong("words", fault))?;
        Ok((number("seen", &self.seen)?, Decision::Appeal(decision, words)))
    }
}

impl WaitingCommentBody {
    fn of(waiting: &Waiting) -> Self {
        let words = waiting.shown.words.as_ref();
        let suggested = words.and_then(|words| words.suggested.as_ref());
        Self {
            standing: CommentStanding::of(&waiting.shown),
            why: waiting.why.code(),
            since: waiting.since,
            provision: waiting.shown.entry.provision.clone(),
            text: words.map(|words| words.text.as_str().to_owned()),
            suggested: suggested.map(|text| text.as_str().to_owned()),
            reports: waiting.reports.iter().map(|(reason, n)| (reason.code(), *n)).collect(),
            reports_until: waiting.reports_until.to_string(),
        }
    }
}

impl CommentStanding {
    fn of(shown: &Shown) -> Self {
        let entry = &shown.entry;
        Self {
            comment: entry.comment.to_string(),
            bill: entry.matter.clone(),
            state: entry.state.code(),
            mark: entry.marked.mark.map(Mark::code),
            appeal: entry.marked.appeal.map(comments::AppealState::code),
            group: entry.group.as_ref().map(ToString::to_string),
            outcome: shown.answer().map(|answer| answer.outcome.code()),
            seen: entry.sequence.to_string(),
        }
    }
}

/// Where a comment stands after what was just done to it.
pub(super) async fn moved(
    site: &Site,
    actor: &Actor,
    id: &CommentId,
) -> Result<HttpResponse, Failure> {
    site.projections.comments_show(site.comments.log_position()).await;
    // No words are told, so no look is recorded.
    let shown = match site.comments.comment_for_staff(actor, id).await {
        Err(CommentsError::Denied(_)) => site.comments.comment(actor, id).await?,
        shown => shown?,
    };
    Ok(HttpResponse::Ok().json(CommentStanding::of(&shown)))
}

pub(super) fn number(field: &'static str, text: &str) -> Result<u64, Failure> {
    text.trim().parse().map_err(|_| not_one_of(field))
}

pub(super) fn not_one_of(field: &'static str) -> Failure {
    wrong(field, Fault::NotOneOf)
}

pub(super) fn wrong(field: &'static str, fault: Fault) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault }])
}
