//! What a projection is: a name, a version, a pure fold, and the statements its rows go through.

use database::Statement;
use eventlog::{Position, StoredEvent};
use serde::Serialize;

pub trait Projection: Send + Sync + 'static {
    /// Its name for ever, as operators type it.
    fn name(&self) -> &'static str;

    /// Of the fold and its rows: raise it, and every database builds them anew.
    fn version(&self) -> u32;

    /// What a run of events changes. Pure: the same events give the same changes, and two runs
    /// one after the other give what both would give at once.
    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison>;

    /// All rows of a generation, in a fixed order; input `{"generation"}`.
    fn dump(&self) -> &'static Statement;

    /// Deletes all rows of a generation; input `{"generation"}`.
    fn clear(&self) -> &'static Statement;
}

/// Rows for one statement, whose input is `{"generation", "rows": […]}`.
#[derive(Debug, Clone)]
pub struct Change {
    pub statement: &'static Statement,
    pub rows: Vec<serde_json::Value>,
}

impl Change {
    /// Rows that serialize; what cannot is a defect of the projection and poisons the run.
    pub fn new<T: Serialize>(
        statement: &'static Statement,
        rows: impl IntoIterator<Item = T>,
    ) -> Result<Self, Poison> {
        let rows = rows
            .into_iter()
            .map(|row| serde_json::to_value(row))
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| Poison { position: 0, reason: error.to_string() })?;
        Ok(Self { statement, rows })
    }
}

/// An event a fold cannot read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the event at position {position} cannot be folded: {reason}")]
pub struct Poison {
    pub position: Position,
    pub reason: String,
}

impl Poison {
    pub fn at(event: &StoredEvent, reason: impl ToString) -> Self {
        Self { position: event.position, reason: reason.to_string() }
    }
}
