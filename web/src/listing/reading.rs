//! A page of what was asked for, whether it is a list or hits.

use petitions::{Entry, Finding, Hit, Listing, Shelf};

use super::Asked;
use crate::Failure;
use crate::site::Site;

/// A page of petitions.
#[derive(Debug)]
pub struct Page {
    /// Nothing is marked in those that were only listed.
    pub hits: Vec<Hit>,
    /// On all pages; of some lists nobody has counted them.
    pub total: Option<u64>,
    pub next: Option<Asked>,
    /// Of the log, where it is found in an index: what happened up to here is found.
    pub found_at: Option<u64>,
}

pub async fn read(site: &Site, asked: &Asked) -> Result<Page, Failure> {
    match asked {
        Asked::Listing(listing) => listed(site, *listing).await,
        Asked::Finding(finding) => found(site, finding).await,
    }
}

async fn listed(site: &Site, listing: Listing) -> Result<Page, Failure> {
    let listed = site.petitions.list(&listing).await?;
    let unmarked = |entry: Entry| Hit { entry, title: Vec::new(), excerpt: Vec::new() };
    let next = listed.next.map(|after| Asked::Listing(Listing { after: Some(after), ..listing }));
    Ok(Page {
        hits: listed.entries.into_iter().map(unmarked).collect(),
        total: total(site, &listing).await?,
        next,
        found_at: None,
    })
}

async fn found(site: &Site, finding: &Finding) -> Result<Page, Failure> {
    let found = site.petitions.find(finding.clone()).await?;
    let next =
        found.next.map(|after| Asked::Finding(Finding { after: Some(after), ..finding.clone() }));
    Ok(Page { hits: found.hits, total: Some(found.total), next, found_at: Some(found.position) })
}

/// Kept, not counted.
async fn total(site: &Site, listing: &Listing) -> Result<Option<u64>, Failure> {
    if listing.kind.is_some() || listing.shelf == Shelf::Near {
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
