//! How far a generation has read.

use database::{Database, DatabaseError};
use eventlog::Position;
use serde::{Deserialize, Serialize};

use crate::{ACTIVATE, BEGIN_GENERATION, CHECKPOINTS, Projection};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    pub name: String,
    pub generation: u64,
    pub version: u32,
    pub position: Position,
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
            active: 0,
        }
    }
}
