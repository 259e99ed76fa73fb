//! The drafters' desk: bills are begun, written provision by provision, brought in as a whole, published,
//! and people are asked what they think of them.

pub mod importing;
pub mod provisions;
pub mod reading;
pub mod steps;

use std::collections::{BTreeMap, HashSet};

use ::provisions::{LawText, ProvisionId, compare};
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::{
    BillNumber, Creating, DescribeBill, Draft, Initiator, Kind, ListCursor, Listing, Shelf,
};
use kernel::{Actor, clock};
use policy::{Action, Resource};
use serde::Deserialize;

use self::reading::Reading;
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::{Sent, Visitor};
use crate::pages::{
    Back, BillFormPage, BillHead, DraftChangesPage, DraftPage, DraftingPage, Replaced,
};
use crate::site::Site;
use crate::visits::sign_in;

const PAGE: u32 = 50;
/// The form that begins a bill or describes it.
const FORM: &str = "bill";

/// A form as it came.
pub type Fields = BTreeMap<String, String>;

#[derive(Debug, Deserialize)]
pub struct Ask {
    after: Option<String>,
}

pub async fn desk(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/drafting")));
    }
    let after = ask.after.as_deref().map(str::parse::<ListCursor>).transpose();
    let after = after.map_err(|error| Failure::BadRequest(error.to_string()))?;
    let listing = Listing { shelf: Shelf::Desk, kind: None, words: None, after, limit: PAGE };
    let listed = site.bills.list(&visitor.actor(), &listing).await?;
    let desk = DraftingPage {
        bills: listed.entries,
        today: clock::day_of(site.bills.now()),
        next: listed.next.map(|next| format!("/drafting?after={next}")),
    };
    Ok(page(desk.render(&frame(&request))))
}

pub async fn ask_new(request: HttpRequest, visitor: Visitor) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/drafting/new")));
    }
    policy::check(&visitor.actor(), Action::DraftBill, Resource::House)?;
    Ok(page(new_form(None).render(&frame(&request))))
}

pub async fn create(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let mut reading = Reading::new(FORM, sent.fields);
    let kind = reading.code("kind", Kind::from_code);
    let said = described(&site, &mut reading);
    let done = match (kind, said, sent.may_act) {
        (Some(kind), Some((title, initiator, initiated_by)), Ok(())) => {
            let said = Creating { kind, title, initiator, initiated_by };
            site.bills.create(&sent.visitor.actor(), said).await.map_err(Failure::from)
        }
        (.., Err(failure)) => Err(failure),
        _ => Err(Failure::Fields(Vec::new())),
    };
    match done {
        Ok(number) => {
            site.projections.bills_show(site.bills.log_position()).await;
            Ok(see(&format!("/bills/{number}/draft")))
        }
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            Ok(html(status, new_form(Some(back)).render(&frame(&request))))
        }
    }
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let actor = visitor.actor();
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/bills/{number}/draft"))));
    }
    let draft = site.bills.draft(&actor, number).await?;
    let shown = DraftPage {
        bill: head(&draft),
        replaced: replaced(&draft),
        is_consulted: draft.window.is_some(),
        text: draft.text,
        is_new: draft.is_new,
        is_withdrawn: draft.is_withdrawn,
        may_write: policy::check(&actor, Action::DraftBill, Resource::House).is_ok(),
    };
    Ok(page(shown.render(&frame(&request))))
}

/// What it changes in the last version.
pub async fn changes(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let actor = visitor.actor();
    let draft = site.bills.draft(&actor, number).await?;
    let (_, last) = site.bills.version(&actor, number, None).await?;
    let (bill, text) = (head(&draft), draft.text);
    let compared = actix_web::web::block(move || compare(&last.text, &text)).await;
    let compared = compared.map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(page(DraftChangesPage { bill, compared }.render(&frame(&request))))
}

pub async fn ask_describe(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let draft = to_write(&site, &visitor.actor(), number).await?;
    Ok(page(describe_form(&draft, None).render(&frame(&request))))
}

pub async fn describe(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let actor = sent.visitor.actor();
    let mut reading = Reading::new(FORM, sent.fields);
    let done = match (described(&site, &mut reading), sent.may_act) {
        (_, Err(failure)) => Err(failure),
        (None, _) => Err(Failure::Fields(Vec::new())),
        (Some((title, initiator, initiated_by)), Ok(())) => {
            let seen = reading.value("seen").to_owned();
            let said = DescribeBill { title, initiator, initiated_by, seen };
            site.bills.describe(&actor, number, said).await.map_err(Failure::from)
        }
    };
    match done {
        Ok(()) => Ok(see(&format!("/bills/{number}/draft"))),
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let draft = to_write(&site, &actor, number).await?;
            Ok(html(status, describe_form(&draft, Some(back)).render(&frame(&request))))
        }
    }
}

fn described(site: &Site, reading: &mut Reading) -> Option<(String, Initiator, String)> {
    let limits = site.bills.rules().text;
    let title = reading.line("title", limits.title);
    let initiator = reading.code("initiator", Initiator::from_code);
    let initiated_by = reading.line("initiated_by", limits.initiated_by);
    Some((title?, initiator?, initiated_by?))
}

fn new_form(back: Option<Back>) -> BillFormPage {
    BillFormPage { bill: None, initiator: None, initiated_by: String::new(), back }
}

fn describe_form(draft: &Draft, back: Option<Back>) -> BillFormPage {
    BillFormPage {
        bill: Some(head(draft)),
        initiator: Some(draft.initiator),
        initiated_by: draft.initiated_by.clone(),
        back,
    }
}

/// The draft, for whoever writes in it.
async fn to_write(site: &Site, actor: &Actor, number: BillNumber) -> Result<Draft, Failure> {
    let draft = site.bills.draft(actor, number).await?;
    policy::check(actor, Action::DraftBill, Resource::House)?;
    Ok(draft)
}

fn replaced(draft: &Draft) -> Option<Replaced> {
    let before = draft.replaced.as_ref()?;
    let ids = |text: &LawText| -> HashSet<ProvisionId> {
        text.walk().map(|step| step.provision.id.clone()).collect()
    };
    let (before, now) = (ids(before), ids(&draft.text));
    let kept = before.intersection(&now).count();
    let (added, removed) = (now.len() - kept, before.len() - kept);
    Some(Replaced { kept, added, removed, seen: draft.seen.clone() })
}

fn head(draft: &Draft) -> BillHead {
    BillHead {
        number: draft.number.to_string(),
        title: draft.title.clone(),
        kind: draft.kind,
        version: draft.version,
    }
}
