//! The decision over one batch: pure, and the same for every store.
//!
//! A store locks the log's head, looks up what the batch mentions, has it decided here, and writes
//! the rows. Items are decided in order against what earlier items of the batch add, so each
//! outcome is what it would have been alone.

use std::collections::HashMap;

use kernel::Timestamp;

use crate::append::{Append, AppendError, Appended, Idempotency};
use crate::event::{NewEvent, Position, Sequence};
use crate::store::{Head, LogHead, Outcome};

/// What the store knows of everything the batch mentions. A stream that is missing has no events.
pub(crate) struct Known<'a> {
    pub head: LogHead,
    pub streams: HashMap<&'a str, Head>,
    pub answered: HashMap<&'a str, Answered>,
}

/// What was answered under an idempotency key.
#[derive(Debug, Clone)]
pub(crate) struct Answered {
    pub digest: String,
    pub appended: Appended,
}

/// What is to be written, and what each item is told once it is.
pub(crate) struct Decided<'a> {
    pub outcomes: Vec<Outcome>,
    pub rows: Vec<Row<'a>>,
    /// Where each touched stream stands afterwards, and whether it is new.
    pub heads: HashMap<&'a str, (Head, bool)>,
    pub answered: Vec<(&'a Idempotency, Appended)>,
    pub head: LogHead,
}

/// One event with its place.
pub(crate) struct Row<'a> {
    pub position: Position,
    pub item: &'a Append,
    pub event: &'a NewEvent,
    pub sequence: Sequence,
    pub previous: Option<Position>,
}

/// The streams and keys a batch mentions, for the store to look up, where it can.
pub(crate) fn streams_of(batch: &[Append]) -> impl Iterator<Item = &str> {
    batch
        .iter()
        .filter(|item| item.is_storable())
        .flat_map(|item| {
            std::iter::once(&item.stream.id).chain(item.guards.iter().map(|guard| &guard.stream_id))
        })
        .map(String::as_str)
}

pub(crate) fn keys_of(batch: &[Append]) -> impl Iterator<Item = &str> {
    batch
        .iter()
        .filter(|item| item.is_storable())
        .filter_map(|item| item.idempotency.as_ref().map(|idempotency| idempotency.key.as_str()))
}

pub(crate) fn decide<'a>(batch: &'a [Append], known: Known<'a>, now: Timestamp) -> Decided<'a> {
    let recorded_at = now.max(known.head.recorded_at);
    let mut decision = Decision {
        streams: known.streams,
        answered: known.answered,
        recorded_at,
        decided: Decided {
            outcomes: Vec::with_capacity(batch.len()),
            rows: Vec::with_capacity(batch.len()),
            heads: HashMap::with_capacity(batch.len()),
            answered: Vec::new(),
            head: LogHead { position: known.head.position, recorded_at: known.head.recorded_at },
        },
    };
    for item in batch {
        let outcome = decision.item(item);
        decision.decided.outcomes.push(outcome);
    }
    if !decision.decided.rows.is_empty() {
        decision.decided.head.recorded_at = recorded_at;
    }
    decision.decided
}

struct Decision<'a> {
    streams: HashMap<&'a str, Head>,
    answered: HashMap<&'a str, Answered>,
    recorded_at: Timestamp,
    decided: Decided<'a>,
}

impl<'a> Decision<'a> {
    fn item(&mut self, item: &'a Append) -> Outcome {
        if !item.is_storable() {
            return Err(AppendError::Unstorable);
        }
        if let Some(answer) = self.answered_before(item) {
            return answer;
        }
        let current = self.head_of(&item.stream.id);
        if current.sequence != item.expected {
            return Err(AppendError::Conflict { current });
        }
        for guard in &item.guards {
            let current = self.head_of(&guard.stream_id);
            if current.sequence != guard.sequence {
                return Err(AppendError::GuardFailed {
                    stream_id: guard.stream_id.clone(),
                    current,
                });
            }
        }
        if item.not_after.is_some_and(|instant| self.recorded_at >= instant) {
            return Err(AppendError::TooLate { recorded_at: self.recorded_at });
        }
        Ok(self.accept(item, current))
    }

    fn head_of(&self, stream_id: &str) -> Head {
        self.streams.get(stream_id).copied().unwrap_or_default()
    }

    fn answered_before(&self, item: &Append) -> Option<Outcome> {
        let idempotency = item.idempotency.as_ref()?;
        let before = self.answered.get(idempotency.key.as_str())?;
        Some(if before.digest == idempotency.digest {
            Ok(Appended { replayed: true, ..before.appended })
        } else {
            Err(AppendError::KeyReused)
        })
    }

    /// A stream without events has no head: written down, it would not be new the next time.
    fn move_head(&mut self, stream_id: &'a str, from: Head, to: Head) {
        self.streams.insert(stream_id, to);
        let is_new = from.sequence == 0;
        let entry = self.decided.heads.entry(stream_id);
        entry.and_modify(|entry| entry.0 = to).or_insert((to, is_new));
    }

    fn accept(&mut self, item: &'a Append, current: Head) -> Appended {
        let first_position = self.decided.head.position + 1;
        let mut head = current;
        for event in &item.events {
            self.decided.head.position += 1;
            let previous = (head.position > 0).then_some(head.position);
            head = Head { sequence: head.sequence + 1, position: self.decided.head.position };
            self.decided.rows.push(Row {
                position: head.position,
                item,
                event,
                sequence: head.sequence,
                previous,
            });
        }
        if !item.events.is_empty() {
            self.move_head(&item.stream.id, current, head);
        }
        let appended = Appended {
            first_position,
            last_sequence: head.sequence,
            recorded_at: self.recorded_at,
            replayed: false,
        };
        if let Some(idempotency) = &item.idempotency {
            self.decided.answered.push((idempotency, appended));
            self.answered.insert(
                &idempotency.key,
                Answered { digest: idempotency.digest.clone(), appended },
            );
        }
        appended
    }
}
