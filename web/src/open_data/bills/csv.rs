//! The whole list for a table: RFC 4180, read and sent a thousand bills at a time.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::{Entry, Listing, Shelf};
use kernel::{Actor, Timestamp};

use crate::Failure;
use crate::listing::bills::BillsAsk;
use crate::open_data::stand::Stand;
use crate::pages::BillState;
use crate::site::Site;
use crate::table::{Part, cell, words};

/// Bills in one read.
const CHUNK: u32 = 1_000;

pub const HEADING: [&str; 15] = [
    "number",
    "title",
    "kind",
    "initiator",
    "initiated_by",
    "state",
    "stage",
    "stage_on",
    "version",
    "published_at",
    "updated_at",
    "opens_at",
    "closes_at",
    "answer_due",
    "withdrawn_on",
];

/// All public bills of a list, as CSV.
#[utoipa::path(
    get, path = "/bills.csv", tag = "open data", operation_id = "list_bills_csv",
    params(
        ("q" = Option<String>, Query, description = "As of `/bills.json`"),
        ("state" = Option<String>, Query, description = "As of `/bills.json`"),
        ("kind" = Option<String>, Query, description = "As of `/bills.json`"),
        ("after" = Option<String>, Query, description = "As of `/bills.json`"),
    ),
    responses(
        (status = 200, description = "Every bill a line, the first line their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "A state, kind or place that nobody knows", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<BillsAsk>,
) -> Result<HttpResponse, Failure> {
    let asked = ask.asked(Shelf::All, CHUNK)?;
    let stand = Stand::of(&request, &site);
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let now = site.bills.now();
    let read = async move |asked| {
        let listed = site.bills.list(&Actor::Visitor, &asked).await?;
        let rest = listed.next.map(|after| Listing { after: Some(after), ..asked });
        Ok(Part { rows: listed.entries.iter().map(|entry| record(entry, now)).collect(), rest })
    };
    stand.streamed("bills.csv", &HEADING, asked, read).await
}

fn record(entry: &Entry, now: Timestamp) -> [String; HEADING.len()] {
    let window = entry.consultation.as_ref();
    [
        entry.bill.to_string(),
        words(&entry.title),
        entry.kind.code().to_owned(),
        entry.initiator.code().to_owned(),
        words(&entry.initiated_by),
        BillState::of(entry, now).code().to_owned(),
        entry.stage.code().to_owned(),
        cell(entry.stage_on),
        entry.version.to_string(),
        cell(entry.shown_at),
        cell(entry.published_at),
        cell(window.map(|window| window.opens_at)),
        cell(window.map(|window| window.closes_at)),
        cell(window.map(|window| window.answer_due)),
        cell(entry.withdrawn_on),
    ]
}
