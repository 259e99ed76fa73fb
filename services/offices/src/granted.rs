//! One line of the roll: an office, whose it is, and how it came and went.

use kernel::{Office, PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::roll::events::EndReason;

/// A line of the roll, from 1 in the order they were proposed.
pub type GrantNumber = u32;

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    /// Whoever runs the machine, before there are two administrators.
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
    pub stage: Stage,
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

    /// Whether it waits for a second administrator; a proposal that outlived its office does not.
    pub fn is_waiting(&self, at: Timestamp) -> bool {
        self.stage == Stage::Proposed && at < self.until
    }
}
