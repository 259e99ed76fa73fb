//! What has happened to the roll, as it is stored for ever.

use kernel::{Office, PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::granted::{By, GrantNumber};

/// One administrator, or the machine's operator at the founding, would give someone an office.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfficeProposed {
    pub grant: GrantNumber,
    pub person: PersonKey,
    pub office: Office,
    pub until: Timestamp,
    pub by: By,
    pub at: Timestamp,
}

/// Another approved: it is held from here on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfficeGranted {
    pub grant: GrantNumber,
    pub by: By,
    pub at: Timestamp,
}

/// An administrator would not, or the one who proposed thought better of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfficeDeclined {
    pub grant: GrantNumber,
    pub by: By,
    pub at: Timestamp,
}

/// It was taken away, or laid down, before its time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfficeEnded {
    pub grant: GrantNumber,
    pub by: By,
    pub reason: EndReason,
    pub at: Timestamp,
}

/// One administrator would end the office of an administrator or an auditor; another must agree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfficeEndProposed {
    pub grant: GrantNumber,
    pub reason: EndReason,
    pub by: By,
    pub at: Timestamp,
}

/// An administrator would not, or the one who asked thought better of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfficeEndDeclined {
    pub grant: GrantNumber,
    pub by: By,
    pub at: Timestamp,
}

/// Why an office ended: a word from a list, for the log keeps no sentence about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndReason {
    /// By the person themself.
    LaidDown,
    /// The person has left the post, or has another.
    PostLeft,
    /// It should not have been given.
    Mistake,
    /// It was used for what it is not for.
    Misuse,
    /// The machine's operator ended it; why, the administrators know from them.
    ByOperator,
}

impl EndReason {
    /// What an administrator may say.
    pub const GIVEN: [Self; 3] = [Self::PostLeft, Self::Mistake, Self::Misuse];

    pub const fn code(self) -> &'static str {
        match self {
            Self::LaidDown => "laid_down",
            Self::PostLeft => "post_left",
            Self::Mistake => "mistake",
            Self::Misuse => "misuse",
            Self::ByOperator => "by_operator",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::GIVEN.into_iter().find(|reason| reason.code() == code)
    }
}

eventlog::recorded! {
    pub enum RollEvent {
        OfficeProposed = 1,
        OfficeGranted = 1,
        OfficeDeclined = 1,
        OfficeEndProposed = 1,
        OfficeEndDeclined = 1,
        OfficeEnded = 1,
    }
}
