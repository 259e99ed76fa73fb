//! One bill: the same page for everyone, kept ready; a signed-in visitor's own.

pub mod comparing;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillNumber, Entry, Version};
use kernel::Actor;
use maud::Markup;
use policy::{Action, Resource};

use crate::Failure;
use crate::framing::{frame, kept, page};
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::pages::{BillPage, BillSheetPage, BillState, BillVersionPage, Frame, Spoken};
use crate::site::Site;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    answer(&request, &site, &visitor, Kept::Bill(number), async |actor, frame| {
        Ok(for_actor(&site, &actor, number).await?.render(&frame))
    })
    .await
}

/// A version as it was published, however old.
pub async fn version(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (number, version) = versioned(&path)?;
    answer(&request, &site, &visitor, Kept::BillVersion(number, version), async |actor, frame| {
        let (entry, version) = site.bills.version(&actor, number, Some(version)).await?;
        let state = BillState::of(&entry, site.bills.now());
        let (number, newest) = (number.to_string(), entry.version);
        Ok(BillVersionPage { number, state, version, newest }.render(&frame))
    })
    .await
}

/// The same to print.
pub async fn print(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (number, version) = versioned(&path)?;
    let found = site.bills.version(&visitor.actor(), number, Some(version)).await?;
    Ok(page(sheet(&site, found).render(&frame(&request))))
}

fn sheet(site: &Site, (entry, version): (Entry, Version)) -> BillSheetPage {
    BillSheetPage {
        number: entry.bill.to_string(),
        kind: entry.kind,
        initiator: entry.initiator,
        initiated_by: entry.initiated_by,
        address: site.address(&format!("/bills/{}", entry.bill)),
        version,
    }
}

/// A page that is kept for those who are not signed in.
async fn answer(
    request: &HttpRequest,
    site: &Site,
    visitor: &Visitor,
    which: Kept,
    render: impl AsyncFnOnce(Actor, Frame) -> Result<Markup, Failure>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return kept(request, site, which, async |frame| render(Actor::Visitor, frame).await).await;
    }
    Ok(page(render(visitor.actor(), frame(request)).await?))
}

/// The number and the version in an address.
pub fn versioned((number, version): &(String, String)) -> Result<(BillNumber, u32), Failure> {
    Ok((Failure::bill(number)?, version.parse().map_err(|_| Failure::NotFound)?))
}

async fn for_actor(site: &Site, actor: &Actor, number: BillNumber) -> Result<BillPage, Failure> {
    let entry = site.bills.entry(actor, number).await?;
    let version = if entry.is_public() {
        Some(site.bills.version(actor, number, None).await?.1)
    } else {
        None
    };
    Ok(BillPage {
        number: number.to_string(),
        kind: entry.kind,
        initiator: entry.initiator,
        state: BillState::of(&entry, site.bills.now()),
        stage: entry.stage,
        versions: site.bills.versions(&entry).await?,
        steps: site.bills.steps(&entry).await?,
        spoken: spoken(site, &entry).await?,
        may_draft: policy::check(actor, Action::DraftBill, Resource::House).is_ok(),
        initiated_by: entry.initiated_by,
        title: entry.title,
        consultation: entry.consultation,
        version,
    })
}

/// Once people are or were asked.
async fn spoken(site: &Site, entry: &Entry) -> Result<Option<Spoken>, Failure> {
    if entry.consultation.is_none() {
        return Ok(None);
    }
    let mut spoken = Spoken::default();
    for counts in site.comments.counts(&entry.bill.to_string()).await? {
        spoken.total += counts.comments;
        match counts.provision {
            Some(id) => drop(spoken.of_provisions.insert(id, counts.comments)),
            None => spoken.of_whole = counts.comments,
        }
    }
    Ok(Some(spoken))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_version_of_a_bill_or_nothing() {
        let read = |number: &str, version: &str| versioned(&(number.into(), version.into()));
        assert!(matches!(read("BN-202611-00001", "2"), Ok((_, 2))));
        for (number, version) in
            [("BN-202611-00001", "x"), ("BN-202611-00001", "-1"), ("PN-202611-00001", "1")]
        {
            assert!(matches!(read(number, version), Err(Failure::NotFound)));
        }
    }
}
