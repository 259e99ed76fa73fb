//! The list of bills: shelves, kinds and words, page by page.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillNumber, Entry, Listing, Shelf};
use kernel::{Actor, Timestamp};

use crate::Failure;
use crate::framing::{frame, page, see};
use crate::listing::bills::{BillsAsk, address};
use crate::pages::{BillCard, BillState, BillsPage};
use crate::site::Site;

const PAGE: u32 = 20;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<BillsAsk>,
) -> Result<HttpResponse, Failure> {
    let asked = ask.asked(Shelf::Open, PAGE)?;
    if let Some(number) = named(&site, asked.words.as_deref()).await? {
        return Ok(see(&format!("/bills/{number}")));
    }
    let now = site.bills.now();
    let listed = site.bills.list(&Actor::Visitor, &asked).await?;
    let next = listed.next.map(|after| Listing { after: Some(after), ..asked.clone() });
    let list = BillsPage {
        bills: listed.entries.into_iter().map(|entry| card(entry, now)).collect(),
        next: next.map(|next| address(&next, "/bills")),
        asked,
    };
    Ok(page(list.render(&frame(&request))))
}

/// Who looks for a number means that bill.
async fn named(site: &Site, words: Option<&str>) -> Result<Option<BillNumber>, Failure> {
    let Some(Ok(number)) = words.map(|words| words.to_uppercase().parse()) else { return Ok(None) };
    match site.bills.entry(&Actor::Visitor, number).await.map_err(Failure::from) {
        Ok(_) => Ok(Some(number)),
        Err(Failure::NotFound) => Ok(None),
        Err(failure) => Err(failure),
    }
}

pub fn card(entry: Entry, now: Timestamp) -> BillCard {
    BillCard {
        number: entry.bill.to_string(),
        state: BillState::of(&entry, now),
        kind: entry.kind,
        initiator: entry.initiator,
        stage: entry.stage,
        version: entry.version,
        initiated_by: entry.initiated_by,
        title: entry.title,
    }
}
