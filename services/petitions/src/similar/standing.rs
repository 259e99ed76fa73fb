//! Where the index stands in which log: the position, and which event is there.

use eventlog::{Position, Store, StoreError, StoredEvent};
use search::Index;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Stand {
    pub position: Position,
    /// Tells this log from another one, and from itself restored to an older state.
    pub event: String,
}

/// Why nothing was read.
pub(super) enum NotRead {
    Store(StoreError),
    /// The event that was read last is not where it was.
    OtherLog,
}

impl Stand {
    pub(super) fn of(index: &Index) -> Self {
        Self { position: index.position(), event: index.origin().unwrap_or_default() }
    }

    /// Past an event, which follows it.
    pub(super) fn at(event: &StoredEvent) -> Self {
        Self { position: event.position, event: name(event) }
    }

    /// Up to `limit` events that follow. The last one that was read is read with them.
    pub(super) async fn read(
        &self,
        log: &dyn Store,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, NotRead> {
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

fn name(event: &StoredEvent) -> String {
    format!("{}/{} {}", event.stream_id, event.sequence, event.recorded_at.as_microsecond())
}
