//! What was done with an issue, as it is stored for ever.

use jiff::civil::Date;
use kernel::cell::coded;
use kernel::{AgencyCode, PersonKey};
use serde::{Deserialize, Serialize};

use crate::agenda::AgendaId;
use crate::evidence::Evidence;
use crate::id::IssueId;
use crate::number::ComplaintNumber;

coded! {
    /// Why an issue is proposed.
    Ground {
        /// Many people within days.
        People = "people",
        /// Several times as many as it is used to.
        Surge = "surge",
        /// Too many of its complaints are late.
        Overdue = "overdue",
        /// An analyst says so, with a reason.
        ByHand = "by_hand",
    }
}

/// It is proposed to Cabinet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EscalationProposed {
    pub grounds: Vec<Ground>,
    pub evidence: Evidence,
    /// The analyst; `None` where the house did by its rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonKey>,
    /// The analyst's reason. It may name nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// It does not go to Cabinet; by the rules it is proposed again when its people have doubled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EscalationDeclined {
    pub by: PersonKey,
    pub words: String,
    /// How many it had then.
    pub people: u64,
}

/// What its complaints say, in an analyst's words. They may name nobody, and hold nothing that tells who it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SummariesWritten {
    pub by: PersonKey,
    /// All there are; what was there before is gone.
    pub summaries: Vec<String>,
}

/// All of it went into another, with all that comes of its matter from now on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IssueMerged {
    pub by: PersonKey,
    pub into: IssueId,
    pub words: String,
}

/// It begins by hand, for what is split out of another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IssueOpened {
    pub by: PersonKey,
    pub from: IssueId,
    pub words: String,
}

/// Some of its complaints went into another, as far as they are in this one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintsSplitOut {
    pub by: PersonKey,
    pub into: IssueId,
    pub complaints: Vec<ComplaintNumber>,
    pub words: String,
}

/// The meeting had it before it and takes it up at another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IssuePostponed {
    pub by: PersonKey,
    pub agenda: AgendaId,
    pub to: AgendaId,
    pub words: String,
}

/// What Cabinet decided, for everyone to read once the agenda is published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecisionRecorded {
    pub by: PersonKey,
    pub agenda: AgendaId,
    pub text: String,
    /// Who is to do it.
    pub agency: AgencyCode,
    pub due_on: Date,
}

/// Cabinet takes its decision back; the issue is proposed again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecisionWithdrawn {
    pub by: PersonKey,
    pub words: String,
}

/// The agency says how far it is, for everyone to read. Where it says that it is done, the people of the issue are
/// asked, those who are in it at this moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecisionReported {
    pub by: PersonKey,
    pub agency: AgencyCode,
    pub words: String,
    pub is_done: bool,
}

/// There is more time for it, and everyone reads why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecisionExtended {
    pub by: PersonKey,
    pub due_on: Date,
    pub words: String,
}

/// Its last day has passed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecisionOverdue {
    pub due_on: Date,
}

/// Everyone of it was followed up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IssueClosed {
    /// Who could be asked.
    pub people: u64,
    pub content: u64,
    pub not_content: u64,
}

eventlog::recorded! {
    pub enum IssueEvent {
        EscalationProposed = 1,
        EscalationDeclined = 1,
        SummariesWritten = 1,
        IssueMerged = 1,
        IssueOpened = 1,
        ComplaintsSplitOut = 1,
        IssuePostponed = 1,
        DecisionRecorded = 1,
        DecisionWithdrawn = 1,
        DecisionReported = 1,
        DecisionExtended = 1,
        DecisionOverdue = 1,
        IssueClosed = 1,
    }
}
