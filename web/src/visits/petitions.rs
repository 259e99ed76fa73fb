//! The list of petitions: shelves, kinds, orders and words, page by page.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use petitions::{Hit, PetitionNumber, Shelf};

use super::shown;
use crate::Failure;
use crate::framing::{frame, page, see};
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
    if let Some(number) = named(&site, asked.words()).await? {
        return Ok(see(&format!("/petitions/{number}")));
    }
    let as_of = site.counts.as_of(&site.petitions);
    let Page { hits, total, next, .. } = read(&site, &asked).await?;
    let list = PetitionsPage {
        petitions: hits.into_iter().map(|hit| card(&site, hit)).collect(),
        total,
        as_of,
        next: next.map(|next| next.address("/petitions")),
        similar: if total == Some(0) { similar(&site, asked.words()).await } else { Vec::new() },
        asked,
    };
    Ok(page(list.render(&frame(&request))))
}

/// Who looks for a number means that petition.
async fn named(site: &Site, words: &str) -> Result<Option<PetitionNumber>, Failure> {
    let Ok(number) = words.to_uppercase().parse() else { return Ok(None) };
    match site.petitions.entry(&Actor::Visitor, number).await {
        Ok(_) => Ok(Some(number)),
        Err(error) => match Failure::about(number, error) {
            Failure::UnknownPetition(_) | Failure::Hidden(_) => Ok(None),
            failure => Err(failure),
        },
    }
}

/// Where nothing has all of the words, what asks much the same may be meant.
async fn similar(site: &Site, words: &str) -> Vec<PetitionCard> {
    let similar = if words.is_empty() { Vec::new() } else { site.similar(words, None).await };
    similar.into_iter().map(|entry| shown::card(site, entry)).collect()
}

fn card(site: &Site, hit: Hit) -> PetitionCard {
    let Hit { entry, title, excerpt } = hit;
    let found = (!title.is_empty()).then_some(FoundWords { title, excerpt });
    PetitionCard { found, ..shown::card(site, entry) }
}
