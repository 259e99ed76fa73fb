//! The public record of moderation as files: for journalists, and whoever counts for themselves.

pub mod comments;
pub mod tables;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use i18n::grounds;
use kernel::{Locale, Timestamp, Week};
use petitions::{AppealState, OnRecord, TimeCursor, WeekCounts};
use serde::Serialize;
use utoipa::ToSchema;

use super::answer;
use crate::Failure;
use crate::site::Site;
use crate::visits::moderation::record::{Ask, next};

/// A year.
const WEEKS: u32 = 53;
/// Refusals on a page.
const PAGE: u32 = 200;

/// The record of moderation.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecordBody {
    /// The last 53, this one first; on the first page only.
    weeks: Vec<WeekBody>,
    /// The latest first, 200 a page.
    refusals: Vec<RefusalBody>,
    links: Links,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RecordLinks)]
pub struct Links {
    #[serde(rename = "self")]
    itself: String,
    next: Option<String>,
}

/// A week of ISO 8601, by the clock of Ulaanbaatar.
#[derive(Debug, Serialize, ToSchema)]
pub struct WeekBody {
    /// `2026-W47`
    week: String,
    /// A Monday.
    begins_on: String,
    ends_on: String,
    /// Came to the moderators, for the first time or again.
    submitted: u64,
    /// Also those published because an appeal was granted.
    published: u64,
    given_back: u64,
    refused: u64,
    appealed: u64,
    upheld: u64,
    overturned: u64,
    /// Half of the decisions on petitions took no longer; none where there were none.
    median_seconds: Option<i64>,
}

/// A refusal.
#[derive(Debug, Serialize, ToSchema)]
pub struct RefusalBody {
    /// `PN-YYYYMM-NNNNN`
    petition: String,
    /// What it asked, where everyone can read it; nothing where its ground hides it.
    action: Option<String>,
    kind: Option<&'static str>,
    ground: GroundBody,
    /// Why, in the moderator's words.
    words: String,
    /// The petition it repeats.
    duplicate_of: Option<String>,
    #[schema(value_type = String, format = "date-time")]
    refused_at: Timestamp,
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

/// A ground as it stood when it was used.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroundBody {
    code: String,
    /// Whether the text of what is refused on it stays out of sight.
    is_hidden: bool,
    title_mn: String,
    title_en: String,
}

impl WeekBody {
    pub fn new((week, counts): &(Week, WeekCounts)) -> Self {
        Self {
            week: week.name(),
            begins_on: week.begins_on.to_string(),
            ends_on: week.ends_on.to_string(),
            submitted: counts.submitted,
            published: counts.published,
            given_back: counts.given_back,
            refused: counts.refused,
            appealed: counts.appealed,
            upheld: counts.upheld,
            overturned: counts.overturned,
            median_seconds: counts.median().map(|median| median.as_secs()),
        }
    }
}

impl RefusalBody {
    pub fn new(refusal: OnRecord) -> Self {
        let took_seconds = refusal.took().map(|took| took.as_secs());
        let ground = refusal.said.ground;
        let written = ground.title;
        let titles = written.map_or_else(
            || Locale::ALL.iter().map(|locale| grounds::title(*locale, &ground.code)).collect(),
            |title| vec![title.mn, title.en],
        );
        let mut titles = titles.into_iter();
        Self {
            petition: refusal.petition.to_string(),
            action: refusal.action,
            kind: refusal.kind.map(petitions::Kind::code),
            ground: GroundBody {
                code: ground.code,
                is_hidden: ground.is_hidden,
                title_mn: titles.next().unwrap_or_default(),
                title_en: titles.next().unwrap_or_default(),
            },
            words: refusal.said.words,
            duplicate_of: refusal.said.duplicate_of.map(|other| other.to_string()),
            refused_at: refusal.at,
            took_seconds,
            appeal: refusal.appeal.map(code),
            appealed_at: refusal.appealed_at,
            appeal_decided_at: refusal.appeal_decided_at,
            appeal_words: refusal.appeal_because,
        }
    }
}

const fn code(appeal: AppealState) -> &'static str {
    match appeal {
        AppealState::Waiting => "waiting",
        AppealState::Upheld => "upheld",
        AppealState::Overturned => "overturned",
    }
}

/// The public record of moderation: weekly counts, and every refusal with its ground, words and appeal.
#[utoipa::path(
    get, path = "/moderation/record.json", tag = "open data", operation_id = "read_record",
    params(("after" = Option<String>, Query, description = "Where the page before ended, as its `next` says")),
    responses(
        (status = 200, description = "A page of it", body = RecordBody, headers(("ETag" = String))),
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
        None => site.petitions.weeks(WEEKS).await?,
        Some(_) => Vec::new(),
    };
    let refusals = site.petitions.refusals(after.unwrap_or(TimeCursor::START), PAGE).await?;
    let address = |after: &str| site.address(&format!("/moderation/record.json?after={after}"));
    let itself = match &ask.after {
        Some(after) => address(after),
        None => site.address("/moderation/record.json"),
    };
    let next =
        next(refusals.iter().map(OnRecord::place), PAGE).map(|after| address(&after.to_string()));
    let body = RecordBody {
        weeks: weeks.iter().map(WeekBody::new).collect(),
        refusals: refusals.into_iter().map(RefusalBody::new).collect(),
        links: Links { itself, next },
    };
    let body = serde_json::to_vec(&body).map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(answer(&request, "application/json", body))
}
