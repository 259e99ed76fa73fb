//! The whole list for a table: RFC 4180, read and sent a thousand petitions at a time.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use petitions::{Entry, Shelf};

use crate::Failure;
use crate::listing::{Ask, read};
use crate::open_data::stand::Stand;
use crate::site::Site;
use crate::table::{Part, cell, words};

/// Petitions in one read.
const CHUNK: u32 = 1_000;

pub const HEADING: [&str; 13] = [
    "number",
    "state",
    "kind",
    "action",
    "signature_count",
    "imported_count",
    "threshold",
    "opened_at",
    "closes_at",
    "closed_at",
    "progress",
    "answer_due",
    "outcome",
];

/// All public petitions of a list, as CSV.
#[utoipa::path(
    get, path = "/petitions.csv", tag = "open data", operation_id = "list_petitions_csv",
    params(
        ("q" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("state" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("kind" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("order" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("after" = Option<String>, Query, description = "As of `/petitions.json`"),
    ),
    responses(
        (status = 200, description = "Every petition a line, the first line their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "A state, kind, order or place that nobody knows", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "The index of words is being begun; come back", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let asked = ask.asked(Shelf::All, CHUNK)?;
    let stand = Stand::of(&request, &site);
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let read = async move |asked| {
        let page = read(&site, &asked).await?;
        Ok(Part { rows: page.hits.iter().map(|hit| record(&hit.entry)).collect(), rest: page.next })
    };
    stand.streamed("petitions.csv", &HEADING, asked, read).await
}

fn record(entry: &Entry) -> [String; HEADING.len()] {
    [
        entry.petition.to_string(),
        entry.stage.code().to_owned(),
        cell(entry.kind.map(petitions::Kind::code)),
        words(entry.action.as_deref().unwrap_or_default()),
        entry.signature_count.to_string(),
        cell(entry.imported.imported_count),
        cell(entry.threshold),
        cell(entry.opened_at),
        cell(entry.closes_at),
        cell(entry.ended_at()),
        cell(entry.answering.way.map(petitions::Way::code)),
        cell(entry.answering.answer_due),
        cell(entry.answering.outcome.map(petitions::Outcome::code)),
    ]
}
