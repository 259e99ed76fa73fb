//! The list of petitions: shelves, kinds and orders, page by page.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use petitions::Shelf;

use super::shown;
use crate::Failure;
use crate::framing::{frame, page};
use crate::listing::{Ask, address};
use crate::open_data::list::total;
use crate::pages::{ListFilter, PetitionsPage};
use crate::site::Site;

const PAGE: u32 = 20;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let listing = ask.listing(Shelf::Open, PAGE)?;
    let as_of = site.counts.as_of(&site.petitions);
    let listed = site.petitions.list(&listing).await?;
    let list = PetitionsPage {
        filter: ListFilter {
            shelf: listing.shelf,
            kind: listing.kind.map(shown::kind),
            order: listing.order,
        },
        petitions: listed.entries.into_iter().map(|entry| shown::card(&site, entry)).collect(),
        total: total(&site, &listing).await?,
        as_of,
        first: listing.after.map(|_| address("/petitions", &listing, None)),
        next: listed.next.map(|next| address("/petitions", &listing, Some(next))),
    };
    Ok(page(list.render(&frame(&request))))
}
