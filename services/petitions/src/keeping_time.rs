//! Keeping time: what the house does by itself, when its minute or its number has come.
//!
//! The views are only the list of what to look at; each decision is the log's, so it does not matter how
//! many processes do this, how often, or when one of them fell: it is done once.

use kernel::Timestamp;

use crate::{Petitions, PetitionsError};

impl Petitions {
    /// Does whatever is due; when something is next, as far as the clock knows.
    pub async fn keep_time(&self) -> Result<Option<Timestamp>, PetitionsError> {
        self.admit_endorsed().await?;
        self.mark_reached().await?;
        self.carry_out_invalidations().await?;
        self.close_due().await
    }
}
