//! What a person decided about their own data, as it is stored for ever: that they did, never what the
//! data is.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ContactKind;

/// Consent is given on the form that keeps the contact (Law on the protection of personal data:
/// electronic consent names purpose and data).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConsentGiven {
    pub to: ContactKind,
}

/// The contact is gone with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConsentWithdrawn {
    pub to: ContactKind,
    pub because: WithdrawnBecause,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WithdrawnBecause {
    /// The person wished so.
    Asked,
    /// It was kept for as long as such a thing is kept.
    PeriodOver,
}

/// Everything that is held was handed over to the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonalDataTakenOut {}

/// Keys and rows are destroyed; who this key was, nobody can tell any more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonalDataErased {
    /// When the person asked.
    pub asked_at: Timestamp,
}

eventlog::recorded! {
    pub enum PersonEvent {
        ConsentGiven = 1,
        ConsentWithdrawn = 1,
        PersonalDataTakenOut = 1,
        PersonalDataErased = 1,
    }
}
