//! One's own: signatures and petitions.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use kernel::Locale;
use petitions::{AppealState, Entry, RefusalGround, Stage};

use super::appealing::may_be_appealed;
use super::shown;
use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::Visitor;
use crate::pages::{
    Appealing, InvalidatedSignature, MyPetitionsPage, MySignature, MySignaturesPage, NextStep,
    OwnPetition,
};
use crate::site::Site;
use crate::visits::sign_in;

pub async fn signatures(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/me/signatures")));
    }
    let mine = site.petitions.signatures_of(&visitor.actor()).await?;
    let signatures = mine
        .standing
        .into_iter()
        .map(|signature| MySignature {
            number: signature.receipt.petition.to_string(),
            signed_at: signature.receipt.signed_at,
            position: signature.receipt.position,
            may_withdraw: signature.entry.stage == Stage::Open,
            action: signature.entry.action.unwrap_or_default(),
        })
        .collect();
    let invalidated = mine
        .invalidated
        .into_iter()
        .map(|one| InvalidatedSignature {
            number: one.entry.petition.to_string(),
            action: one.entry.action.unwrap_or_default(),
            at: one.at,
        })
        .collect();
    Ok(page(MySignaturesPage { signatures, invalidated }.render(&frame(&request))))
}

pub async fn petitions(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/me/petitions")));
    }
    let mine = site.petitions.petitions_of(&visitor.actor()).await?;
    let frame = frame(&request);
    let own = |entry: Entry| OwnPetition {
        next: next_step(&site, &entry, frame.locale),
        card: shown::card(&site, entry),
    };
    let petitions = mine.into_iter().map(own).collect();
    Ok(page(MyPetitionsPage { petitions }.render(&frame)))
}

/// What its petitioner can do about it now.
fn next_step(site: &Site, entry: &Entry, locale: Locale) -> NextStep {
    let moderation = &entry.moderation;
    match entry.stage {
        Stage::Draft => NextStep::Write,
        Stage::Endorsing => NextStep::Share {
            endorsement_count: entry.endorsement_count,
            needed: u64::from(entry.endorsements_needed.unwrap_or_default()),
        },
        Stage::Submitted => match moderation.waiting_since {
            Some(since) => NextStep::Wait { since },
            None => NextStep::Nothing,
        },
        Stage::ChangesAsked => {
            NextStep::Change { words: moderation.changes_asked.clone().unwrap_or_default() }
        }
        Stage::Refused => NextStep::Refused {
            ground: moderation.ground.as_ref().map(|ground| title(ground, locale)),
            words: moderation.refused_because.clone().unwrap_or_default(),
            appeal: appeal(site, entry),
        },
        Stage::Open => NextStep::Open { shows_name: entry.shows_name == Some(true) },
        Stage::Closed | Stage::Discarded | Stage::Imported => NextStep::Nothing,
    }
}

/// As the staff wrote it when it was used, or as the house calls it.
fn title(ground: &RefusalGround, locale: Locale) -> String {
    match (&ground.title, locale) {
        (Some(title), Locale::Mn) => title.mn.clone(),
        (Some(title), Locale::En) => title.en.clone(),
        (None, locale) => i18n::grounds::title(locale, &ground.code),
    }
}

fn appeal(site: &Site, entry: &Entry) -> Appealing {
    let moderation = &entry.moderation;
    match (moderation.appeal, moderation.appealed_at, moderation.appeal_until) {
        (Some(AppealState::Upheld), ..) => {
            Appealing::Upheld { words: moderation.appeal_because.clone().unwrap_or_default() }
        }
        (Some(_), Some(since), _) => Appealing::Waiting { since },
        (None, _, Some(until)) if may_be_appealed(site, entry) => Appealing::Possible { until },
        _ => Appealing::Over,
    }
}
