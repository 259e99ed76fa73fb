//! Signing: what will be recorded, consent, one button; the receipt; taking it back.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use jiff::SignedDuration;
use kernel::Cell;
use petitions::{Entry, PetitionNumber, PetitionsError, Receipt, Stage};
use serde::Deserialize;

use super::{shown, sign_in};
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::{Form, Visitor, device};
use crate::looks;
use crate::pages::Visitor::Guest;
use crate::pages::{Frame, SignPage, SignState, SignedPage, WithdrawPage, WithdrawState};
use crate::site::Site;

/// What the ticked box says; anything else is no consent.
const CONSENT: &str = "yes";
/// Someone who signed so short a time ago is told that it is done, not that it was done before:
/// their browser may have asked twice.
const JUST_NOW: SignedDuration = SignedDuration::from_mins(1);

#[derive(Deserialize)]
pub struct SignForm {
    consent: Option<String>,
}

#[derive(Deserialize)]
pub struct WithdrawForm {}

/// What will be recorded; whoever is not signed in is sent to do so, and comes back here.
pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let entry = looks::petition(&site, &visitor.actor(), number).await?;
    let Ok(session) = visitor.require() else {
        return Ok(see(&crate::visits::sign_in::address(&format!("/petitions/{number}/sign"))));
    };
    if site.petitions.receipt(&visitor.actor(), number).await?.is_some() {
        return Ok(see(&format!("/petitions/{number}/signed")));
    }
    let Some(state) = sign_state(&entry, session.citizen.cell, false) else {
        // What everyone may read says itself why nobody signs it.
        if entry.is_listed() {
            return Ok(see(&format!("/petitions/{number}")));
        }
        return Err(Failure::UnknownPetition(number.to_string()));
    };
    Ok(page(sign_page(entry, state).render(&frame(&request))))
}

pub async fn sign(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    form: Form<SignForm>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let actor = form.visitor.actor();
    if form.fields.consent.as_deref() != Some(CONSENT) {
        let entry = looks::petition(&site, &actor, number).await?;
        let cell = form.visitor.require()?.citizen.cell;
        let state =
            sign_state(&entry, cell, true).ok_or(Failure::UnknownPetition(number.to_string()))?;
        let page = sign_page(entry, state).render(&frame(&request));
        return Ok(html(HttpResponse::UnprocessableEntity(), page));
    }
    let signed = site.petitions.sign(&actor, number, device::whence(&request, &site)).await;
    let signed = signed.map_err(|error| Failure::about(number, error))?;
    if device::of(&request).is_some() {
        return signed_at_point(&request, &site, &form.visitor, signed.receipt).await;
    }
    Ok(see(&format!("/petitions/{number}/signed")))
}

/// The receipt and the end of the session in one answer: the next one in the queue finds nobody signed in.
async fn signed_at_point(
    request: &HttpRequest,
    site: &Site,
    visitor: &Visitor,
    receipt: Receipt,
) -> Result<HttpResponse, Failure> {
    let entry = looks::petition(site, &visitor.actor(), receipt.petition).await?;
    let signed = SignedPage {
        number: receipt.petition.to_string(),
        action: entry.action.unwrap_or_default(),
        signed_at: receipt.signed_at,
        position: receipt.position,
        is_earlier: is_earlier(site, receipt),
        is_at_point: true,
        is_followed: None,
    };
    // Signed it is, whatever becomes of the list of sessions; without its cookie nobody goes on with it here.
    if let Err(error) = site.accounts.sign_out(visitor.require()?).await {
        tracing::warn!(%error, "a session of a service point could not be called back");
    }
    let guest = Frame { visitor: Guest, csrf: String::new(), ..frame(request) };
    let mut response = page(signed.render(&guest));
    sign_in::takes_leave(site, &mut response);
    Ok(response)
}

/// Signed some time ago, not by this very request or one a moment before.
fn is_earlier(site: &Site, receipt: Receipt) -> bool {
    site.petitions.now().duration_since(receipt.signed_at) > JUST_NOW
}

/// The receipt, as long as the signature stands.
pub async fn receipt(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&crate::visits::sign_in::address(&format!("/petitions/{number}/signed"))));
    }
    let actor = visitor.actor();
    let (entry, receipt) = shown::with_receipt(&site, &actor, number).await?;
    let Some(receipt) = receipt else { return Ok(see(&format!("/petitions/{number}"))) };
    let is_followed = site.petitions.follows(&actor, number).await.map_err(Failure::from)?;
    let signed = SignedPage {
        number: number.to_string(),
        action: entry.action.unwrap_or_default(),
        signed_at: receipt.signed_at,
        position: receipt.position,
        is_earlier: is_earlier(&site, receipt),
        is_at_point: false,
        is_followed: Some(is_followed),
    };
    Ok(page(signed.render(&frame(&request))))
}

pub async fn ask_withdraw(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&crate::visits::sign_in::address(&format!("/petitions/{number}/withdraw"))));
    }
    let asking = WithdrawState::Asking;
    match withdraw_page(&site, &visitor, number, asking).await? {
        None => Ok(see(&format!("/petitions/{number}"))),
        Some(withdraw) => Ok(page(withdraw.render(&frame(&request)))),
    }
}

pub async fn withdraw(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    form: Form<WithdrawForm>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let before = withdraw_page(&site, &form.visitor, number, WithdrawState::Asking).await?;
    let withdrawn_at = match site.petitions.withdraw(&form.visitor.actor(), number).await {
        // Pressed twice: it is taken back, which is what was wanted.
        Err(PetitionsError::Signature(_)) => return Ok(see(&format!("/petitions/{number}"))),
        done => done.map_err(|error| Failure::about(number, error))?,
    };
    let Some(before) = before else { return Ok(see(&format!("/petitions/{number}"))) };
    let withdrawn = WithdrawPage { state: WithdrawState::Withdrawn { withdrawn_at }, ..before };
    Ok(page(withdrawn.render(&frame(&request))))
}

fn sign_state(entry: &Entry, cell: Cell, consent_missing: bool) -> Option<SignState> {
    match entry.stage {
        Stage::Closed => Some(SignState::Closed { closed_at: entry.closed_at? }),
        Stage::Open if !cell.age_band.is_adult() => Some(SignState::UnderAge),
        Stage::Open => Some(SignState::Ready { cell, consent_missing }),
        _ => None,
    }
}

fn sign_page(entry: Entry, state: SignState) -> SignPage {
    SignPage { number: entry.petition.to_string(), action: entry.action.unwrap_or_default(), state }
}

async fn withdraw_page(
    site: &Site,
    visitor: &Visitor,
    number: PetitionNumber,
    state: WithdrawState,
) -> Result<Option<WithdrawPage>, Failure> {
    let actor = visitor.actor();
    let (entry, receipt) = shown::with_receipt(site, &actor, number).await?;
    if entry.stage == Stage::Closed {
        return Err(Failure::PetitionClosed(number));
    }
    Ok(receipt.map(|receipt| WithdrawPage {
        number: number.to_string(),
        action: entry.action.unwrap_or_default(),
        signed_at: receipt.signed_at,
        position: receipt.position,
        state,
    }))
}
