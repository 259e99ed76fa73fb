//! An issue as lists and pages show it.

use eventlog::{Position, Sequence};
use jiff::civil::Date;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::cell::coded;
use kernel::{AgencyCode, Timestamp};
use serde::Deserialize;

use crate::agenda::AgendaId;
use crate::evidence::Evidence;
use crate::id::IssueId;
use crate::issue::events::Ground;

coded! {
    /// How far an issue is.
    Progress {
        Open = "open",
        Proposed = "proposed",
        Decided = "decided",
        /// Its people are being asked.
        Done = "done",
        Closed = "closed",
        /// It went into another.
        Merged = "merged",
    }
}

/// What was done with an issue; of one that nothing was done with there is none. What it does not have is `None`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct IssueEntry {
    pub issue: IssueId,
    #[serde(default = "open")]
    pub progress: Progress,
    #[serde(default, with = "microsecond::optional")]
    pub proposed_at: Option<Timestamp>,
    #[serde(default)]
    pub grounds: Vec<Ground>,
    /// An [`Evidence`] as JSON.
    evidence: Option<String>,
    /// By an analyst.
    pub raised_because: Option<String>,
    #[serde(default, with = "microsecond::optional")]
    pub declined_at: Option<Timestamp>,
    pub declined_because: Option<String>,
    #[serde(default)]
    pub summaries: Vec<String>,
    pub merged_into: Option<IssueId>,
    pub split_from: Option<IssueId>,
    pub postponed_from: Option<AgendaId>,
    pub postponed_to: Option<AgendaId>,
    pub postponed_because: Option<String>,
    #[serde(default, with = "microsecond::optional")]
    decided_at: Option<Timestamp>,
    decision_agenda: Option<AgendaId>,
    decision: Option<String>,
    agency: Option<AgencyCode>,
    due_on: Option<Date>,
    #[serde(default)]
    is_overdue: u8,
    extended_because: Option<String>,
    #[serde(default)]
    decision_is_public: u8,
    pub withdrawn_because: Option<String>,
    /// When the agency reported last.
    #[serde(default, with = "microsecond::optional")]
    pub reported_at: Option<Timestamp>,
    pub report: Option<String>,
    #[serde(default, with = "microsecond::optional")]
    pub done_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub closed_at: Option<Timestamp>,
    /// The last of them that it was on.
    pub published_agenda: Option<AgendaId>,
    #[serde(default, with = "microsecond::optional")]
    pub published_at: Option<Timestamp>,
    /// How many events it has: who acts on it says at which they saw it.
    #[serde(default)]
    pub sequence: Sequence,
    pub position: Position,
}

const fn open() -> Progress {
    Progress::Open
}

/// What Cabinet decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionEntry {
    pub agenda: AgendaId,
    pub decided_at: Timestamp,
    pub text: String,
    pub agency: AgencyCode,
    pub due_on: Date,
    pub is_overdue: bool,
    pub extended_because: Option<String>,
    /// Its agenda is published.
    pub is_public: bool,
}

impl IssueEntry {
    /// What it was proposed with last.
    pub fn evidence(&self) -> Option<Evidence> {
        serde_json::from_str(self.evidence.as_deref()?).ok()
    }

    pub fn decision(&self) -> Option<DecisionEntry> {
        Some(DecisionEntry {
            agenda: self.decision_agenda?,
            decided_at: self.decided_at?,
            text: self.decision.clone()?,
            agency: self.agency.clone()?,
            due_on: self.due_on?,
            is_overdue: self.is_overdue == 1,
            extended_because: self.extended_because.clone(),
            is_public: self.decision_is_public == 1,
        })
    }
}
