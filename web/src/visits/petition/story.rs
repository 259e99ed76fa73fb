//! The parts of a petition's page, from what the catalogue and the tallies know.

use kernel::{Actor, Timestamp};
use petitions::{AppealState, Entry, PetitionsError, Stage};

use crate::pages::{
    ChangesAsked, Endorsements, ImportedFrom, RefusalAppeal, Refused, Sharing, SignatureChart,
};
use crate::site::Site;
use crate::visits::shown;

/// Up to now, or to the end of the signing.
pub async fn chart(site: &Site, entry: &Entry) -> Result<SignatureChart, PetitionsError> {
    let until = entry.ended_at().unwrap_or_else(|| site.petitions.now());
    let counts = site.petitions.hours(entry.petition).await?;
    let goal = shown::goal(site, entry);
    Ok(SignatureChart::new(counts, entry.opened_at.unwrap_or(until), until, goal))
}

pub fn endorsements(entry: &Entry) -> Option<Endorsements> {
    let needed = entry.endorsements_needed.filter(|_| entry.stage == Stage::Endorsing)?;
    Some(Endorsements { count: entry.endorsement_count, needed })
}

pub fn changes(actor: &Actor, entry: &Entry) -> Option<ChangesAsked> {
    let words = entry.moderation.changes_asked.clone();
    let words = words.filter(|_| entry.stage == Stage::ChangesAsked)?;
    let is_own = entry.petitioner.is_some() && entry.petitioner == actor.key();
    Some(ChangesAsked { words, is_own })
}

pub fn refused(site: &Site, entry: &Entry) -> Option<Refused> {
    let moderation = &entry.moderation;
    let ground = moderation.ground.clone().filter(|_| entry.stage == Stage::Refused)?;
    let at = |instant: Option<Timestamp>| instant.unwrap_or(Timestamp::UNIX_EPOCH);
    let until = at(moderation.appeal_until);
    let appeal = match moderation.appeal {
        Some(AppealState::Waiting) => RefusalAppeal::Waiting { since: at(moderation.appealed_at) },
        Some(AppealState::Upheld | AppealState::Overturned) => RefusalAppeal::Upheld {
            at: at(moderation.appeal_decided_at),
            words: moderation.appeal_because.clone().unwrap_or_default(),
        },
        None if site.petitions.now() < until => RefusalAppeal::Possible { until },
        None => RefusalAppeal::Missed,
    };
    Some(Refused {
        ground,
        words: moderation.refused_because.clone().unwrap_or_default(),
        duplicate_of: moderation.duplicate_of.map(|number| number.to_string()),
        appeal,
    })
}

pub fn imported(entry: &Entry) -> Option<ImportedFrom> {
    let imported = &entry.imported;
    Some(ImportedFrom {
        source: imported.source.clone()?,
        reference: imported.reference.clone().unwrap_or_default(),
        count: imported.imported_count.unwrap_or_default(),
        created_at: entry.started_at.unwrap_or(Timestamp::UNIX_EPOCH),
    })
}

/// Of what everyone finds in lists, and whose text they can read.
pub fn sharing(site: &Site, entry: &Entry) -> Option<Sharing> {
    let number = entry.petition;
    entry.is_listed().then(|| Sharing {
        address: site.address(&format!("/petitions/{number}")),
        embed: site.address(&format!("/embed/petitions/{number}")),
    })
}
