//! The review desk: a moderator takes a petition or an appeal, lays it back, or decides it.

mod deciding;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Actor, Timestamp};
use petitions::{Entry, PetitionNumber, Stage};
use policy::{Action, Resource};

use super::{reviewed_by, waiting, words};
use crate::framing::{frame, page, see};
use crate::guards::{Form, Nothing, Visitor};
use crate::pages::{
    AppealCase, AppealForm, Desk, DeskForms, DeskPage, Problem, RefuseForm, Reviewed, ReviewedBy,
    Written,
};
use crate::site::Site;
use crate::visits::{shown, sign_in};
use crate::{Failure, looks};

pub use self::deciding::{appeal, changes, publish, refuse};

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/moderation/{number}"))));
    }
    let actor = visitor.actor();
    let forms = forms(&site, &actor)?;
    let desk = desk(&site, &actor, number, forms, None).await?;
    Ok(page(desk.render(&frame(&request))))
}

pub async fn take(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let actor = form.visitor.actor();
    may_see(&actor)?;
    let taken = site.petitions.begin_review(&actor, number).await;
    match taken.map_err(|error| Failure::about(number, error)) {
        Ok(()) => moved_to(&site, &format!("/moderation/{number}")).await,
        Err(failure) => {
            deciding::again(&request, &site, &form.visitor, number, forms(&site, &actor)?, failure)
                .await
        }
    }
}

pub async fn leave(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let actor = form.visitor.actor();
    may_see(&actor)?;
    let left = site.petitions.leave_review(&actor, number).await;
    match left.map_err(|error| Failure::about(number, error)) {
        Ok(()) => moved_to(&site, "/moderation").await,
        Err(failure) => {
            deciding::again(&request, &site, &form.visitor, number, forms(&site, &actor)?, failure)
                .await
        }
    }
}

async fn moved_to(site: &Site, path: &str) -> Result<HttpResponse, Failure> {
    site.settle().await;
    Ok(see(path))
}

fn may_see(actor: &Actor) -> Result<(), Failure> {
    policy::check(actor, Action::SeeModerationQueue, Resource::House)?;
    Ok(())
}

/// Nothing filled in yet.
fn forms(site: &Site, actor: &Actor) -> Result<DeskForms, Failure> {
    let grounds = site.moderation.grounds(actor)?;
    let grounds = grounds.iter().map(|listed| words::of_table(&listed.ground)).collect();
    Ok(DeskForms {
        changes: Written::default(),
        refuse: RefuseForm { grounds, ..RefuseForm::default() },
        appeal: AppealForm::default(),
        words_length_max: site.petitions.rules().text.reason,
    })
}

/// What this actor sees of it; that they do is on record.
async fn desk(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    forms: DeskForms,
    not_taken: Option<Problem>,
) -> Result<DeskPage, Failure> {
    may_see(actor)?;
    let entry = looks::petition(site, actor, number).await?;
    let desk = standing(site, actor, &entry);
    let reviewed = Some(reviewed(site, actor, entry).await?);
    Ok(DeskPage { reviewed, ..empty(site, number, desk, forms, not_taken) })
}

/// For whoever is not signed in any more: what they wrote, and nothing of the petition.
fn empty(
    site: &Site,
    number: PetitionNumber,
    desk: Desk,
    forms: DeskForms,
    not_taken: Option<Problem>,
) -> DeskPage {
    let lock_minutes = site.petitions.rules().review_lock.as_mins();
    DeskPage {
        number: number.to_string(),
        reviewed: None,
        desk,
        forms,
        not_taken,
        lock_minutes: u64::try_from(lock_minutes).unwrap_or_default(),
    }
}

fn standing(site: &Site, actor: &Actor, entry: &Entry) -> Desk {
    let is_own = actor.key().is_some() && actor.key() == entry.petitioner;
    let is_own_refusal = entry.stage == Stage::Refused
        && actor.key().is_some()
        && actor.key() == entry.moderation.refused_by;
    match reviewed_by(site, actor, entry) {
        _ if entry.moderation.waiting_since.is_none() => Desk::Over,
        _ if is_own => Desk::OwnPetition,
        _ if !entry.permits(actor, Action::ReviewPetition) => Desk::ReadOnly,
        _ if is_own_refusal => Desk::OwnRefusal,
        ReviewedBy::Nobody => Desk::Free,
        ReviewedBy::You { until } => Desk::Mine { until },
        ReviewedBy::SomebodyElse { until } => Desk::SomebodyElses { until },
    }
}

async fn reviewed(site: &Site, actor: &Actor, entry: Entry) -> Result<Reviewed, Failure> {
    let appeal = appeal_case(site, actor, &entry).await?;
    let asked = [entry.action.as_deref(), entry.background.as_deref()];
    let text = asked.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let similar = site.similar(&text, Some(entry.petition)).await;
    Ok(Reviewed {
        kind: shown::kind(entry.kind.unwrap_or_default()),
        waiting: entry.moderation.waiting_since.map(|since| waiting(site, since)),
        appeal,
        similar: similar.into_iter().map(|entry| shown::card(site, entry)).collect(),
        name: looks::name_to_show(site, actor, &entry).await?,
        asked_before: entry.moderation.changes_asked.clone(),
        action: entry.action.unwrap_or_default(),
        background: entry.background.unwrap_or_default(),
        additional_details: entry.additional_details.unwrap_or_default(),
    })
}

/// While an appeal waits.
async fn appeal_case(
    site: &Site,
    actor: &Actor,
    entry: &Entry,
) -> Result<Option<AppealCase>, Failure> {
    let moderation = &entry.moderation;
    let (Stage::Refused, Some(_), Some(ground)) =
        (entry.stage, moderation.waiting_since, &moderation.ground)
    else {
        return Ok(None);
    };
    Ok(Some(AppealCase {
        ground: words::of_refusal(ground),
        because: moderation.refused_because.clone().unwrap_or_default(),
        duplicate_of: moderation.duplicate_of.map(|other| other.to_string()),
        refused_at: moderation.refused_at.unwrap_or(Timestamp::UNIX_EPOCH),
        words: looks::appeal_words(site, actor, entry).await?,
    }))
}
