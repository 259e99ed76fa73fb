//! What the house gives away, for people: all of it, and each dataset with how it is read.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Actor, Timestamp, clock};
use petitions::{Entry, Listing, Shelf};

use crate::Failure;
use crate::breakdowns::in_statistics;
use crate::framing::{frame, kept, page};
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::open_data::catalogue::examples::Named;
use crate::open_data::catalogue::{BREAKDOWN, Dataset, dataset as known};
use crate::pages::{DatasetPage, OpenDataPage};
use crate::site::Site;

/// Among so many of the newest is one for the examples to name.
const NEWEST: u32 = 20;

pub async fn show(request: HttpRequest) -> HttpResponse {
    page(OpenDataPage.render(&frame(&request)))
}

/// A dataset of the catalogue.
pub async fn dataset(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let dataset = known(&path).ok_or(Failure::NotFound)?;
    if visitor.signed_in.is_none() {
        let render = async |frame| Ok(explained(&site, dataset).await?.render(&frame));
        return kept(&request, &site, Kept::Dataset(dataset.id), render).await;
    }
    Ok(page(explained(&site, dataset).await?.render(&frame(&request))))
}

async fn explained(site: &Site, dataset: &'static Dataset) -> Result<DatasetPage, Failure> {
    Ok(DatasetPage { dataset, named: named(site, dataset).await? })
}

/// What there is in this house, so that an example can be run as it stands; in a house without any, what there will be.
async fn named(site: &Site, dataset: &Dataset) -> Result<Named, Failure> {
    let petitions = site.petitions.list(&Listing::newest(Shelf::All, NEWEST)).await?;
    let petition = one_of(site, dataset, petitions.entries).await?;
    let newest =
        bills::Listing { shelf: bills::Shelf::All, kind: None, words: None, after: None, limit: 1 };
    let bill = site.bills.list(&Actor::Visitor, &newest).await?.entries.into_iter().next();
    let sample = Named::sample();
    Ok(Named {
        house: site.address(""),
        petition: petition.map_or(sample.petition, |entry| entry.petition.to_string()),
        bill: bill.map_or(sample.bill, |entry| entry.bill.to_string()),
        midnight: midnight(site.petitions.now()).to_string(),
    })
}

/// One that was open for signing; of which something was told by whom, where that is what is asked for.
async fn one_of(
    site: &Site,
    dataset: &Dataset,
    entries: Vec<Entry>,
) -> Result<Option<Entry>, Failure> {
    for entry in entries.into_iter().filter(|entry| entry.opened_at.is_some()) {
        if dataset.id != BREAKDOWN {
            return Ok(Some(entry));
        }
        let told = site.statistics.breakdown_entry(in_statistics(entry.petition)?).await?;
        if told.is_some_and(|told| told.releases > 0 && !told.is_withheld) {
            return Ok(Some(entry));
        }
    }
    Ok(None)
}

/// The last one in Ulaanbaatar that is over.
fn midnight(now: Timestamp) -> Timestamp {
    let yesterday = clock::day_of(now).yesterday().ok();
    yesterday.and_then(clock::end_of_day).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_midnight_is_over() {
        let at = |instant: &str| -> Timestamp { instant.parse().expect("an instant") };
        let told = midnight(at("2026-11-21T15:00:00Z"));
        assert_eq!(told.to_string(), "2026-11-20T16:00:00Z");
        assert_eq!(midnight(at("2026-11-21T16:00:00Z")), at("2026-11-21T16:00:00Z"));
    }
}
