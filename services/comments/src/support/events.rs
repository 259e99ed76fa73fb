//! What has happened to a person's support, as it is stored for ever: no one's key.

use serde::{Deserialize, Serialize};

use crate::id::CommentId;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SupportGiven {
    pub comment: CommentId,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SupportTakenBack {
    pub comment: CommentId,
}

eventlog::recorded! {
    pub enum SupportEvent {
        SupportGiven = 1,
        SupportTakenBack = 1,
    }
}
