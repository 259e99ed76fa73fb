//! What has happened to a petition, as it is stored for ever.

use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::rules::Kind;
use crate::text::PetitionText;

/// Someone began a petition. Its text is not public yet and may never be: the log keeps its digest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionStarted {
    pub petitioner: PersonKey,
    pub kind: Kind,
    pub text_digest: String,
}

/// The petitioner handed it in for moderation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionSubmitted {}

/// A moderator found it in order: its text is public from here on, and signing is open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionPublished {
    pub text: PetitionText,
    pub threshold: u32,
    pub closes_at: Timestamp,
}

/// Signing has ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionClosed {
    pub cause: ClosingCause,
}

/// The petitioner threw it away, or took it back, before it was public.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionDiscarded {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum ClosingCause {
    /// The period was over.
    PeriodOver,
    /// The secretariat stopped it, and said why.
    Stopped { reason: String },
}

eventlog::recorded! {
    pub enum PetitionEvent {
        PetitionStarted = 1,
        PetitionSubmitted = 1,
        PetitionPublished = 1,
        PetitionClosed = 1,
        PetitionDiscarded = 1,
    }
}
