//! What is asked of the log, and what it answers.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::Timestamp;
use sha2::{Digest as _, Sha256};

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
    pub(crate) key: String,
    pub(crate) digest: String,
}

impl Idempotency {
    /// The key is put together of several parts: whose it is, and which of theirs. What is stored is a
    /// hash of them, for a part may come from outside and say anything; `asked` is hashed too.
    pub fn of(parts: &[&str], asked: &str) -> Self {
        Self { key: hash(parts), digest: hash(&[asked]) }
    }
}

/// SHA-256 over the parts, each with its length.
fn hash(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    URL_SAFE_NO_PAD.encode(hash.finalize())
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
    /// Text that not every store can keep: see [`Append::is_storable`].
    #[error("no store can keep this: an id or key that is empty or too long, or text with NUL")]
    Unstorable,
    #[error("too many requests wait")]
    Overloaded { retry_after: Duration },
    /// Neither done nor not done, as far as anyone can tell: ask again with the same key.
    #[error("the store did not answer")]
    Unknown,
    #[error("the log is closing or cannot be reached")]
    Unavailable,
}

/// Ids and keys are looked up in indexes; PostgreSQL's takes no more than 2,704 bytes.
const KEY_BYTES_MAX: usize = 1_000;

impl Append {
    /// Whether every store can keep it: one item that a statement cannot take would fail the batch
    /// of all who came with it. PostgreSQL knows no NUL in text.
    pub(crate) fn is_storable(&self) -> bool {
        let key = self.idempotency.as_ref().map(|idempotency| &idempotency.key);
        let digest = self.idempotency.as_ref().map(|idempotency| idempotency.digest.as_str());
        let mut events = self.events.iter().flat_map(|event| [&event.event_type, &event.payload]);
        let streams = self.guards.iter().map(|guard| &guard.stream_id).chain([&self.stream.id]);
        streams.chain(key).all(|id| is_key(id))
            && is_text(self.stream.kind)
            && digest.is_none_or(is_text)
            && self.meta.as_deref().is_none_or(is_text)
            && events.all(|text| is_text(text))
    }

    /// Bytes this item weighs in a batch, roughly.
    pub(crate) fn weight(&self) -> usize {
        self.events.iter().map(|event| event.payload.len() + 128).sum()
    }
}

fn is_text(text: &str) -> bool {
    !text.contains('\0')
}

/// A stream that goes by another id cannot be there at all.
pub(crate) fn is_key(key: &str) -> bool {
    (1..=KEY_BYTES_MAX).contains(&key.len()) && is_text(key)
}
