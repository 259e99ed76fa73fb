//! What was done to hear from one person of an issue, as it is stored for ever: never what they said in words.

use kernel::cell::coded;
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::id::IssueId;
use crate::number::ComplaintNumber;

coded! {
    /// How it ended.
    Reached {
        Content = "content",
        NotContent = "not_content",
        /// They would not say.
        Refused = "refused",
        /// As often as it is to be, and nobody answered.
        Tried = "tried",
        /// Who it was is not known any more: they have had themselves erased.
        Erased = "erased",
    }
}

/// An agent is about to call; nobody else does until then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FollowUpTaken {
    pub issue: IssueId,
    /// The first of this person's in the issue.
    pub complaint: ComplaintNumber,
    pub by: PersonKey,
    pub until: Timestamp,
}

/// Nobody answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FollowUpTried {
    pub by: PersonKey,
    /// Counted from 1.
    pub tries: u32,
    /// Before it nobody tries again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again_at: Option<Timestamp>,
}

/// It is over; what it says is of all the complaints of this person in the issue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FollowUpSettled {
    pub by: PersonKey,
    pub reached: Reached,
    /// From 1 to 5, where they gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<u8>,
}

eventlog::recorded! {
    pub enum FollowUpEvent {
        FollowUpTaken = 1,
        FollowUpTried = 1,
        FollowUpSettled = 1,
    }
}
