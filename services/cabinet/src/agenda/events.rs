//! What was done with the agenda of a meeting, as it is stored for ever.

use jiff::civil::Date;
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::agenda::AgendaId;
use crate::evidence::Evidence;
use crate::id::IssueId;

/// An issue is to come before the meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemPutOn {
    pub by: PersonKey,
    pub issue: IssueId,
    /// All of them in their order, from now on.
    pub items: Vec<IssueId>,
    /// The instant after which nothing goes on or off.
    pub freezes_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemTakenOff {
    pub by: PersonKey,
    pub issue: IssueId,
    /// All that are left, in their order.
    pub items: Vec<IssueId>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemsReordered {
    pub by: PersonKey,
    /// All of them in their order.
    pub items: Vec<IssueId>,
}

/// It is held on another day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeetingMoved {
    pub by: PersonKey,
    pub to: Date,
    pub words: String,
    /// Of the new day; it tells nothing where the agenda is frozen already.
    pub freezes_at: Timestamp,
}

/// Nothing goes on or off any more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgendaFrozen {
    /// Those that are proposed still, in their order.
    pub items: Vec<IssueId>,
    /// Each of them as it stood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stood: Vec<FrozenItem>,
}

/// What the meeting has before it of an issue, whatever becomes of its figures later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrozenItem {
    pub issue: IssueId,
    pub evidence: Evidence,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub summaries: Vec<String>,
}

/// The meeting is over and everyone may read what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgendaPublished {
    pub by: PersonKey,
    /// In their order.
    pub outcomes: Vec<Outcome>,
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    pub issue: IssueId,
    /// Where it was not decided: which meeting has it next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postponed_to: Option<AgendaId>,
}

eventlog::recorded! {
    pub enum AgendaEvent {
        ItemPutOn = 1,
        ItemTakenOff = 1,
        ItemsReordered = 1,
        MeetingMoved = 1,
        AgendaFrozen = 1,
        AgendaPublished = 1,
    }
}
