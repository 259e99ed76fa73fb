//! One bill: the same page for everyone, kept ready; a signed-in visitor's own.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::BillNumber;
use kernel::Actor;
use policy::{Action, Resource};

use crate::Failure;
use crate::framing::{frame, kept, page};
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::pages::{BillPage, BillState};
use crate::site::Site;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = numbered(&path)?;
    if visitor.signed_in.is_none() {
        return kept(&request, &site, Kept::Bill(number), async |frame| {
            Ok(for_actor(&site, &Actor::Visitor, number).await?.render(&frame))
        })
        .await;
    }
    let bill = for_actor(&site, &visitor.actor(), number).await?;
    Ok(page(bill.render(&frame(&request))))
}

/// The number in an address.
pub fn numbered(path: &str) -> Result<BillNumber, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

async fn for_actor(site: &Site, actor: &Actor, number: BillNumber) -> Result<BillPage, Failure> {
    let entry = site.bills.entry(actor, number).await?;
    let version = match entry.is_public() {
        true => Some(site.bills.version(actor, number, None).await?.1),
        false => None,
    };
    Ok(BillPage {
        number: number.to_string(),
        kind: entry.kind,
        initiator: entry.initiator,
        initiated_by: entry.initiated_by.clone(),
        state: BillState::of(&entry, site.bills.now()),
        stage: entry.stage,
        versions: site.bills.versions(&entry).await?,
        steps: site.bills.steps(&entry).await?,
        may_draft: policy::check(actor, Action::DraftBill, Resource::House).is_ok(),
        title: entry.title,
        consultation: entry.consultation,
        version,
    })
}
