//! The rows of a projection as they were at a position of the log, made again in memory.

use database::{Database, Schema};
use eventlog::{Position, Store, StoredEvent};

use crate::step::{self, PAGE, ProjectError};
use crate::{Checkpoint, Projection};

pub struct Replay<'a> {
    projection: &'a dyn Projection,
    views: Database,
    reached: Checkpoint,
}

impl<'a> Replay<'a> {
    /// Before the first event.
    pub async fn of(projection: &'a dyn Projection) -> Result<Self, ProjectError> {
        let views = Database::in_memory(Schema::Views).await?;
        let reached = Checkpoint::active_or_first(&views, projection).await?;
        Ok(Self { projection, views, reached })
    }

    /// How far it has come.
    pub const fn position(&self) -> Position {
        self.reached.position
    }

    pub(crate) const fn generation(&self) -> u64 {
        self.reached.generation
    }

    /// Whatever reads the projection's rows reads them here as they were there.
    pub const fn views(&self) -> &Database {
        &self.views
    }

    /// The events that follow where it stands.
    pub async fn take(&mut self, events: &[StoredEvent]) -> Result<(), ProjectError> {
        if !events.is_empty() {
            self.reached = step::take(self.projection, &self.views, &self.reached, events).await?;
        }
        Ok(())
    }

    /// The next page of the log, at most to this position; `false` where it has nothing more.
    pub async fn read_on(&mut self, log: &dyn Store, to: Position) -> Result<bool, ProjectError> {
        let missing = to.saturating_sub(self.position());
        let limit = u32::try_from(missing).unwrap_or(PAGE).min(PAGE);
        let events = step::read(log, &self.reached, limit).await?;
        self.take(&events).await?;
        Ok(!events.is_empty())
    }
}
