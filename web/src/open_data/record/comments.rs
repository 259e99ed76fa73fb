//! The public record of what the moderators decided of comments, as files: never what a comment says, nor whose
//! it is.

pub mod tables;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use comments::{OnRecord, TimeCursor, WeekCounts};
use kernel::{Timestamp, Week};
use serde::Serialize;
use utoipa::ToSchema;

use super::super::answer;
use super::Links;
use crate::Failure;
use crate::site::Site;
use crate::visits::moderation::record::{Ask, next};

/// A year.
const WEEKS: u32 = 53;
/// Marks on a page.
const PAGE: u32 = 200;

/// The record of how comments are moderated.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommentRecordBody {
    /// The last 53, this one first; on the first page only.
    weeks: Vec<CommentWeekBody>,
    /// The latest first, 200 a page; those that say something against a comment.
    marks: Vec<MarkBody>,
    links: Links,
}

/// A week of ISO 8601, by the clock of Ulaanbaatar.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommentWeekBody {
    /// `2026-W47`
    week: String,
    /// A Monday.
    begins_on: String,
    ends_on: String,
    /// Held back for a moderator, for the first time or again.
    held: u64,
    reported: u64,
    published: u64,
    relevant: u64,
    off_topic: u64,
    abusive: u64,
    duplicate: u64,
    appealed: u64,
    upheld: u64,
    overturned: u64,
    /// Half of the decisions on comments took no longer; none where there were none.
    median_seconds: Option<i64>,
}

/// A mark.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RecordedMark)]
pub struct MarkBody {
    comment: String,
    /// The number of the bill it is on.
    bill: Option<String>,
    /// Absent: the bill as a whole.
    provision: Option<String>,
    /// `off_topic`, `abusive` or `duplicate`.
    mark: &'static str,
    /// Why, in the moderator's words.
    reason: Option<String>,
    /// The comment it repeats.
    duplicate_of: Option<String>,
    #[schema(value_type = String, format = "date-time")]
    marked_at: Timestamp,
    /// How long it had waited for the decision.
    took_seconds: Option<i64>,
    /// `waiting`, `upheld` or `overturned`; none where nobody appealed.
    appeal: Option<&'static str>,
    #[schema(value_type = Option<String>, format = "date-time")]
    appealed_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = "date-time")]
    appeal_decided_at: Option<Timestamp>,
    /// Why the appeal ended so, in the other moderator's words.
    appeal_words: Option<String>,
}

impl CommentWeekBody {
    fn new((week, counts): &(Week, WeekCounts)) -> Self {
        Self {
            week: week.name(),
            begins_on: week.begins_on.to_string(),
            ends_on: week.ends_on.to_string(),
            held: counts.came,
            reported: counts.reported,
            published: counts.published,
            relevant: counts.relevant,
            off_topic: counts.off_topic,
            abusive: counts.abusive,
            duplicate: counts.duplicate,
            appealed: counts.appealed,
            upheld: counts.upheld,
            overturned: counts.overturned,
            median_seconds: counts.median().map(|median| median.as_secs()),
        }
    }
}

impl MarkBody {
    fn new(mark: OnRecord) -> Self {
        Self {
            took_seconds: mark.took().map(|took| took.as_secs()),
            comment: mark.comment.to_string(),
            bill: mark.matter,
            provision: mark.provision,
            mark: mark.said.mark.code(),
            reason: mark.said.reason,
            duplicate_of: mark.said.duplicate_of.map(|other| other.to_string()),
            marked_at: mark.at,
            appeal: mark.appeal.map(comments::AppealState::code),
            appealed_at: mark.appealed_at,
            appeal_decided_at: mark.appeal_decided_at,
            appeal_words: mark.appeal_because,
        }
    }
}

/// The public record of moderation of comments: weekly counts, and every mark with its reason and appeal.
#[utoipa::path(
    get, path = "/moderation/comments.json", tag = "open data", operation_id = "read_comment_record",
    params(("after" = Option<String>, Query, description = "Where the page before ended, as its `next` says")),
    responses(
        (status = 200, description = "A page of it", body = CommentRecordBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "Not a place in the record", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let after = ask.place()?;
    let weeks = match after {
        None => site.comments.weeks(WEEKS).await?,
        Some(_) => Vec::new(),
    };
    let marks = site.comments.decisions(after.unwrap_or(TimeCursor::START), PAGE).await?;
    let address = |after: &str| site.address(&format!("/moderation/comments.json?after={after}"));
    let itself = match &ask.after {
        Some(after) => address(after),
        None => site.address("/moderation/comments.json"),
    };
    let next =
        next(marks.iter().map(OnRecord::place), PAGE).map(|after| address(&after.to_string()));
    let body = CommentRecordBody {
        weeks: weeks.iter().map(CommentWeekBody::new).collect(),
        marks: marks.into_iter().map(MarkBody::new).collect(),
        links: Links { itself, next },
    };
    let body = serde_json::to_vec(&body).map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(answer(&request, "application/json", body))
}
