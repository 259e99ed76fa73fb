//! Reads the whole log and says what in it is not as it must be.

use std::collections::HashMap;

use kernel::Timestamp;

use crate::event::{Position, StoredEvent};
use crate::store::{Head, Store, StoreError};

const PAGE: u32 = 20_000;

/// Something the log must never show.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("position {expected} is missing")]
    Gap { expected: Position },
    #[error("position {0} was recorded before the one ahead of it")]
    TimeWentBack(Position),
    #[error("position {0} does not follow on in its stream")]
    BrokenStream(Position),
    #[error("the head says {head}, the last event is {last}")]
    HeadDiffers { head: Position, last: Position },
    #[error("the heads of {0} streams are not those of the log")]
    IndexDiffers(usize),
}

/// What was read and what was found.
#[derive(Debug, Clone, Default)]
pub struct Integrity {
    pub events: u64,
    pub streams: u64,
    pub faults: Vec<Fault>,
    /// Whether the store's own index of streams was compared too.
    pub index_compared: bool,
}

impl Integrity {
    /// Reads up to the head as it is now; `progress` hears of every page.
    pub async fn check(
        store: &dyn Store,
        mut progress: impl FnMut(Position),
    ) -> Result<Self, StoreError> {
        let head = store.head().await?.position;
        let mut reading = Reading::default();
        while reading.position < head {
            let limit = u32::try_from(head - reading.position).unwrap_or(PAGE).min(PAGE);
            let page = store.read_after(reading.position, limit).await?;
            if page.is_empty() {
                break;
            }
            page.iter().for_each(|event| reading.take(event));
            progress(reading.position);
        }
        if reading.position != head {
            reading.found.faults.push(Fault::HeadDiffers { head, last: reading.position });
        }
        reading.found.streams = reading.heads.len() as u64;
        reading.compare_index(store).await?;
        Ok(reading.found)
    }
}

#[derive(Default)]
struct Reading {
    position: Position,
    recorded_at: Option<Timestamp>,
    heads: HashMap<String, Head>,
    found: Integrity,
}

impl Reading {
    fn take(&mut self, event: &StoredEvent) {
        if event.position != self.position + 1 {
            self.found.faults.push(Fault::Gap { expected: self.position + 1 });
        }
        if self.recorded_at.is_some_and(|before| event.recorded_at < before) {
            self.found.faults.push(Fault::TimeWentBack(event.position));
        }
        let head = self.heads.entry(event.stream_id.clone()).or_default();
        let previous = (head.position > 0).then_some(head.position);
        if event.sequence != head.sequence + 1 || event.previous != previous {
            self.found.faults.push(Fault::BrokenStream(event.position));
        }
        *head = Head { sequence: event.sequence, position: event.position };
        self.position = event.position;
        self.recorded_at = Some(event.recorded_at);
        self.found.events += 1;
    }

    /// A log that goes on while it is read may show a later head, never an earlier one.
    async fn compare_index(&mut self, store: &dyn Store) -> Result<(), StoreError> {
        let mut ids: Vec<String> = self.heads.keys().cloned().collect();
        ids.sort_unstable();
        let mut different = 0;
        for ids in ids.chunks(PAGE as usize) {
            let latest = match store.read_latest(ids).await {
                Err(StoreError::Locked) => return Ok(()),
                latest => latest?,
            };
            different += ids
                .iter()
                .zip(latest)
                .filter(|(id, latest)| {
                    latest
                        .as_ref()
                        .is_none_or(|event| event.position < self.heads[id.as_str()].position)
                })
                .count();
        }
        self.found.index_compared = true;
        if different > 0 {
            self.found.faults.push(Fault::IndexDiffers(different));
        }
        Ok(())
    }
}
