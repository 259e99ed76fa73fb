//! Retaining: what nobody has carried on for long is thrown away, by the house: drafts, what was given back
//! and not handed in again, what too few endorsed; and texts that are not needed any more.

use kernel::{Actor, Timestamp};
use policy::Right;
use vault::Kind;

use crate::catalogue::{self, OldDraft};
use crate::error::PetitionsError;
use crate::petition::Petition;
use crate::{PetitionError, Petitions};

/// So many texts are looked at in one go.
const PAGE: u32 = 1_000;

impl Petitions {
    /// Those that were started before an instant; how many were thrown away.
    pub async fn discard_old_drafts(&self, before: Timestamp) -> Result<u64, PetitionsError> {
        let mut discarded = 0;
        for OldDraft { petition, petitioner } in catalogue::old_drafts(&self.views, before).await? {
            // The catalogue is only the list of what to look at.
            let standing = self.standings.look(&self.bus, petition).await?;
            if !matches!(
                standing.petition,
                Petition::Draft { .. } | Petition::Endorsing { .. } | Petition::ChangesAsked { .. }
            ) {
                continue;
            }
            match self.throw_away(&Actor::House, Right::Anyone, petition, petitioner).await {
                Ok(()) => discarded += 1,
                // Moved on meanwhile, and the catalogue has not heard of it yet.
                Err(PetitionsError::Petition(PetitionError::Discarded | PetitionError::Public)) => {
                }
                Err(error) => return Err(error),
            }
        }
        Ok(discarded)
    }

    /// Texts that no petition waits with, as when the house fell between keeping one and recording its
    /// start; how many. The catalogue must know of all that is in the log.
    pub async fn let_go_of_lost_texts(&self, before: Timestamp) -> Result<u64, PetitionsError> {
        let (mut removed, mut after) = (0, None);
        loop {
            let old = self.vault.old(Kind::PetitionText, before, after.as_ref(), PAGE).await?;
            let now = self.clock.now();
            let needed = catalogue::needed_texts(&self.views, now, &old).await?;
            for text in old.iter().filter(|text| !needed.contains(text)) {
                let (person, record) = (text.person, text.record.as_str());
                let is_gone = self.vault.remove_old(person, Kind::PetitionText, record, before);
                removed += u64::from(is_gone.await?);
            }
            match old.into_iter().next_back() {
                Some(last) => after = Some(last),
                None => return Ok(removed),
            }
        }
    }

    /// When the petition that has been open longest was opened; `None` where none is open.
    pub async fn oldest_open(&self) -> Result<Option<Timestamp>, PetitionsError> {
        Ok(catalogue::oldest_open(&self.views).await?)
    }
}
