//! The stages of a petition, as lists and files name them.

use policy::Reach;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    Draft,
    Endorsing,
    /// Waiting for moderation.
    Submitted,
    ChangesAsked,
    Refused,
    Open,
    Closed,
    /// Thrown away before it was public; its petitioner still sees that there was one.
    Discarded,
    /// Another system's.
    Imported,
}

impl Stage {
    pub const ALL: [Self; 9] = [
        Self::Draft,
        Self::Endorsing,
        Self::Submitted,
        Self::ChangesAsked,
        Self::Refused,
        Self::Open,
        Self::Closed,
        Self::Discarded,
        Self::Imported,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Endorsing => "endorsing",
            Self::Submitted => "submitted",
            Self::ChangesAsked => "changes_asked",
            Self::Refused => "refused",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Discarded => "discarded",
            Self::Imported => "imported",
        }
    }

    /// Who may see a petition at this stage.
    pub const fn reach(self) -> Reach {
        match self {
            Self::Draft | Self::Endorsing | Self::Discarded => Reach::Petitioner,
            Self::Submitted | Self::ChangesAsked => Reach::Staff,
            Self::Refused | Self::Open | Self::Closed | Self::Imported => Reach::Everyone,
        }
    }

    pub const fn is_public(self) -> bool {
        matches!(self.reach(), Reach::Everyone)
    }
}
