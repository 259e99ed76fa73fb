//! The report of comments as files: what was said, what became of it, and how many took part.

pub mod bodies;
pub mod csv;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::BillNumber;
use comments::Shown;
use serde::Serialize;
use utoipa::ToSchema;

use self::bodies::{CommentRow, GroupRow, ReportHead, numbered};
use super::{answer_tagged, etag_of};
use crate::Failure;
use crate::report::{Report, groups, replies, rows};
use crate::site::Site;
use crate::visits::report::Ask;

/// Comments on a page.
const PAGE: u32 = 200;
/// What a file holds is all of it.
const EVERY_REPLY: u32 = i32::MAX as u32;

/// The report of what people said of a bill.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportBody {
    #[serde(flatten)]
    report: ReportHead,
    /// Comments that are answered together; on the first page only.
    groups: Vec<GroupRow>,
    /// The first one first, 200 a page; where a mark hides one, without its words.
    comments: Vec<CommentRow>,
    links: ReportLinks,
    #[schema(value_type = Option<String>, format = "date-time")]
    as_of: Option<kernel::Timestamp>,
    /// Of the log.
    position: Option<u64>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ReportLinks {
    #[serde(rename = "self")]
    itself: String,
    next: Option<String>,
}

/// The report of comments on a bill; not final while they are being answered.
///
/// Who took part passes a disclosure gate: nothing below ten is given, the rest is rounded to five, each
/// dimension alone; totals are exact. The ETag says whether anything but `as_of` and `position` is another.
#[utoipa::path(
    get, path = "/bills/{number}/report.json", tag = "open data", operation_id = "read_report",
    params(
        ("number" = String, Path, example = "BN-202611-00001"),
        ("provision" = Option<String>, Query, description = "Only comments on this provision; `-`: on the bill as a whole"),
        ("after" = Option<u64>, Query, description = "Where the page before ended, as its `next` says"),
    ),
    responses(
        (status = 200, description = "A page of it", body = ReportBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "Not a place in the report", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such bill, or never opened for comment", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let report = Report::of(&site, number).await?;
    let shown = rows(&site, number, ask.scope(), ask.after(), PAGE).await?;
    let replied = replies(&site, &shown, EVERY_REPLY).await?;
    let mut comments: Vec<_> = shown.iter().map(|one| CommentRow::of(one, &replied)).collect();
    numbered(&site, &number.to_string(), &mut comments).await;
    let groups = if ask.after() == 0 {
        groups(&site, number).await?.iter().map(GroupRow::of).collect()
    } else {
        Vec::new()
    };
    let body = ReportBody {
        report: ReportHead::of(&report),
        groups,
        comments,
        links: links(&site, &request, number, &ask, &shown),
        as_of: None,
        position: None,
    };
    let written = |body: &ReportBody| {
        serde_json::to_vec(body).map_err(|error| Failure::Internal(error.to_string()))
    };
    let etag = etag_of(&written(&body)?);
    let (now, position) = (site.bills.now(), site.comments.log_position());
    let body = ReportBody { as_of: Some(now), position: Some(position), ..body };
    Ok(answer_tagged(&request, &etag, "application/json", written(&body)?))
}

fn links(
    site: &Site,
    request: &HttpRequest,
    number: BillNumber,
    ask: &Ask,
    shown: &[Shown],
) -> ReportLinks {
    let address = site.address(&format!("/bills/{number}/report.json"));
    let query = request.query_string();
    let itself = if query.is_empty() { address.clone() } else { format!("{address}?{query}") };
    let last = shown.last().filter(|_| shown.len() == PAGE as usize);
    let next = last.map(|last| format!("{address}?{}", ask.next(last.entry.written_position)));
    ReportLinks { itself, next }
}
