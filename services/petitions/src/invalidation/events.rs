//! What has happened to the invalidations of a petition, as it is stored for ever.

use kernel::PersonKey;
use serde::{Deserialize, Serialize};

use super::Selection;
use crate::number::PetitionNumber;

/// Someone of the staff asks that signatures count no longer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InvalidationProposed {
    pub petition: PetitionNumber,
    pub invalidation: u32,
    pub by: PersonKey,
    pub selection: Selection,
    /// Shown to everyone once it is done.
    pub reason: String,
    /// So many stood when it was asked.
    pub signature_count: u64,
}

/// Another one agreed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InvalidationApproved {
    pub petition: PetitionNumber,
    pub invalidation: u32,
    pub by: PersonKey,
}

/// Another one did not agree, or who asked for it took it back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InvalidationDeclined {
    pub petition: PetitionNumber,
    pub invalidation: u32,
    pub by: PersonKey,
}

/// The house has done it: each of the signatures says so itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SignaturesInvalidated {
    pub petition: PetitionNumber,
    pub invalidation: u32,
    pub signature_count: u64,
    pub reason: String,
}

eventlog::recorded! {
    pub enum InvalidationEvent {
        InvalidationProposed = 1,
        InvalidationApproved = 1,
        InvalidationDeclined = 1,
        SignaturesInvalidated = 1,
    }
}
