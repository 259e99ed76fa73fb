//! One step: a page of events, folded, written with the checkpoint or not at all.

use database::{Database, DatabaseError, Transaction};
use eventlog::{Position, StoreError, StoredEvent};
use serde::Serialize;

use crate::{Change, Checkpoint, MOVE_CHECKPOINT, Poison, Projection};

/// Events read and folded at once.
pub(crate) const PAGE: u32 = 20_000;

#[derive(Debug, thiserror::Error)]
pub enum ProjectError {
    #[error(transparent)]
    Poison(#[from] Poison),
    #[error("the log: {0}")]
    Log(#[from] StoreError),
    #[error("the views: {0}")]
    Views(#[from] DatabaseError),
    /// Another process moved the checkpoint first; nothing was written.
    #[error("the checkpoint was moved by another process")]
    Overtaken,
    #[error("both generations were folded from the same events and differ in {0} rows")]
    Disagreement(usize),
}

#[derive(Serialize)]
struct Move<'a> {
    name: &'a str,
    generation: u64,
    from: Position,
    to: Position,
}

#[derive(Serialize)]
struct Input<'a> {
    generation: u64,
    rows: &'a [serde_json::Value],
}

/// Folds `events`, which follow the checkpoint, and moves it past them.
pub(crate) async fn take(
    projection: &dyn Projection,
    views: &Database,
    checkpoint: &Checkpoint,
    events: &[StoredEvent],
) -> Result<Position, ProjectError> {
    let changes = projection.fold(events)?;
    let mut transaction = views.begin().await?;
    let position = write(&mut transaction, checkpoint, events, &changes).await?;
    transaction.commit().await?;
    Ok(position)
}

/// The checkpoint first: whoever was overtaken finds out before touching a row.
pub(crate) async fn write(
    transaction: &mut Transaction,
    checkpoint: &Checkpoint,
    events: &[StoredEvent],
    changes: &[Change],
) -> Result<Position, ProjectError> {
    let Some(last) = events.last() else { return Ok(checkpoint.position) };
    let generation = checkpoint.generation;
    let step =
        Move { name: &checkpoint.name, generation, from: checkpoint.position, to: last.position };
    if transaction.execute(&MOVE_CHECKPOINT, step).await? != 1 {
        return Err(ProjectError::Overtaken);
    }
    for change in changes.iter().filter(|change| !change.rows.is_empty()) {
        transaction.execute(change.statement, Input { generation, rows: &change.rows }).await?;
    }
    Ok(last.position)
}
