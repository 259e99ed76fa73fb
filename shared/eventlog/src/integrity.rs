//! Reads the whole log and says what in it is not as it must be.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};

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
        let mut last = 0;
        while let Some(page) = page(store, last, head).await? {
            page.iter().for_each(|event| reading.take(event));
            last = reading.position;
            progress(last);
        }
        if last != head {
            reading.found.faults.push(Fault::HeadDiffers { head, last });
        }
        reading.found.streams = reading.heads.len() as u64;
        reading.compare_index(store, last).await?;
        Ok(reading.found)
    }
}

/// The next page up to `last`; `None` when there is no more.
async fn page(
    store: &dyn Store,
    after: Position,
    last: Position,
) -> Result<Option<Vec<StoredEvent>>, StoreError> {
    let left = u32::try_from(last.saturating_sub(after)).unwrap_or(PAGE).min(PAGE);
    let page = if left == 0 { Vec::new() } else { store.read_after(after, left).await? };
    Ok((!page.is_empty()).then_some(page))
}

#[derive(Default)]
struct Reading {
    position: Position,
    recorded_at: Option<Timestamp>,
    /// By a hash of the stream's id: the ids of all who ever signed would not fit in the memory.
    heads: HashMap<u64, Head>,
    hasher: RandomState,
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
        let head = self.heads.entry(self.hasher.hash_one(&event.stream_id)).or_default();
        let previous = (head.position > 0).then_some(head.position);
        if event.sequence != head.sequence + 1 || event.previous != previous {
            self.found.faults.push(Fault::BrokenStream(event.position));
        }
        *head = Head { sequence: event.sequence, position: event.position };
        self.position = event.position;
        self.recorded_at = Some(event.recorded_at);
        self.found.events += 1;
    }

    fn is_last_of_its_stream(&self, event: &StoredEvent) -> bool {
        let head = self.heads.get(&self.hasher.hash_one(&event.stream_id));
        head.is_some_and(|head| head.position == event.position)
    }

    /// The log is read again, and each stream looked up when its last event comes by.
    async fn compare_index(&mut self, store: &dyn Store, last: Position) -> Result<(), StoreError> {
        let (mut reached, mut different) = (0, 0);
        while let Some(page) = page(store, reached, last).await? {
            reached = page.last().map_or(last, |event| event.position);
            let ends = page.into_iter().filter(|event| self.is_last_of_its_stream(event)).collect();
            different += match differing(store, ends, last).await {
                Err(StoreError::Locked) => return Ok(()),
                different => different?,
            };
        }
        self.found.index_compared = true;
        if different > 0 {
            self.found.faults.push(Fault::IndexDiffers(different));
        }
        Ok(())
    }
}

/// How many of these streams do not end where their head says.
async fn differing(
    store: &dyn Store,
    ends: Vec<StoredEvent>,
    last: Position,
) -> Result<usize, StoreError> {
    let ids: Vec<String> = ends.iter().map(|event| event.stream_id.clone()).collect();
    let heads = store.heads_of(&ids).await?;
    let mut moved = Vec::new();
    let mut different = 0;
    for (event, head) in ends.iter().zip(heads) {
        let read = Head { sequence: event.sequence, position: event.position };
        if head.position > last && head.sequence > read.sequence {
            moved.push(event.stream_id.clone());
        } else if head != read {
            different += 1;
        }
    }
    Ok(different + astray(store, &moved, last).await?)
}

/// A log that goes on while it is read has later heads; then what stands there must be its stream's.
async fn astray(store: &dyn Store, ids: &[String], last: Position) -> Result<usize, StoreError> {
    let latest = store.read_latest(ids).await?;
    let is_astray = |(id, event): &(&String, Option<StoredEvent>)| {
        event.as_ref().is_none_or(|event| event.stream_id != **id || event.position <= last)
    };
    Ok(ids.iter().zip(latest).filter(is_astray).count())
}

#[cfg(test)]
mod tests;
