//! The record of comments as tables (RFC 4180): one of all marks, one of the weeks.

use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use comments::{OnRecord, RecordCursor};
use futures::stream;

use super::super::tables::{CSV, table};
use super::{CommentWeekBody, MarkBody, WEEKS};
use crate::Failure;
use crate::open_data::{answer, public};
use crate::site::Site;

/// Marks in one read.
const CHUNK: u32 = 1_000;

const MARKS: [&str; 12] = [
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

const OF_WEEKS: [&str; 14] = [
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
    responses((status = 200, description = "All marks, the latest first", body = String, content_type = "text/csv"))
)]
pub async fn marks(site: Data<Site>) -> Result<HttpResponse, Failure> {
    let first = site.comments.decisions(RecordCursor::START, CHUNK).await?;
    let rows = stream::unfold(Some((first, true)), move |state| {
        let site = site.clone();
        async move {
            let (marks, is_first) = state?;
            let next = match further(&site, &marks).await {
                Ok(next) => next.map(|marks| (marks, false)),
                // Cut off, so that a part does not pass for the whole.
                Err(failure) => return Some((Err(failure), None)),
            };
            Some((written(marks, is_first).map(Bytes::from), next))
        }
    });
    Ok(public(HttpResponse::Ok())
        .insert_header(("Content-Type", CSV))
        .insert_header(("Content-Disposition", "attachment; filename=\"comments.csv\""))
        .streaming(Box::pin(rows)))
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
    let weeks = site.comments.weeks(WEEKS).await?;
    let rows = weeks.iter().map(|week| of_week(CommentWeekBody::new(week)));
    Ok(answer(&request, CSV, table(Some(&OF_WEEKS), rows)?))
}

async fn further(site: &Site, marks: &[OnRecord]) -> Result<Option<Vec<OnRecord>>, Failure> {
    let Some(last) = marks.last().filter(|_| marks.len() == CHUNK as usize) else {
        return Ok(None);
    };
    Ok(Some(site.comments.decisions(RecordCursor::after(last), CHUNK).await?))
}

fn of_week(week: CommentWeekBody) -> Vec<String> {
    let counts = [
        week.held,
        week.reported,
        week.published,
        week.relevant,
        week.off_topic,
        week.abusive,
        week.duplicate,
        week.appealed,
        week.upheld,
        week.overturned,
    ];
    let mut row = vec![week.week, week.begins_on, week.ends_on];
    row.extend(counts.map(|count| count.to_string()));
    row.push(week.median_seconds.map_or_else(String::new, |seconds| seconds.to_string()));
    row
}

fn written(marks: Vec<OnRecord>, is_first: bool) -> Result<Vec<u8>, Failure> {
    let rows = marks.into_iter().map(|mark| of_mark(MarkBody::new(mark)));
    table(is_first.then_some(&MARKS[..]), rows)
}

fn of_mark(mark: MarkBody) -> Vec<String> {
    let text = |text: Option<String>| text.unwrap_or_default();
    let instant = |at: kernel::Timestamp| at.to_string();
    vec![
        mark.comment,
        text(mark.bill),
        text(mark.provision),
        mark.mark.to_owned(),
        text(mark.reason),
        text(mark.duplicate_of),
        instant(mark.marked_at),
        text(mark.took_seconds.map(|seconds| seconds.to_string())),
        mark.appeal.unwrap_or_default().to_owned(),
        text(mark.appealed_at.map(instant)),
        text(mark.appeal_decided_at.map(instant)),
        text(mark.appeal_words),
    ]
}
