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
    /// So many people endorse a petition before a moderator looks at it; 0 for none.
    pub endorsements_needed: u32,
    /// How long signing is open.
    pub signing_period: SignedDuration,
    /// Whether signing ends as soon as the threshold is reached.
    pub closes_at_threshold: bool,
    /// Signatures needed for each kind.
    pub thresholds: OfKind,
    /// From what share of its threshold, in per cent, a petition is listed as close to it.
    pub near_percent: u32,
    /// How long a moderator has a petition to themself.
    pub review_lock: SignedDuration,
    pub days: Days,
    pub text: TextLimits,
}

/// A number for each kind of petition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct OfKind {
    pub working_group: u32,
    pub inspection: u32,
    pub decision: u32,
}

impl OfKind {
    pub const fn of(&self, kind: Kind) -> u32 {
        match kind {
            Kind::WorkingGroup => self.working_group,
            Kind::Inspection => self.inspection,
            Kind::Decision => self.decision,
        }
    }
}

/// How long the state has for each step, and a petitioner for an appeal, in calendar days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Days {
    /// For a moderator, from when it waits.
    pub review: u32,
    /// For the petitioner, from the refusal.
    pub appeal: u32,
    /// For the secretariat, from the threshold.
    pub hand_over: u32,
    /// For the committee, from the handing over.
    pub consider: u32,
    /// For Parliament, from the threshold.
    pub answer: OfKind,
}

/// Lengths in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct TextLimits {
    pub action: usize,
    pub background: usize,
    pub additional_details: usize,
    /// Of the staff, for what they decide.
    pub reason: usize,
    /// Of Parliament's answer.
    pub answer: usize,
}

impl Default for TextLimits {
    fn default() -> Self {
        Self {
            action: 150,
            background: 500,
            additional_details: 3_000,
            reason: 1_000,
            answer: 10_000,
        }
    }
}

impl Default for Days {
    fn default() -> Self {
        Self {
            review: 7,
            appeal: 30,
            hand_over: 7,
            consider: 30,
            answer: OfKind { working_group: 30, inspection: 60, decision: 60 },
        }
    }
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            endorsements_needed: 101,
            signing_period: SignedDuration::from_hours(30 * 24),
            closes_at_threshold: false,
            thresholds: OfKind { working_group: 33_000, inspection: 70_000, decision: 100_000 },
            near_percent: 80,
            review_lock: SignedDuration::from_mins(30),
            days: Days::default(),
            text: TextLimits::default(),
        }
    }
}
