//! The record of comments as tables (RFC 4180): one of all marks, one of the weeks.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use comments::{OnRecord, TimeCursor};

use super::{CommentWeekBody, MarkBody, WEEKS};
use crate::Failure;
use crate::open_data::stand::Stand;
use crate::site::Site;
use crate::table::{Part, cell, words};
use crate::visits::moderation::record::next;

/// Marks in one read.
const CHUNK: u32 = 1_000;

pub const MARKS: [&str; 12] = [
    "comment",
    "bill",
    "provision",
    "mark",
    "reason",
    "duplicate_of",
    "marked_at",
    "took_seconds",
    "appeal",
    "appealed_at",
    "appeal_decided_at",
    "appeal_words",
];

pub const OF_WEEKS: [&str; 14] = [
    "week",
    "begins_on",
    "ends_on",
    "held",
    "reported",
    "published",
    "relevant",
    "off_topic",
    "abusive",
    "duplicate",
    "appealed",
    "upheld",
    "overturned",
    "median_seconds",
];

/// Every mark against a comment as CSV, the latest first.
#[utoipa::path(
    get, path = "/moderation/comments.csv", tag = "open data", operation_id = "read_comment_record_table",
    responses(
        (status = 200, description = "All marks, the latest first", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn marks(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let stand = Stand::of(&request, &site);
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let read = async move |after| {
        let marks = site.comments.decisions(after, CHUNK).await?;
        let rest = next(marks.iter().map(OnRecord::place), CHUNK);
        Ok(Part { rows: marks.into_iter().map(MarkBody::new).map(of_mark).collect(), rest })
    };
    stand.streamed("comments.csv", &MARKS, TimeCursor::START, read).await
}

/// The last 53 weeks of moderating comments as CSV, this one first.
#[utoipa::path(
    get, path = "/moderation/comment-weeks.csv", tag = "open data", operation_id = "read_comment_weeks_table",
    responses(
        (status = 200, description = "What the moderators did of comments in each week of ISO 8601, by the clock of Ulaanbaatar", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn weeks(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let stand = Stand::of(&request, &site);
    let weeks = site.comments.weeks(WEEKS).await?;
    let rows = weeks.iter().map(|week| of_week(CommentWeekBody::new(week)));
    stand.table_by_content(&request, &OF_WEEKS, rows)
}

fn of_week(week: CommentWeekBody) -> [String; OF_WEEKS.len()] {
    [
        week.week,
        week.begins_on,
        week.ends_on,
        week.held.to_string(),
        week.reported.to_string(),
        week.published.to_string(),
        week.relevant.to_string(),
        week.off_topic.to_string(),
        week.abusive.to_string(),
        week.duplicate.to_string(),
        week.appealed.to_string(),
        week.upheld.to_string(),
        week.overturned.to_string(),
        cell(week.median_seconds),
    ]
}

fn of_mark(mark: MarkBody) -> [String; MARKS.len()] {
    let text = |text: Option<String>| words(text.unwrap_or_default());
    [
        mark.comment,
        cell(mark.bill),
        cell(mark.provision),
        mark.mark.to_owned(),
        text(mark.reason),
        cell(mark.duplicate_of),
        mark.marked_at.to_string(),
        cell(mark.took_seconds),
        cell(mark.appeal),
        cell(mark.appealed_at),
        cell(mark.appeal_decided_at),
        text(mark.appeal_words),
    ]
}
