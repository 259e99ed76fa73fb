//! Retaining: drafts that nobody has handed in for long are thrown away, by the house.

use kernel::{Actor, Timestamp};
use policy::Right;

use crate::catalogue::{self, OldDraft};
use crate::error::PetitionsError;
use crate::petition::Petition;
use crate::{PetitionError, Petitions};

impl Petitions {
    /// Drafts that were started before an instant; how many were thrown away.
    pub async fn discard_old_drafts(&self, before: Timestamp) -> Result<u64, PetitionsError> {
        let mut discarded = 0;
        for OldDraft { petition, petitioner } in catalogue::old_drafts(&self.views, before).await? {
            // The catalogue is only the list of what to look at.
            let standing = self.standings.look(&self.bus, petition).await?;
            if !matches!(standing.petition, Petition::Draft { .. }) {
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

    /// When the petition that has been open longest was opened; `None` where none is open.
    pub async fn oldest_open(&self) -> Result<Option<Timestamp>, PetitionsError> {
        Ok(catalogue::oldest_open(&self.views).await?)
    }
}
