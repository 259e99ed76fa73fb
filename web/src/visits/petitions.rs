//! The list of petitions, in pages.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use petitions::{Listing, Order, Stage};
use serde::Deserialize;

use super::shown;
use crate::Failure;
use crate::framing::{frame, page};
use crate::pages::{Filter, PetitionsPage};
use crate::site::Site;

const PAGE: u32 = 20;

#[derive(Debug, Deserialize)]
pub struct Ask {
    state: Option<String>,
    page: Option<u64>,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let filter = match ask.state.as_deref() {
        None => Filter::Open,
        Some(code) => Filter::from_code(code).ok_or_else(|| Failure::BadRequest("state".into()))?,
    };
    let stage = match filter {
        Filter::Open => Some(Stage::Open),
        Filter::Closed => Some(Stage::Closed),
        Filter::All => None,
    };
    let totals = site.petitions.totals().await?;
    let total = match filter {
        Filter::Open => totals.open,
        Filter::Closed => totals.closed,
        Filter::All => totals.open + totals.closed,
    };
    // Beyond the end there is the last page.
    let at = ask.page.unwrap_or(1).clamp(1, total.div_ceil(u64::from(PAGE)).max(1));
    let listing =
        Listing { stage, order: Order::Newest, limit: PAGE, offset: (at - 1) * u64::from(PAGE) };
    let as_of = site.counts.as_of(&site.petitions);
    let entries = site.petitions.list(&listing).await?;
    let address = |page: u64| format!("/petitions?state={}&page={page}", filter.code());
    let list = PetitionsPage {
        filter,
        petitions: entries.into_iter().map(|entry| shown::card(&site, entry)).collect(),
        total,
        as_of,
        previous: (at > 1).then(|| address(at - 1)),
        next: (at * u64::from(PAGE) < total).then(|| address(at + 1)),
    };
    Ok(page(list.render(&frame(&request))))
}
