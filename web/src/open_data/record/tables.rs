//! The record as tables (RFC 4180): one of all refusals, one of the weeks.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use petitions::{OnRecord, TimeCursor};

use super::{RefusalBody, WEEKS, WeekBody};
use crate::Failure;
use crate::open_data::stand::Stand;
use crate::site::Site;
use crate::table::{Part, cell, words};
use crate::visits::moderation::record::next;

/// Refusals in one read.
const CHUNK: u32 = 1_000;

pub const REFUSALS: [&str; 14] = [
    "petition",
    "action",
    "kind",
    "ground",
    "ground_mn",
    "ground_en",
    "hidden",
    "words",
    "duplicate_of",
    "refused_at",
    "took_seconds",
    "appeal",
    "appeal_decided_at",
    "appeal_words",
];

pub const OF_WEEKS: [&str; 11] = [
    "week",
    "begins_on",
    "ends_on",
    "submitted",
    "published",
    "given_back",
    "refused",
    "appealed",
    "upheld",
    "overturned",
    "median_seconds",
];

/// Every refusal as CSV, the latest first.
#[utoipa::path(
    get, path = "/moderation/record.csv", tag = "open data", operation_id = "read_record_table",
    responses(
        (status = 200, description = "All refusals, the latest first; `action` is empty where the ground hides it", content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn refusals(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let stand = Stand::of(&request, &site);
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let read = async move |after| {
        let refusals = site.petitions.refusals(after, CHUNK).await?;
        let rest = next(refusals.iter().map(OnRecord::place), CHUNK);
        Ok(Part { rows: refusals.into_iter().map(RefusalBody::new).map(row).collect(), rest })
    };
    stand.streamed("record.csv", &REFUSALS, TimeCursor::START, read).await
}

/// The last 53 weeks as CSV, this one first.
#[utoipa::path(
    get, path = "/moderation/weeks.csv", tag = "open data", operation_id = "read_weeks_table",
    responses(
        (status = 200, description = "What the moderators did in each week of ISO 8601, by the clock of Ulaanbaatar", content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn weeks(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let stand = Stand::of(&request, &site);
    let weeks = site.petitions.weeks(WEEKS).await?;
    let rows = weeks.iter().map(|week| of_week(WeekBody::new(week)));
    stand.table_by_content(&request, &OF_WEEKS, rows)
}

fn of_week(week: WeekBody) -> [String; OF_WEEKS.len()] {
    [
        week.week,
        week.begins_on,
        week.ends_on,
        week.submitted.to_string(),
        week.published.to_string(),
        week.given_back.to_string(),
        week.refused.to_string(),
        week.appealed.to_string(),
        week.upheld.to_string(),
        week.overturned.to_string(),
        cell(week.median_seconds),
    ]
}

fn row(refusal: RefusalBody) -> [String; REFUSALS.len()] {
    let text = |text: Option<String>| words(text.unwrap_or_default());
    [
        refusal.petition,
        text(refusal.action),
        cell(refusal.kind),
        refusal.ground.code,
        words(refusal.ground.title_mn),
        words(refusal.ground.title_en),
        refusal.ground.is_hidden.to_string(),
        words(refusal.words),
        cell(refusal.duplicate_of),
        refusal.refused_at.to_string(),
        cell(refusal.took_seconds),
        cell(refusal.appeal),
        cell(refusal.appeal_decided_at),
        text(refusal.appeal_words),
    ]
}
