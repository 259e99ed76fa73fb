//! What has happened to a bill, as it is stored for ever. Who did it stands in the event's meta.

use jiff::civil::Date;
use kernel::Timestamp;
use provisions::{LawText, Provision, ProvisionId};
use serde::{Deserialize, Serialize};

use super::Moderated;
use crate::kind::{Initiator, Kind, Stage};

/// A drafter began to write it. It is not public yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BillCreated {
    pub kind: Kind,
    pub title: String,
    pub initiator: Initiator,
    /// By which member, ministry or body, as it is to be shown.
    pub initiated_by: String,
}

/// Its title, or who initiates it, was written anew.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BillDescribed {
    pub title: String,
    pub initiator: Initiator,
    pub initiated_by: String,
}

/// One change to its draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftEdited {
    pub edit: Edit,
    /// Of every provision whose number became another by it. Numbers follow from no rule when this is read:
    /// rules may change, what was written does not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<(ProvisionId, String)>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "edit")]
pub enum Edit {
    /// A new one, under a parent (or at the top) and after a sibling (or first).
    Inserted {
        parent: Option<ProvisionId>,
        after: Option<ProvisionId>,
        provision: Provision,
    },
    /// With all that is below it.
    Removed {
        id: ProvisionId,
    },
    Moved {
        id: ProvisionId,
        parent: Option<ProvisionId>,
        after: Option<ProvisionId>,
    },
    Reworded {
        id: ProvisionId,
        /// `None` leaves it as it is.
        number: Option<String>,
        heading: Option<String>,
        text: String,
    },
}

/// The whole draft was replaced by a text that was brought in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftReplaced {
    pub text: LawText,
}

/// The draft is public from here on, and does not change any more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VersionPublished {
    /// From 1.
    pub version: u32,
    pub title: String,
    pub text: LawText,
    /// What it is for, or what has changed and why.
    pub explanation: String,
}

/// Everyone is asked what they think of a version, for so long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConsultationOpened {
    /// From 1: a bill may be consulted on again when the one before is closed out.
    pub count: u32,
    pub version: u32,
    pub opens_at: Timestamp,
    pub closes_at: Timestamp,
    /// Calendar days that were the least, then.
    pub least_days: u32,
    pub moderated: Moderated,
    /// The last day to answer every comment.
    pub answer_due: Date,
}

/// People have longer, for this reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConsultationExtended {
    pub count: u32,
    pub closes_at: Timestamp,
    pub answer_due: Date,
    pub reason: String,
}

/// From here on nothing becomes public that would want an answer: whether all have one is looked at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClosingOutBegun {
    pub count: u32,
}

/// Some comments had none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClosingOutAbandoned {
    pub count: u32,
    pub unanswered_count: u64,
}

/// Every comment has its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConsultationClosedOut {
    pub count: u32,
    pub outcomes: Outcomes,
}

/// What became of the comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Outcomes {
    pub comment_count: u64,
    pub reflected_count: u64,
    pub partly_reflected_count: u64,
    pub not_reflected_count: u64,
}

/// It has come to a stage, on that day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StageReached {
    pub stage: Stage,
    pub on: Date,
    /// What is to be told of it; where it went back, why.
    pub words: String,
}

/// Whoever initiated it took it back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BillWithdrawn {
    pub on: Date,
    pub reason: String,
}

eventlog::recorded! {
    pub enum BillEvent {
        BillCreated = 1,
        BillDescribed = 1,
        DraftEdited = 1,
        DraftReplaced = 1,
        VersionPublished = 1,
        ConsultationOpened = 1,
        ConsultationExtended = 1,
        ClosingOutBegun = 1,
        ClosingOutAbandoned = 1,
        ConsultationClosedOut = 1,
        StageReached = 1,
        BillWithdrawn = 1,
    }
}
