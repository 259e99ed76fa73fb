//! The list of petitions: shelves, kinds, orders and words, page by page.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use petitions::{Hit, Shelf};

use super::shown;
use crate::Failure;
use crate::framing::{frame, page};
use crate::listing::{Ask, Page, read};
use crate::pages::{FoundWords, PetitionCard, PetitionsPage};
use crate::site::Site;

const PAGE: u32 = 20;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let asked = ask.asked(Shelf::Open, PAGE)?;
    let as_of = site.counts.as_of(&site.petitions);
    let Page { hits, total, next, .. } = read(&site, &asked).await?;
    let list = PetitionsPage {
        petitions: hits.into_iter().map(|hit| card(&site, hit)).collect(),
        total,
        as_of,
        next: next.map(|next| next.address("/petitions")),
        asked,
    };
    Ok(page(list.render(&frame(&request))))
}

fn card(site: &Site, hit: Hit) -> PetitionCard {
    let Hit { entry, title, excerpt } = hit;
    let found = (!title.is_empty()).then_some(FoundWords { title, excerpt });
    PetitionCard { found, ..shown::card(site, entry) }
}
