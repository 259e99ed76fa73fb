//! The numbers a petition lives by: settings, recorded in the events they decide.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// What is asked of Parliament; each kind has its threshold (Law on the State Great Khural 39¹.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A working group looks into it.
    #[default]
    WorkingGroup,
    /// A Standing Committee inspects.
    Inspection,
    /// Parliament decides it, or a bill is drafted.
    Decision,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::WorkingGroup, Self::Inspection, Self::Decision];

    pub const fn code(self) -> &'static str {
        match self {
            Self::WorkingGroup => "working_group",
            Self::Inspection => "inspection",
            Self::Decision => "decision",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// How long signing is open.
    pub signing_period: SignedDuration,
    /// Signatures needed for each kind.
    pub thresholds: Thresholds,
    pub text: TextLimits,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Thresholds {
    pub working_group: u32,
    pub inspection: u32,
    pub decision: u32,
}

impl Thresholds {
    pub const fn of(&self, kind: Kind) -> u32 {
        match kind {
            Kind::WorkingGroup => self.working_group,
            Kind::Inspection => self.inspection,
            Kind::Decision => self.decision,
        }
    }
}

/// Lengths in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct TextLimits {
    pub action: usize,
    pub background: usize,
    pub additional_details: usize,
    /// Of the secretariat, for stopping a petition.
    pub reason: usize,
}

impl Default for TextLimits {
    fn default() -> Self {
        Self { action: 150, background: 500, additional_details: 3_000, reason: 1_000 }
    }
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            signing_period: SignedDuration::from_hours(30 * 24),
            thresholds: Thresholds { working_group: 33_000, inspection: 70_000, decision: 100_000 },
            text: TextLimits::default(),
        }
    }
}
