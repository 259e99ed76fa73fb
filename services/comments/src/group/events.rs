//! What has happened to a group, as it is stored for ever.

use kernel::PersonKey;
use serde::{Deserialize, Serialize};

use crate::comment::events::Answer;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupMade {
    pub matter: String,
    pub title: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupRenamed {
    pub title: String,
}

/// The drafters answered all in it at once; the last answer counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupAnswered {
    pub by: PersonKey,
    pub answer: Answer,
}

eventlog::recorded! {
    pub enum GroupEvent {
        GroupMade = 1,
        GroupRenamed = 1,
        GroupAnswered = 1,
    }
}
