//! Where signatures came from at once, for the staff. Neither a burst nor an invalidation holds anything
//! personal, and a petition is read here as everyone sees it: so there is no look to be recorded.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use petitions::{Burst, Channel, Entry, InvalidationEntry, PetitionNumber};
use policy::{Action, Resource};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::Visitor;
use crate::pages::{
    AnomaliesPage, BurstLine, InvalidationLine, PetitionAnomaliesPage, ProposalForm,
};
use crate::site::Site;
use crate::visits::offices::Lines;
use crate::visits::sign_in;

#[derive(Deserialize)]
pub struct Ask {
    petition: Option<String>,
}

/// What a link from a burst fills the form in with.
#[derive(Deserialize)]
pub struct FilledIn {
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    channel: String,
    #[serde(default)]
    network: String,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/anomalies")));
    }
    let actor = visitor.actor();
    may_see(&actor)?;
    let wrong_number = match ask.petition.as_deref().map(str::trim) {
        None => None,
        Some(text) => match text.parse::<PetitionNumber>() {
            Ok(number) => return Ok(see(&address(number))),
            Err(_) => Some(text.to_owned()),
        },
    };
    let is_wrong = wrong_number.is_some();
    let shown = AnomaliesPage {
        rules: site.bursts,
        bursts: latest(&site, &actor).await?,
        waiting: lines(&site, &actor, site.petitions.waiting_invalidations(&actor).await?),
        may_decide: actor.offices().iter().any(|office| office.role == kernel::Role::Secretariat),
        wrong_number,
    };
    let markup = shown.render(&frame(&request));
    Ok(if is_wrong { html(HttpResponse::BadRequest(), markup) } else { page(markup) })
}

pub async fn of_petition(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    filled_in: Query<FilledIn>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&address(number))));
    }
    let actor = visitor.actor();
    may_see(&actor)?;
    let FilledIn { from, until, channel, network } = filled_in.into_inner();
    let form = ProposalForm {
        from,
        until,
        channel: Channel::from_code(&channel),
        network,
        reason_length_max: site.petitions.rules().text.reason,
        ..ProposalForm::default()
    };
    let shown = page_of(&site, &actor, number, form).await?;
    Ok(page(shown.render(&frame(&request))))
}

pub fn address(number: PetitionNumber) -> String {
    format!("/petitions/{number}/anomalies")
}

pub fn may_see(actor: &Actor) -> Result<(), Failure> {
    policy::check(actor, Action::SeeAnomalies, Resource::House)?;
    Ok(())
}

/// A petition as everyone sees it; before it is public it has no signatures.
pub async fn known(site: &Site, number: PetitionNumber) -> Result<Entry, Failure> {
    let entry = site.petitions.entry(&Actor::Visitor, number).await;
    entry.map_err(|error| Failure::about(number, error))
}

/// All of a petition, with the form for those who may propose.
pub async fn page_of(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    form: ProposalForm,
) -> Result<PetitionAnomaliesPage, Failure> {
    let entry = known(site, number).await?;
    let bursts = site.petitions.bursts_of(actor, number).await?;
    let invalidations = site.petitions.invalidations_of(actor, number).await?;
    Ok(PetitionAnomaliesPage {
        number: number.to_string(),
        bursts: marked(site, bursts),
        invalidations: lines(site, actor, invalidations),
        proposal: entry.permits(actor, Action::InvalidateSignatures).then_some(form),
        action: entry.action.unwrap_or_default(),
    })
}

/// Of all petitions, those to check first.
pub async fn latest(site: &Site, actor: &Actor) -> Result<Vec<BurstLine>, Failure> {
    let rules = site.bursts;
    let bursts = site.petitions.latest_bursts(actor, rules.hours, rules.at_least).await?;
    let mut lines = marked(site, bursts);
    lines.sort_by_key(|line| !line.is_marked);
    Ok(lines)
}

/// In the order they have.
pub fn marked(site: &Site, bursts: Vec<Burst>) -> Vec<BurstLine> {
    let line = |burst| BurstLine { is_marked: site.bursts.mark(&burst), burst };
    bursts.into_iter().map(line).collect()
}

/// With those of the staff called by their lines of the roll.
pub fn lines(site: &Site, actor: &Actor, entries: Vec<InvalidationEntry>) -> Vec<InvalidationLine> {
    let roll = Lines::of(&site.offices.roll_for_names(), actor);
    let line = |entry: InvalidationEntry| InvalidationLine {
        proposed_by: roll.person(entry.by),
        decided_by: entry.decided_by.and_then(|key| roll.person(key)),
        is_own: actor.key() == Some(entry.by),
        entry,
    };
    entries.into_iter().map(line).collect()
}
