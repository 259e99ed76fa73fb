//! Invalidating signatures: one of the secretariat looks at what is meant and proposes, another decides.

mod again;
pub mod asking;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use petitions::{Channel, Invalidating, InvalidationDecision, PetitionNumber, Selection};
use policy::Action;
use serde::Deserialize;

use self::again::Again;
use self::asking::Wording;
use super::anomalies::{address, known, may_see};
use crate::Failure;
use crate::failure::FieldFault;
use crate::framing::see;
use crate::guards::{Form, Nothing, Sent};
use crate::pages::{Preview, ProposalForm};
use crate::site::Site;

#[derive(Deserialize)]
pub struct Proposal {
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    channel: String,
    #[serde(default)]
    network: String,
    #[serde(default)]
    reason: String,
    /// `propose`; anything else looks first.
    #[serde(default)]
    step: String,
    /// What was looked at.
    #[serde(default)]
    previewed: String,
}

/// The first step shows how many are meant, the second proposes what was shown.
pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Proposal>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let (actor, fields) = (sent.visitor.actor(), &sent.fields);
    let again = Again { request: &request, site: &site, actor: &actor, number, fields };
    if sent.visitor.signed_in.is_none() {
        // What was written is given back, and nothing else is shown.
        return again.not_taken(sent.may_act.err().unwrap_or(Failure::SignInFirst), None).await;
    }
    may_see(&actor)?;
    if !known(&site, number).await?.permits(&actor, Action::InvalidateSignatures) {
        return Err(Failure::Forbidden);
    }
    let is_proposed = fields.step == "propose";
    let (selection, reason) = match read(&site, fields, is_proposed) {
        Ok(read) => read,
        Err(wrong) => return again.wrong(wrong, None).await,
    };
    if let Err(failure) = &sent.may_act {
        return again.not_taken(failure.clone(), None).await;
    }
    let is_overdue = is_proposed && fields.previewed != written(&selection);
    let preview = preview(&site, &actor, number, &selection, is_overdue);
    if !is_proposed || is_overdue {
        let status = if is_overdue { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let form = ProposalForm { preview: Some(preview.await?), ..again.form() };
        return again.shown(HttpResponse::build(status), form).await;
    }
    let said = Invalidating { selection: selection.clone(), reason };
    let proposed = match sent.visitor.require_fresh(&site) {
        Ok(_) => propose(&site, &actor, number, said).await,
        Err(failure) => Err(failure),
    };
    match proposed {
        Ok(_) => Ok(see(&address(number))),
        Err(Failure::Fields(wrong)) => again.wrong(wrong, Some(preview.await?)).await,
        Err(failure) => again.not_taken(failure, Some(preview.await?)).await,
    }
}

pub async fn approve(
    site: Data<Site>,
    path: Path<(String, String)>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    decide(&site, &path, &form, InvalidationDecision::Approve).await
}

/// Or takes back what one proposed oneself.
pub async fn decline(
    site: Data<Site>,
    path: Path<(String, String)>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    decide(&site, &path, &form, InvalidationDecision::Decline).await
}

async fn decide(
    site: &Site,
    (petition, invalidation): &(String, String),
    form: &Form<Nothing>,
    decision: InvalidationDecision,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(petition)?;
    let actor = form.visitor.actor();
    may_decide(site, &actor, number).await?;
    form.visitor.require_fresh(site)?;
    decided(site, &actor, number, invalidation, decision).await?;
    Ok(see(&address(number)))
}

/// Before anyone is asked to show who they are.
pub async fn may_decide(site: &Site, actor: &Actor, number: PetitionNumber) -> Result<(), Failure> {
    may_see(actor)?;
    if known(site, number).await?.permits(actor, Action::InvalidateSignatures) {
        return Ok(());
    }
    Err(Failure::Forbidden)
}

pub async fn decided(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    invalidation: &str,
    decision: InvalidationDecision,
) -> Result<(), Failure> {
    let invalidation = invalidation.parse().map_err(|_| Failure::NotFound)?;
    let done = site.petitions.decide_invalidation(actor, number, invalidation, decision).await;
    done.map_err(|error| Failure::about(number, error))?;
    site.projections.invalidations_show(site.petitions.log_position()).await;
    Ok(())
}

/// The number it has from now on.
pub async fn propose(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    said: Invalidating,
) -> Result<u32, Failure> {
    let proposed = site.petitions.propose_invalidation(actor, number, said).await;
    let proposed = proposed.map_err(|error| Failure::about(number, error))?;
    site.projections.invalidations_show(site.petitions.log_position()).await;
    Ok(proposed)
}

/// The reason is needed for the second step only.
fn read(
    site: &Site,
    fields: &Proposal,
    is_proposed: bool,
) -> Result<(Selection, String), Vec<FieldFault>> {
    let Proposal { from, until, channel, network, .. } = fields;
    let selection = asking::selection(&Wording { from, until, channel, network });
    if !is_proposed {
        return Ok((selection?, String::new()));
    }
    asking::both(selection, asking::reason(&fields.reason, site))
}

async fn preview(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    selection: &Selection,
    is_overdue: bool,
) -> Result<Preview, Failure> {
    let meant = site.petitions.meant(actor, number, selection).await;
    let meant = meant.map_err(|error| Failure::about(number, error))?;
    let standing_count = site.counts.of(&site.petitions, number).await?.count.signature_count;
    Ok(Preview { meant, standing_count, selection: written(selection), is_overdue })
}

/// As it stands in the form that comes back.
fn written(selection: &Selection) -> String {
    let Selection { from, until, channel, network } = selection;
    let channel = channel.map_or("any", Channel::code);
    format!("{from} {until} {channel} {}", network.as_deref().unwrap_or("any"))
}
