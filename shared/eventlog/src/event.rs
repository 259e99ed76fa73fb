//! An event before and after it is stored.

use kernel::Timestamp;

/// Where an event stands in the whole log; the first is 1.
pub type Position = u64;

/// Where an event stands in its stream; the first is 1, and 0 means "no event yet".
pub type Sequence = u64;

/// A stream's kind, for reading the log, and its id, which is unique over all kinds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Stream {
    pub kind: &'static str,
    pub id: String,
}

impl Stream {
    pub fn new(kind: &'static str, id: impl Into<String>) -> Self {
        Self { kind, id: id.into() }
    }
}

/// An event as it is handed in: its payload is JSON text already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    pub event_type: String,
    pub version: u32,
    pub payload: String,
}

/// An event as the log keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEvent {
    pub position: Position,
    pub stream_type: String,
    pub stream_id: String,
    pub sequence: Sequence,
    /// Position of the event before this one in its stream: a stream is a chain through the log.
    pub previous: Option<Position>,
    pub event_type: String,
    pub event_version: u32,
    pub recorded_at: Timestamp,
    pub payload: String,
    pub meta: Option<String>,
}
