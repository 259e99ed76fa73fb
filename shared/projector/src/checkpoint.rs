//! How far a generation has read.

use database::{Database, DatabaseError};
use eventlog::{Position, Store, StoredEvent};
use serde::{Deserialize, Serialize};

use crate::step::{self, ProjectError};
use crate::{ACTIVATE, BEGIN_GENERATION, CHECKPOINTS, Projection};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    pub name: String,
    pub generation: u64,
    pub version: u32,
    pub position: Position,
    /// Which event is at that position; empty at 0.
    pub event: String,
    pub active: u8,
}

#[derive(Serialize)]
pub(crate) struct Named<'a> {
    pub name: &'a str,
}

impl Checkpoint {
    /// Every generation of a projection, the newest first.
    pub async fn all(views: &Database, name: &str) -> Result<Vec<Self>, DatabaseError> {
        views.rows(&CHECKPOINTS, Named { name }).await
    }

    pub async fn active(views: &Database, name: &str) -> Result<Option<Self>, DatabaseError> {
        Ok(Self::all(views, name).await?.into_iter().find(|checkpoint| checkpoint.active == 1))
    }

    /// The active generation, made at position 0 when there is none yet.
    pub(crate) async fn active_or_first(
        views: &Database,
        projection: &dyn Projection,
    ) -> Result<Self, DatabaseError> {
        if let Some(active) = Self::active(views, projection.name()).await? {
            return Ok(active);
        }
        let first = Self::new(projection, 1);
        // Another process may have been quicker; then its generation is the one.
        views.execute(&BEGIN_GENERATION, &first).await?;
        views.execute(&ACTIVATE, &first).await?;
        Ok(Self::active(views, projection.name()).await?.unwrap_or(Self { active: 1, ..first }))
    }

    pub(crate) fn new(projection: &dyn Projection, generation: u64) -> Self {
        Self {
            name: projection.name().to_owned(),
            generation,
            version: projection.version(),
            position: 0,
            event: String::new(),
            active: 0,
        }
    }

    /// Past these events, which followed it.
    pub(crate) fn after(&self, events: &[StoredEvent]) -> Self {
        let mut moved = self.clone();
        if let Some(last) = events.last() {
            (moved.position, moved.event) = (last.position, name(last));
        }
        moved
    }

    /// Whether this event is the last that was read. Rows of an older program do not know.
    pub(crate) fn stands_at(&self, event: &StoredEvent) -> bool {
        event.position == self.position && (self.event.is_empty() || self.event == name(event))
    }

    /// Whether its rows were made from this log as it is now.
    pub(crate) async fn is_of(&self, log: &dyn Store) -> Result<bool, ProjectError> {
        match step::read(log, self, 0).await {
            Ok(_) => Ok(true),
            Err(ProjectError::OtherLog { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// Tells one event at a position from another: a log restored to an older state goes on differently.
fn name(event: &StoredEvent) -> String {
    format!("{}/{} {}", event.stream_id, event.sequence, event.recorded_at.as_microsecond())
}
