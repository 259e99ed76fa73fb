//! The log in memory: the contract's plainest reading, for tests of what stands on it.

use std::collections::HashMap;
use std::sync::Mutex;

use async_trait::async_trait;
use kernel::{Clock, Timestamp};

use crate::append::Append;
use crate::batch::{self, Answered, Known, Row};
use crate::event::{Position, StoredEvent};
use crate::store::{Head, LogHead, Outcome, Store, StoreError};

#[derive(Default)]
pub struct MemoryStore(Mutex<State>);

#[derive(Default)]
struct State {
    events: Vec<StoredEvent>,
    heads: HashMap<String, Head>,
    answered: HashMap<String, Answered>,
}

impl State {
    fn head(&self) -> LogHead {
        let recorded_at =
            self.events.last().map_or(Timestamp::UNIX_EPOCH, |event| event.recorded_at);
        LogHead { position: self.events.len() as Position, recorded_at }
    }

    fn at(&self, position: Position) -> Option<&StoredEvent> {
        self.events.get(usize::try_from(position.checked_sub(1)?).ok()?)
    }
}

impl MemoryStore {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[async_trait]
impl Store for MemoryStore {
    async fn append(
        &self,
        batch: &[Append],
        clock: &dyn Clock,
    ) -> Result<Vec<Outcome>, StoreError> {
        let mut state = self.state();
        let known = Known {
            head: state.head(),
            streams: batch::streams_of(batch)
                .filter_map(|id| Some((id, *state.heads.get(id)?)))
                .collect(),
            answered: batch::keys_of(batch)
                .filter_map(|key| Some((key, state.answered.get(key)?.clone())))
                .collect(),
        };
        let decided = batch::decide(batch, known, clock.now());
        let recorded_at = decided.head.recorded_at;
        state.events.extend(decided.rows.iter().map(|row| stored(row, recorded_at)));
        state.heads.extend(decided.heads.iter().map(|(id, (head, _))| ((*id).to_owned(), *head)));
        state.answered.extend(decided.answered.iter().map(|(idempotency, appended)| {
            let answered = Answered { digest: idempotency.digest.clone(), appended: *appended };
            (idempotency.key.clone(), answered)
        }));
        Ok(decided.outcomes)
    }

    async fn read_after(
        &self,
        position: Position,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let skip = usize::try_from(position).unwrap_or(usize::MAX);
        Ok(self.state().events.iter().skip(skip).take(limit as usize).cloned().collect())
    }

    async fn read_stream(&self, stream_id: &str) -> Result<Vec<StoredEvent>, StoreError> {
        Ok(self
            .state()
            .events
            .iter()
            .filter(|event| event.stream_id == stream_id)
            .cloned()
            .collect())
    }

    async fn read_latest(
        &self,
        stream_ids: &[String],
    ) -> Result<Vec<Option<StoredEvent>>, StoreError> {
        let state = self.state();
        Ok(stream_ids.iter().map(|id| state.at(state.heads.get(id)?.position).cloned()).collect())
    }

    async fn heads_of(&self, stream_ids: &[String]) -> Result<Vec<Head>, StoreError> {
        let heads = &self.state().heads;
        Ok(stream_ids.iter().map(|id| heads.get(id).copied().unwrap_or_default()).collect())
    }

    async fn head(&self) -> Result<LogHead, StoreError> {
        Ok(self.state().head())
    }

    fn is_shared(&self) -> bool {
        false
    }

    async fn close(&self) {}
}

fn stored(row: &Row<'_>, recorded_at: Timestamp) -> StoredEvent {
    StoredEvent {
        position: row.position,
        stream_type: row.item.stream.kind.to_owned(),
        stream_id: row.item.stream.id.clone(),
        sequence: row.sequence,
        previous: row.previous,
        event_type: row.event.event_type.clone(),
        event_version: row.event.version,
        recorded_at,
        payload: row.event.payload.clone(),
        meta: row.item.meta.clone(),
    }
}
