//! Issues that went to Cabinet as files: `/cabinet.json` and `/cabinet.csv`.

pub mod csv;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use cabinet::PublicIssue;
use directory::Table;
use i18n::divisions;
use jiff::civil::Date;
use kernel::{Locale, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use super::{answer_tagged, etag_of};
use crate::Failure;
use crate::pages::{agency_name, topic_name};
use crate::site::Site;
use crate::visits::cabinet::public::{Ask, listed};

const BOTH: [Locale; 2] = [Locale::Mn, Locale::En];

/// A page of them.
#[derive(Debug, Serialize, ToSchema)]
pub struct CabinetFile {
    data: Vec<CabinetIssueBody>,
    /// Where the next page is.
    next: Option<String>,
    /// When this was so.
    #[schema(value_type = Option<String>, format = "date-time")]
    as_of: Option<Timestamp>,
    /// Of the log: every event up to here is in this.
    position: Option<u64>,
}

/// An issue that came before a Cabinet meeting.
#[derive(Debug, Serialize, ToSchema)]
pub struct CabinetIssueBody {
    #[schema(example = "water-outage.usug.MN-1-1113.1")]
    issue: String,
    /// A code of `/directory/topics.json`.
    topic: String,
    topic_mn: String,
    topic_en: String,
    /// Who answers for it: a code of `/directory/agencies.json`.
    agency: String,
    agency_mn: String,
    agency_en: String,
    /// ISO 3166-2 of an aimag or the capital, or a district's own code.
    division: &'static str,
    division_mn: String,
    division_en: String,
    /// Why it was proposed: `people`, `surge`, `overdue`, `by_hand`.
    grounds: Vec<&'static str>,
    /// What the complaints say, as the meeting had it before it.
    summaries: Vec<String>,
    /// The day of the last published meeting that had it before it.
    #[schema(value_type = String, format = "date")]
    meeting: Date,
    /// What that meeting's agenda is called after: the day by rule, which `until` goes by.
    #[schema(value_type = String, format = "date")]
    agenda: Date,
    #[schema(value_type = Option<String>, format = "date-time")]
    published_at: Option<Timestamp>,
    /// `open` (it waits for a meeting), `decided`, `done`, `closed`.
    progress: &'static str,
    /// The issue it went into.
    merged_into: Option<String>,
    /// Why what it decided was taken back; it waits for a meeting again.
    withdrawn_because: Option<String>,
    /// The day of the next meeting, where this one did not decide.
    #[schema(value_type = Option<String>, format = "date")]
    postponed_to: Option<Date>,
    decision: Option<CabinetDecisionBody>,
    /// What the agency said last.
    report: Option<String>,
    #[schema(value_type = Option<String>, format = "date-time")]
    reported_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = "date-time")]
    done_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = "date-time")]
    closed_at: Option<Timestamp>,
    /// Who complained, each once.
    people: u64,
    complaints: u64,
    /// How many of them were spoken with, also those who would not say whether it helped; null until the decision is
    /// done.
    heard: Option<u64>,
    /// Whom nobody reached.
    not_reached: Option<u64>,
    /// Of those who said either, in steps of 5; null until it is closed, and where fewer than 10 said so.
    content_percent: Option<u64>,
    /// From 1 to 5, with one decimal; null until it is closed, and where fewer than 10 gave one.
    rating_mean: Option<f64>,
}

/// What Cabinet decided.
#[derive(Debug, Serialize, ToSchema)]
pub struct CabinetDecisionBody {
    text: String,
    /// Who is to do it.
    agency: String,
    #[schema(value_type = String, format = "date")]
    due_on: Date,
    is_overdue: bool,
    #[schema(value_type = String, format = "date-time")]
    decided_at: Timestamp,
}

impl CabinetIssueBody {
    fn of(table: &Table, issue: PublicIssue) -> Self {
        let PublicIssue { item, people, complaints, summaries, asked, .. } = issue;
        let matter = &item.issue.matter;
        let [topic_mn, topic_en] = BOTH.map(|locale| topic_name(locale, table, &matter.topic));
        let [agency_mn, agency_en] = BOTH.map(|locale| agency_name(locale, table, &matter.agency));
        let [division_mn, division_en] =
            BOTH.map(|locale| divisions::name(locale, matter.division));
        Self {
            topic: matter.topic.to_string(),
            topic_mn,
            topic_en,
            agency: matter.agency.to_string(),
            agency_mn,
            agency_en,
            division: matter.division.code(),
            division_mn,
            division_en,
            grounds: item.grounds.iter().map(|ground| ground.code()).collect(),
            summaries,
            issue: item.issue.to_string(),
            meeting: item.held_on,
            agenda: item.agenda.0,
            published_at: item.published_at,
            progress: item.progress.code(),
            merged_into: item.merged_into.map(|id| id.to_string()),
            withdrawn_because: item.withdrawn_because,
            postponed_to: item.postponed_to,
            decision: item.decision.map(|decision| CabinetDecisionBody {
                text: decision.text,
                agency: decision.agency.to_string(),
                due_on: decision.due_on,
                is_overdue: decision.is_overdue,
                decided_at: decision.decided_at,
            }),
            report: item.report,
            reported_at: item.reported_at,
            done_at: item.done_at,
            closed_at: item.closed_at,
            people,
            complaints,
            heard: asked.map(|asked| asked.heard),
            not_reached: asked.map(|asked| asked.not_reached),
            content_percent: asked.and_then(|asked| asked.content_percent),
            rating_mean: asked.and_then(|asked| asked.rating_mean),
        }
    }
}

/// Issues that came before Cabinet, the last meeting first: what was decided, by whom it is done and until when,
/// whether it is, and how content people were.
#[utoipa::path(
    get, path = "/cabinet.json", tag = "open data", operation_id = "list_cabinet_issues",
    params(("until" = Option<String>, Query, description = "The day of the last meeting; all are asked for without it", example = "2026-11-25")),
    responses(
        (status = 200, description = "A page of them: a meeting's issues are on one page", body = CabinetFile, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No day", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let (position, now) = (position(&site), site.cabinet.now());
    let (data, next) = read(&site, ask.until()?).await?;
    let next = next.map(|day| site.address(&format!("/cabinet.json?until={day}")));
    let file = CabinetFile { data, next, as_of: None, position: None };
    // Its ETag says whether anything but the hour and the position is another.
    let etag = format!("W/{}", etag_of(&written(&file)?));
    let file = CabinetFile { as_of: Some(now), position: Some(position), ..file };
    Ok(answer_tagged(&request, &etag, "application/json", written(&file)?))
}

/// Up to which every projection that is read here is.
fn position(site: &Site) -> u64 {
    let statuses = site.projections.cabinet.iter();
    statuses.map(|status| status.borrow().position()).min().unwrap_or_default()
}

async fn read(site: &Site, until: Date) -> Result<(Vec<CabinetIssueBody>, Option<Date>), Failure> {
    let (items, next) = listed(site, until).await?;
    let table = site.directory.table();
    let mut bodies = Vec::new();
    for item in items {
        let issue = site.cabinet.public_issue(&item.issue).await?;
        bodies.push(CabinetIssueBody::of(&table, issue));
    }
    Ok((bodies, next))
}

fn written(file: &CabinetFile) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(file).map_err(|error| Failure::Internal(error.to_string()))
}
