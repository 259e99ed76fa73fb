//! Whether rows are what the log says: compared with another generation, or with a fresh replay.

use std::collections::{BTreeMap, HashMap};

use database::{Database, Transaction};
use eventlog::{Position, Store};

use crate::rebuild::Generation;
use crate::step::ProjectError;
use crate::{Checkpoint, Projection, Replay};

/// What came of comparing a projection with a replay of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    pub position: Position,
    pub rows: usize,
    /// Rows that only one of the two has.
    pub different: usize,
}

/// Replays the log into a database in memory, up to the projection's checkpoint, and compares.
pub async fn agree_with_log(
    projection: &dyn Projection,
    log: &dyn Store,
    views: &Database,
    mut progress: impl FnMut(Position, Position) + Send,
) -> Result<Agreement, ProjectError> {
    // Rows and checkpoint as of one instant: the transaction holds the writer off while it reads.
    let mut transaction = views.begin().await?;
    let found: Vec<Checkpoint> = transaction
        .rows(&crate::CHECKPOINTS, crate::checkpoint::Named { name: projection.name() })
        .await?;
    let active = found.into_iter().find(|checkpoint| checkpoint.active == 1);
    let Some(active) = active else { return Ok(Agreement { position: 0, rows: 0, different: 0 }) };
    let kept = rows(projection, &mut transaction, active.generation).await?;
    drop(transaction);

    let mut replay = Replay::of(projection).await?;
    while replay.position() < active.position && replay.read_on(log, active.position).await? {
        progress(replay.position(), active.position);
    }
    let mut transaction = replay.views().begin().await?;
    let replayed = rows(projection, &mut transaction, replay.generation()).await?;
    let missing = active.position.abs_diff(replay.position()) as usize;
    // Rows may be alike by chance: a checkpoint at an event that this log does not have is a fault.
    let of_another = usize::from(missing == 0 && !active.is_of(log).await?);
    Ok(Agreement {
        position: active.position,
        rows: kept.values().sum(),
        different: differing(kept, replayed) + missing + of_another,
    })
}

/// Rows that only one of two generations of the same views has.
pub(crate) async fn differing_rows(
    projection: &dyn Projection,
    transaction: &mut Transaction,
    one: u64,
    other: u64,
) -> Result<usize, ProjectError> {
    let one = rows(projection, transaction, one).await?;
    let other = rows(projection, transaction, other).await?;
    Ok(differing(one, other))
}

/// Each row as JSON with its keys in order, and how often it is there.
async fn rows(
    projection: &dyn Projection,
    transaction: &mut Transaction,
    generation: u64,
) -> Result<HashMap<String, usize>, ProjectError> {
    let rows: Vec<BTreeMap<String, serde_json::Value>> =
        transaction.rows(projection.dump(), Generation { generation }).await?;
    let mut counted = HashMap::with_capacity(rows.len());
    for row in rows {
        *counted.entry(format!("{row:?}")).or_default() += 1;
    }
    Ok(counted)
}

fn differing(one: HashMap<String, usize>, mut other: HashMap<String, usize>) -> usize {
    let mut different = 0;
    for (row, times) in one {
        different += times.abs_diff(other.remove(&row).unwrap_or(0));
    }
    different + other.values().sum::<usize>()
}
