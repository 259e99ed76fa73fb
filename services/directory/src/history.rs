//! What has been changed of the directory, when and by whom: its stream, the latest first.

use eventlog::{Meta, NotDone, Position, Recorded as _, StoredEvent};
use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Resource};

use crate::entries::STREAM;
use crate::entries::events::DirectoryEvent;
use crate::{Directory, DirectoryError};

#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// In the whole log.
    pub position: Position,
    pub at: Timestamp,
    pub by: Option<PersonKey>,
    pub event: DirectoryEvent,
}

impl Directory {
    /// The latest first, from before a position on; for those who edit it, since it says who did. A stream
    /// of what a few people write by hand is short enough to be read whole.
    pub async fn history(
        &self,
        actor: &Actor,
        before: Option<Position>,
        limit: usize,
    ) -> Result<Vec<Change>, DirectoryError> {
        policy::check(actor, Action::EditDirectory, Resource::House)?;
        let events = self.log().read_stream(STREAM).await.map_err(NotDone::from)?;
        let is_earlier = |event: &&StoredEvent| before.is_none_or(|before| event.position < before);
        events.iter().rev().filter(is_earlier).take(limit).map(change).collect()
    }
}

fn change(event: &StoredEvent) -> Result<Change, DirectoryError> {
    let recalled =
        DirectoryEvent::recall(&event.event_type, event.event_version, &event.payload)
            .map_err(|error| NotDone::Broken(format!("position {}: {error}", event.position)))?;
    let by = Meta::read(event.meta.as_deref()).map(|meta| meta.actor);
    Ok(Change { position: event.position, at: event.recorded_at, by, event: recalled })
}
