//! What has happened to a report, as it is stored for ever: no one's key.

use serde::{Deserialize, Serialize};

use super::ReportReason;
use crate::id::CommentId;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommentReported {
    pub comment: CommentId,
    pub reason: ReportReason,
}

eventlog::recorded! {
    pub enum ReportEvent {
        CommentReported = 1,
    }
}
