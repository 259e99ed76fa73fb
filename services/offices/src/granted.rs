//! One line of the roll: an office, whose it is, and how it came and went.

use kernel::{Office, PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::roll::events::EndReason;

/// A line of the roll, from 1 in the order they were proposed.
pub type GrantNumber = u32;

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    /// Whoever runs the machine: before there are two administrators, and to end what they cannot.
    #[serde(rename = "operator")]
    Operator,
    #[serde(untagged)]
    Person(PersonKey),
}

impl By {
    pub const fn key(self) -> Option<PersonKey> {
        match self {
            Self::Operator => None,
            Self::Person(key) => Some(key),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    pub number: GrantNumber,
    pub person: PersonKey,
    pub office: Office,
    /// It counts before this instant.
    pub until: Timestamp,
    pub proposed_by: By,
    pub proposed_at: Timestamp,
    /// The line of the office in which it was proposed; absent where the operator did.
    pub proposed_in: Option<GrantNumber>,
    pub stage: Stage,
    /// That an administrator would end it, as long as nobody has declined that.
    pub ending: Option<Ending>,
}

/// One administrator would end an office that it takes two to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    pub reason: EndReason,
    pub by: PersonKey,
    pub at: Timestamp,
    /// The line of the office in which it was asked.
    pub asked_in: Option<GrantNumber>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    Proposed,
    Declined { at: Timestamp },
    Granted { by: By, at: Timestamp },
    Ended { by: By, at: Timestamp, reason: EndReason },
}

impl Grant {
    /// Whether the person holds the office at an instant.
    pub fn is_held(&self, at: Timestamp) -> bool {
        matches!(self.stage, Stage::Granted { .. }) && at < self.until
    }

    /// From when on it counts no longer, as far as is known.
    pub(crate) fn over_at(&self) -> Timestamp {
        match self.stage {
            Stage::Granted { .. } => self.until,
            Stage::Ended { at, .. } => at.min(self.until),
            Stage::Proposed | Stage::Declined { .. } => Timestamp::MIN,
        }
    }
}
