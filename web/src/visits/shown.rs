//! From what the capabilities know to what the pages show.

use kernel::{Actor, Timestamp, clock};
use petitions::{Entry, PetitionNumber, Receipt, Rules, Stage, Way};

use crate::Failure;
use crate::looks;
use crate::pages::{Kind, KindGoal, OnItsWay, PetitionCard, PetitionState};
use crate::site::Site;

/// A petition as this actor may see it, and their receipt if they have one.
pub async fn with_receipt(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
) -> Result<(Entry, Option<Receipt>), Failure> {
    let entry = looks::petition(site, actor, number).await?;
    let receipt = site.petitions.receipt(actor, number).await;
    let receipt = receipt.map_err(|error| Failure::about(number, error))?;
    Ok((entry, receipt))
}

pub fn kind(kind: petitions::Kind) -> Kind {
    match kind {
        petitions::Kind::WorkingGroup => Kind::WorkingGroup,
        petitions::Kind::Inspection => Kind::Inspection,
        petitions::Kind::Decision => Kind::Decision,
    }
}

pub fn goals(rules: &Rules) -> Vec<KindGoal> {
    petitions::Kind::ALL
        .into_iter()
        .map(|each| KindGoal { kind: kind(each), goal: u64::from(rules.thresholds.of(each)) })
        .collect()
}

pub fn state(entry: &Entry) -> PetitionState {
    let at = |instant: Option<Timestamp>| instant.unwrap_or(Timestamp::UNIX_EPOCH);
    match entry.stage {
        Stage::Draft => PetitionState::Draft,
        Stage::Endorsing => PetitionState::Endorsing,
        Stage::Submitted => PetitionState::Submitted { submitted_at: at(entry.submitted_at) },
        Stage::ChangesAsked => PetitionState::ChangesAsked,
        Stage::Refused => PetitionState::Refused { refused_at: at(entry.moderation.refused_at) },
        Stage::Open => PetitionState::Open { closes_at: at(entry.closes_at) },
        Stage::Closed => PetitionState::Closed {
            closed_at: at(entry.ended_at()),
            reason: entry.stopped_because.clone(),
        },
        Stage::Discarded => PetitionState::Discarded,
        Stage::Imported => PetitionState::Imported,
    }
}

/// What it takes, as recorded when it was published; before that, as the rules are now.
pub fn goal(site: &Site, entry: &Entry) -> u64 {
    let by_rules = || site.petitions.rules().thresholds.of(entry.kind.unwrap_or_default());
    u64::from(entry.threshold.unwrap_or_else(by_rules))
}

pub fn card(site: &Site, entry: Entry) -> PetitionCard {
    PetitionCard {
        number: entry.petition.to_string(),
        kind: kind(entry.kind.unwrap_or_default()),
        goal: goal(site, &entry),
        signature_count: entry.signature_count,
        state: state(&entry),
        way: (entry.way() != Way::Gathering).then(|| way(site, &entry)),
        imported_count: entry.imported.imported_count,
        action: entry.action.unwrap_or_default(),
        found: None,
    }
}

/// How far it is on its way to an answer, as of today.
pub fn way(site: &Site, entry: &Entry) -> OnItsWay {
    let answering = &entry.answering;
    OnItsWay {
        way: entry.way(),
        hand_over_due: answering.hand_over_due,
        consider_due: answering.consider_due,
        answer_due: answering.answer_due,
        outcome: answering.outcome,
        today: clock::day_of(site.petitions.now()),
    }
}
