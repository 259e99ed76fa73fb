//! One step: a page of events, folded, written with the checkpoint or not at all.

use database::{Database, DatabaseError, Transaction};
use eventlog::{Position, Store, StoreError, StoredEvent};
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
    /// The log was restored to an older state after the rows were made, or it is another one.
    #[error("the rows hold events up to position {position} that this log does not have")]
    OtherLog { position: Position },
    /// Nothing was written: a program of before would undo what the newer one counts.
    #[error("the rows were made by version {0} of the fold, which is newer than this program's")]
    NewerFold(u32),
    #[error("both generations were folded from the same events and differ in {0} rows")]
    Disagreement(usize),
}

#[derive(Serialize)]
struct Move<'a> {
    name: &'a str,
    generation: u64,
    from: Position,
    to: Position,
    event: &'a str,
}

#[derive(Serialize)]
struct Input<'a> {
    generation: u64,
    rows: &'a [serde_json::Value],
}

/// Up to `limit` events that follow the checkpoint. The event it stands at is read with them: a
/// log that does not have it there is not the one that the rows were made from.
pub(crate) async fn read(
    log: &dyn Store,
    checkpoint: &Checkpoint,
    limit: u32,
) -> Result<Vec<StoredEvent>, ProjectError> {
    let Some(before) = checkpoint.position.checked_sub(1) else {
        return Ok(log.read_after(0, limit).await?);
    };
    let mut events = log.read_after(before, limit.saturating_add(1)).await?;
    match events.first() {
        Some(last_read) if checkpoint.stands_at(last_read) => {
            events.remove(0);
            Ok(events)
        }
        _ => Err(ProjectError::OtherLog { position: checkpoint.position }),
    }
}

/// Folds `events`, which follow the checkpoint, and moves it past them.
pub(crate) async fn take(
    projection: &dyn Projection,
    views: &Database,
    checkpoint: &Checkpoint,
    events: &[StoredEvent],
) -> Result<Checkpoint, ProjectError> {
    let changes = projection.fold(events)?;
    let mut transaction = views.begin().await?;
    let moved = write(&mut transaction, checkpoint, events, &changes).await?;
    transaction.commit().await?;
    Ok(moved)
}

/// The checkpoint first: whoever was overtaken finds out before touching a row.
pub(crate) async fn write(
    transaction: &mut Transaction,
    checkpoint: &Checkpoint,
    events: &[StoredEvent],
    changes: &[Change],
) -> Result<Checkpoint, ProjectError> {
    let (moved, generation) = (checkpoint.after(events), checkpoint.generation);
    if moved.position == checkpoint.position {
        return Ok(moved);
    }
    let step = Move {
        name: &checkpoint.name,
        generation,
        from: checkpoint.position,
        to: moved.position,
        event: &moved.event,
    };
    if transaction.execute(&MOVE_CHECKPOINT, step).await? != 1 {
        return Err(ProjectError::Overtaken);
    }
    for change in changes.iter().filter(|change| !change.rows.is_empty()) {
        transaction.execute(change.statement, Input { generation, rows: &change.rows }).await?;
    }
    Ok(moved)
}
