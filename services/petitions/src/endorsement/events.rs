//! What has happened to an endorsement, as it is stored for ever: under which petition, and no one's key.

use serde::{Deserialize, Serialize};

use crate::number::PetitionNumber;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionEndorsed {
    pub petition: PetitionNumber,
}

eventlog::recorded! {
    pub enum EndorsementEvent { PetitionEndorsed = 1 }
}
