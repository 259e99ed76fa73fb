//! The whole list for a table: RFC 4180, read and sent a thousand bills at a time.

use ::csv::{Terminator, WriterBuilder};
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Query};
use bills::{Entry, Listed, Listing, Shelf};
use futures::stream;
use kernel::{Actor, Timestamp};

use crate::Failure;
use crate::listing::bills::BillsAsk;
use crate::open_data::list::csv::defused;
use crate::open_data::public;
use crate::pages::BillState;
use crate::site::Site;

/// Bills in one read.
const CHUNK: u32 = 1_000;

const HEADING: [&str; 15] = [
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
        (status = 200, description = "Every bill a line, the first line their names", body = String, content_type = "text/csv"),
        (status = 400, description = "A state, kind or place that nobody knows", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(site: Data<Site>, ask: Query<BillsAsk>) -> Result<HttpResponse, Failure> {
    let asked = ask.asked(Shelf::All, CHUNK)?;
    let now = site.bills.now();
    // What cannot be read at all is told as that, and not as a file that is cut off.
    let first = site.bills.list(&Actor::Visitor, &asked).await?;
    let rows = stream::unfold(Some((first, true)), move |state| {
        let (site, asked) = (site.clone(), asked.clone());
        async move {
            let (listed, is_first) = state?;
            let written = written(&listed.entries, now, is_first);
            match further(&site, asked, &listed).await {
                Ok(next) => Some((written, next.map(|listed| (listed, false)))),
                // Cut off, so that a part does not pass for the whole.
                Err(failure) => Some((Err(failure), None)),
            }
        }
    });
    Ok(public(HttpResponse::Ok())
        .insert_header(("Content-Type", "text/csv; charset=utf-8"))
        .insert_header(("Content-Disposition", "attachment; filename=\"bills.csv\""))
        .streaming(Box::pin(rows)))
}

async fn further(site: &Site, asked: Listing, listed: &Listed) -> Result<Option<Listed>, Failure> {
    let Some(after) = listed.next else { return Ok(None) };
    let next = Listing { after: Some(after), ..asked };
    Ok(Some(site.bills.list(&Actor::Visitor, &next).await?))
}

fn written(entries: &[Entry], now: Timestamp, with_heading: bool) -> Result<Bytes, Failure> {
    let broken = |error: ::csv::Error| Failure::Internal(error.to_string());
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    if with_heading {
        writer.write_record(HEADING).map_err(broken)?;
    }
    for entry in entries {
        writer.write_record(record(entry, now)).map_err(broken)?;
    }
    let written = writer.into_inner().map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(written.into())
}

fn record(entry: &Entry, now: Timestamp) -> [String; HEADING.len()] {
    let window = entry.consultation.as_ref();
    [
        entry.bill.to_string(),
        defused(&entry.title),
        entry.kind.code().to_owned(),
        entry.initiator.code().to_owned(),
        defused(&entry.initiated_by),
        BillState::of(entry, now).code().to_owned(),
        entry.stage.code().to_owned(),
        said(entry.stage_on),
        entry.version.to_string(),
        said(entry.shown_at),
        said(entry.published_at),
        said(window.map(|window| window.opens_at)),
        said(window.map(|window| window.closes_at)),
        said(window.map(|window| window.answer_due)),
        said(entry.withdrawn_on),
    ]
}

fn said(what: Option<impl ToString>) -> String {
    what.map_or_else(String::new, |what| what.to_string())
}
