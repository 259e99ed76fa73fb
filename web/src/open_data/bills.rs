//! The list of bills as a file: `/bills.json`, page by page, `/bills.csv`, all of it, and `/bills.atom`.

pub mod csv;
pub mod feed;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::{Listing, Shelf};
use kernel::{Actor, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use super::bill::{BillBody, position, written};
use super::{answer_tagged, etag_of};
use crate::Failure;
use crate::listing::bills::{BillsAsk, address, first};
use crate::site::Site;

/// Bills on one page.
pub const PAGE: u32 = 50;

#[derive(Debug, Serialize, ToSchema)]
pub struct BillsBody {
    data: Vec<BillBody>,
    links: BillsLinks,
    /// When this was so.
    #[schema(value_type = Option<String>, format = "date-time")]
    as_of: Option<Timestamp>,
    /// Of the log: every event up to here is in this.
    position: Option<u64>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct BillsLinks {
    #[serde(rename = "self")]
    itself: String,
    first: String,
    /// Begins after the last bill of this page, wherever that one stands by then.
    next: Option<String>,
}

/// Public bills, 50 a page. The ETag says whether anything but `as_of` and `position` is another.
#[utoipa::path(
    get, path = "/bills.json", tag = "open data", operation_id = "list_bills",
    params(
        ("q" = Option<String>, Query, description = "Words that stand in the title as they are written here, whatever their case"),
        ("state" = Option<String>, Query, description = "`open` (the first to close first), `coming` (the first to open first), `past` (the last to close first) or `all` (the default, the newest first)"),
        ("kind" = Option<String>, Query, description = "`law`, `amendment`, `resolution` or `administrative_act`"),
        ("after" = Option<String>, Query, description = "As the link `next` of the page before has it"),
    ),
    responses(
        (status = 200, description = "A page of them", body = BillsBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "A state, kind or place that nobody knows", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<BillsAsk>,
) -> Result<HttpResponse, Failure> {
    let asked = ask.asked(Shelf::All, PAGE)?;
    let (position, now) = (position(&site), site.bills.now());
    let listed = site.bills.list(&Actor::Visitor, &asked).await?;
    let link = |listing: &Listing| site.address(&address(listing, "/bills.json"));
    let next = listed.next.map(|after| Listing { after: Some(after), ..asked.clone() });
    let links = BillsLinks {
        itself: link(&asked),
        first: link(&first(&asked)),
        next: next.as_ref().map(link),
    };
    let data = listed.entries.into_iter().map(|entry| BillBody::new(&site, entry, now)).collect();
    let body = BillsBody { data, links, as_of: None, position: None };
    let etag = format!("W/{}", etag_of(&written(&body)?));
    let body = BillsBody { as_of: Some(now), position: Some(position), ..body };
    Ok(answer_tagged(&request, &etag, "application/json", written(&body)?))
}
