//! The list as a file: `/petitions.json`, page by page, and `/petitions.csv`, all of it.

pub mod csv;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use petitions::{Listing, Shelf};
use serde::Serialize;
use utoipa::ToSchema;

use super::petition::PetitionBody;
use super::public;
use crate::Failure;
use crate::listing::{Ask, address};
use crate::site::Site;

/// Petitions on one page.
pub const PAGE: u32 = 50;

#[derive(Debug, Serialize, ToSchema)]
pub struct ListBody {
    data: Vec<PetitionBody>,
    links: Links,
    /// On all pages; absent where nobody has counted them.
    total: Option<u64>,
    /// Of the log: every event up to here is in these numbers.
    position: u64,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ListLinks)]
pub struct Links {
    #[serde(rename = "self")]
    itself: String,
    first: String,
    /// Begins after the last petition of this page, wherever that one stands by then.
    next: Option<String>,
}

/// Public petitions, 50 a page.
#[utoipa::path(
    get, path = "/petitions.json", tag = "open data", operation_id = "list_petitions",
    params(
        ("state" = Option<String>, Query, description = "`open`, `near` (close to the threshold), `awaiting` (an answer), `answered`, `closed`, `refused`, `imported` or `all` (the default)"),
        ("kind" = Option<String>, Query, description = "`working_group`, `inspection` or `decision`"),
        ("order" = Option<String>, Query, description = "`newest` (the default), `most_signed` (of all: those that anyone has signed here) or, of open ones, `closing_soon`"),
        ("after" = Option<String>, Query, description = "As the link `next` of the page before has it"),
    ),
    responses(
        (status = 200, description = "A page of them", body = ListBody),
        (status = 400, description = "A state, kind, order or place that nobody knows", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(site: Data<Site>, ask: Query<Ask>) -> Result<HttpResponse, Failure> {
    let listing = ask.listing(Shelf::All, PAGE)?;
    let (position, as_of) = (site.counts.position(), site.counts.as_of(&site.petitions));
    let listed = site.petitions.list(&listing).await?;
    let link = |after| site.address(&address("/petitions.json", &listing, after));
    let body = ListBody {
        data: listed
            .entries
            .into_iter()
            .map(|entry| PetitionBody::new(&site, entry, Some(as_of), position))
            .collect(),
        links: Links {
            itself: link(listing.after),
            first: link(None),
            next: listed.next.map(|next| link(Some(next))),
        },
        total: total(&site, &listing).await?,
        position,
    };
    Ok(public(HttpResponse::Ok()).json(body))
}

/// How many a list has on all its pages; of some nobody has counted them.
pub async fn total(site: &Site, listing: &Listing) -> Result<Option<u64>, Failure> {
    if listing.kind.is_some() {
        return Ok(None);
    }
    let totals = site.petitions.totals().await?;
    Ok(match listing.shelf {
        Shelf::All => Some(totals.all),
        Shelf::Open => Some(totals.open),
        Shelf::Closed => Some(totals.closed),
        Shelf::Refused => Some(totals.refused),
        Shelf::Imported => Some(totals.imported),
        Shelf::Awaiting => Some(totals.awaiting),
        Shelf::Answered => Some(totals.answered),
        Shelf::Near => None,
    })
}
