//! The list as a file: `/petitions.json`, in pages.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use petitions::{Listing, Order, Stage};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::petition::PetitionBody;
use super::public;
use crate::Failure;
use crate::site::Site;

/// Nobody turns more pages than these.
const PAGES_MAX: u64 = 1_000_000;
/// Petitions on one page.
pub const PAGE: u32 = 50;

#[derive(Debug, Deserialize)]
pub struct Ask {
    /// `open` or `closed`; both when absent.
    state: Option<String>,
    /// `newest` (the default) or `most_signed`.
    order: Option<String>,
    page: Option<u64>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ListBody {
    data: Vec<PetitionBody>,
    links: Links,
    /// Of the log: every event up to here is in these numbers.
    position: u64,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ListLinks)]
pub struct Links {
    #[serde(rename = "self")]
    itself: String,
    first: String,
    last: String,
    next: Option<String>,
    prev: Option<String>,
}

/// Public petitions, 50 a page.
#[utoipa::path(
    get, path = "/petitions.json", tag = "open data", operation_id = "list_petitions",
    params(
        ("state" = Option<String>, Query, description = "`open`, `closed` or `all` (the default)"),
        ("order" = Option<String>, Query, description = "`newest` (the default) or `most_signed`"),
        ("page" = Option<u64>, Query, description = "Counted from 1", minimum = 1, maximum = 1_000_000),
    ),
    responses(
        (status = 200, description = "A page of them", body = ListBody),
        (status = 400, description = "An unknown state or order, or no page number", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(site: Data<Site>, ask: Query<Ask>) -> Result<HttpResponse, Failure> {
    let stage = stage(ask.state.as_deref())?;
    let order = match ask.order.as_deref() {
        None | Some("newest") => Order::Newest,
        Some("most_signed") => Order::MostSigned,
        Some(_) => return Err(Failure::BadRequest("order is newest or most_signed".into())),
    };
    let page = ask.page.unwrap_or(1);
    if !(1..=PAGES_MAX).contains(&page) {
        return Err(Failure::BadRequest(format!("page is 1 to {PAGES_MAX}")));
    }
    let (position, as_of) = (site.counts.position(), site.counts.as_of(&site.petitions));
    let totals = site.petitions.totals().await?;
    let offset = (page - 1) * u64::from(PAGE);
    let entries = site.petitions.list(&Listing { stage, order, limit: PAGE, offset }).await?;
    let total = match stage {
        Some(Stage::Open) => totals.open,
        Some(_) => totals.closed,
        None => totals.open + totals.closed,
    };
    let last = total.div_ceil(u64::from(PAGE)).max(1);
    let link = |page: u64| site.address(&address(&ask, page));
    let body = ListBody {
        data: entries
            .into_iter()
            .map(|entry| PetitionBody::new(&site, entry, Some(as_of), position))
            .collect(),
        links: Links {
            itself: link(page),
            first: link(1),
            last: link(last),
            next: (page < last).then(|| link(page + 1)),
            prev: (page > 1).then(|| link((page - 1).min(last))),
        },
        position,
    };
    Ok(public(HttpResponse::Ok()).json(body))
}

fn stage(state: Option<&str>) -> Result<Option<Stage>, Failure> {
    match state {
        None | Some("all") => Ok(None),
        Some("open") => Ok(Some(Stage::Open)),
        Some("closed") => Ok(Some(Stage::Closed)),
        Some(_) => Err(Failure::BadRequest("state is open, closed or all".into())),
    }
}

fn address(ask: &Ask, page: u64) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if let Some(state) = &ask.state {
        query.append_pair("state", state);
    }
    if let Some(order) = &ask.order {
        query.append_pair("order", order);
    }
    format!("/petitions.json?{}", query.append_pair("page", &page.to_string()).finish())
}
