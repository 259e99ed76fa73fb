//! The whole of it for a table: RFC 4180, read and sent a few meetings at a time.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};

use super::{CabinetIssueBody, read};
use crate::Failure;
use crate::open_data::stand::Stand;
use crate::site::Site;
use crate::table::{Part, cell, words};
use crate::visits::cabinet::public::Ask;

pub const HEADING: [&str; 34] = [
    "issue",
    "topic",
    "topic_mn",
    "topic_en",
    "agency",
    "agency_mn",
    "agency_en",
    "division",
    "division_mn",
    "division_en",
    "grounds",
    "summaries",
    "meeting",
    "agenda",
    "published_at",
    "progress",
    "merged_into",
    "withdrawn_because",
    "postponed_to",
    "decision",
    "decision_agency",
    "due_on",
    "is_overdue",
    "decided_at",
    "report",
    "reported_at",
    "done_at",
    "closed_at",
    "people",
    "complaints",
    "heard",
    "not_reached",
    "content_percent",
    "rating_mean",
];

/// All issues that came before Cabinet, as CSV (RFC 4180).
#[utoipa::path(
    get, path = "/cabinet.csv", tag = "open data", operation_id = "list_cabinet_issues_csv",
    params(("until" = Option<String>, Query, description = "As of `/cabinet.json`")),
    responses(
        (status = 200, description = "Every issue a line, the first line their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No day", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let until = ask.until()?;
    let stand = Stand::of(&request, &site);
    // Names are those of the directory, which is remembered: not older than the log that the tag goes by.
    site.directory.latest().await?;
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let reading = async move |until| {
        let (bodies, rest) = read(&site, until).await?;
        Ok(Part { rows: bodies.into_iter().map(record).collect(), rest })
    };
    stand.streamed("cabinet.csv", &HEADING, until, reading).await
}

fn record(body: CabinetIssueBody) -> [String; HEADING.len()] {
    let decision = body.decision.as_ref();
    [
        body.issue,
        body.topic,
        words(body.topic_mn),
        words(body.topic_en),
        body.agency,
        words(body.agency_mn),
        words(body.agency_en),
        body.division.to_owned(),
        words(body.division_mn),
        words(body.division_en),
        body.grounds.join(" "),
        words(body.summaries.join("\n")),
        body.meeting.to_string(),
        body.agenda.to_string(),
        cell(body.published_at),
        body.progress.to_owned(),
        cell(body.merged_into),
        words(body.withdrawn_because.unwrap_or_default()),
        cell(body.postponed_to),
        words(cell(decision.map(|decision| &decision.text))),
        cell(decision.map(|decision| &decision.agency)),
        cell(decision.map(|decision| decision.due_on)),
        cell(decision.map(|decision| decision.is_overdue)),
        cell(decision.map(|decision| decision.decided_at)),
        words(cell(body.report)),
        cell(body.reported_at),
        cell(body.done_at),
        cell(body.closed_at),
        body.people.to_string(),
        body.complaints.to_string(),
        cell(body.heard),
        cell(body.not_reached),
        cell(body.content_percent),
        cell(body.rating_mean),
    ]
}
