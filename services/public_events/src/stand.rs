//! How far in which log the files are: the position, and which event is there.

use eventlog::{Position, Store, StoreError, StoredEvent};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::segments;

/// Events read at once.
pub(crate) const PAGE: Position = 5_000;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stand {
    pub position: Position,
    /// When it was recorded.
    pub as_of: Timestamp,
    /// Tells this log from another one, and from itself restored to an older state.
    event: String,
}

/// Why nothing was read.
pub(crate) enum NotRead {
    Store(StoreError),
    /// The event that was read last is not where it was.
    OtherLog,
}

impl Default for Stand {
    fn default() -> Self {
        Self { position: 0, as_of: Timestamp::UNIX_EPOCH, event: String::new() }
    }
}

impl Stand {
    /// Past an event, which follows it.
    pub fn at(event: &StoredEvent) -> Self {
        let at = event.recorded_at.as_microsecond();
        let name = format!("{}/{} {at}", event.stream_id, event.sequence);
        Self { position: event.position, as_of: event.recorded_at, event: name }
    }

    /// Some events that follow, all of one segment. The last one that was read is read with them.
    pub async fn read(&self, log: &dyn Store) -> Result<Vec<StoredEvent>, NotRead> {
        let left = segments::last(segments::of(self.position + 1)) - self.position;
        let limit = u32::try_from(left.min(PAGE)).unwrap_or(1);
        let Some(before) = self.position.checked_sub(1) else {
            return log.read_after(0, limit).await.map_err(NotRead::Store);
        };
        let mut events = log.read_after(before, limit + 1).await.map_err(NotRead::Store)?;
        match events.first() {
            Some(last_read) if *self == Self::at(last_read) => {
                events.remove(0);
                Ok(events)
            }
            _ => Err(NotRead::OtherLog),
        }
    }
}
