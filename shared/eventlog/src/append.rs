//! What is asked of the log, and what it answers.

use std::time::Duration;

use kernel::Timestamp;

use crate::event::{NewEvent, Position, Sequence, Stream};
use crate::store::Head;

/// A request to add events to one stream, all or none.
#[derive(Debug, Clone)]
pub struct Append {
    pub stream: Stream,
    /// The stream's last sequence as the decision saw it; 0 for a stream that must not exist yet.
    pub expected: Sequence,
    pub guards: Vec<Guard>,
    /// The decision holds before this instant only: an item that would be recorded at or after it
    /// is refused, however long it waited in the queue.
    pub not_after: Option<Timestamp>,
    pub events: Vec<NewEvent>,
    pub idempotency: Option<Idempotency>,
    /// JSON beside the payload: who acted.
    pub meta: Option<String>,
    pub lane: Lane,
}

/// Another stream that must still stand at a sequence when the append commits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guard {
    pub stream_id: String,
    pub sequence: Sequence,
}

/// The key under which a request may be sent again, and a digest of what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idempotency {
    pub key: String,
    pub digest: String,
}

/// Who goes first when both wait: the few acts that change a petition, before the many that sign it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lane {
    #[default]
    Lifecycle,
    Signature,
}

/// The events are in the log, on the disk, for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    pub first_position: Position,
    pub last_sequence: Sequence,
    pub recorded_at: Timestamp,
    /// Whether this is the answer given to the same idempotency key before.
    pub replayed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    #[error("the stream has moved on")]
    Conflict { current: Head },
    #[error("a guarded stream has moved on")]
    GuardFailed { stream_id: String, current: Head },
    #[error("the decision held only until an instant that has passed")]
    TooLate { recorded_at: Timestamp },
    #[error("the idempotency key was used for another request")]
    KeyReused,
    #[error("too many requests wait")]
    Overloaded { retry_after: Duration },
    /// Neither done nor not done, as far as anyone can tell: ask again with the same key.
    #[error("the store did not answer")]
    Unknown,
    #[error("the log is closing or cannot be reached")]
    Unavailable,
}

impl Append {
    /// Bytes this item weighs in a batch, roughly.
    pub(crate) fn weight(&self) -> usize {
        self.events.iter().map(|event| event.payload.len() + 128).sum()
    }
}
