//! Events as the databases take and give them.

use kernel::Timestamp;
use serde::Serialize;

use crate::append::Appended;
use crate::batch::{Answered, Row};
use crate::event::StoredEvent;
use crate::store::LogHead;

/// A JSON array for SQLite; in each row: position, stream_type, stream_id, sequence, previous, event_type, version, payload, meta.
pub(crate) fn events(rows: &[Row<'_>]) -> String {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let stream = &row.item.stream;
            (
                row.position,
                stream.kind,
                stream.id.as_str(),
                row.sequence,
                row.previous,
                row.event.event_type.as_str(),
                row.event.version,
                row.event.payload.as_str(),
                row.item.meta.as_deref(),
            )
        })
        .collect();
    json(&rows)
}

pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

pub(crate) fn log_head(position: i64, recorded_at: i64) -> LogHead {
    LogHead { position: position as u64, recorded_at: instant(recorded_at) }
}

fn instant(microseconds: i64) -> Timestamp {
    Timestamp::from_microsecond(microseconds).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A row of `events`; both databases give it alike.
#[derive(sqlx::FromRow)]
pub(crate) struct EventRow {
    position: i64,
    stream_type: String,
    stream_id: String,
    sequence: i64,
    previous: Option<i64>,
    event_type: String,
    event_version: i32,
    recorded_at: i64,
    payload: String,
    meta: Option<String>,
}

impl EventRow {
    pub(crate) fn read(self) -> StoredEvent {
        StoredEvent {
            position: self.position as u64,
            stream_type: self.stream_type,
            stream_id: self.stream_id,
            sequence: self.sequence as u64,
            previous: self.previous.map(|position| position as u64),
            event_type: self.event_type,
            event_version: self.event_version as u32,
            recorded_at: instant(self.recorded_at),
            payload: self.payload,
            meta: self.meta,
        }
    }
}

/// A row of `idempotency`.
#[derive(sqlx::FromRow)]
pub(crate) struct AnsweredRow {
    key: String,
    digest: String,
    first_position: i64,
    last_sequence: i64,
    recorded_at: i64,
}

impl AnsweredRow {
    pub(crate) fn read(self) -> (String, Answered) {
        let appended = Appended {
            first_position: self.first_position as u64,
            last_sequence: self.last_sequence as u64,
            recorded_at: instant(self.recorded_at),
            replayed: true,
        };
        (self.key, Answered { digest: self.digest, appended })
    }
}
