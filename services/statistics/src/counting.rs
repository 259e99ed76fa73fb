//! Counting exactly: what the room of petitions knows of a petition, as of one position of the log.

use async_trait::async_trait;
use eventlog::{NotDone, Position};
use kernel::{Cell, Timestamp};

use crate::PetitionNumber;

/// Every signature up to a position of the log, by its whole cell. Of it nobody hears but the gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub position: Position,
    /// When the event at that position was recorded.
    pub at: Timestamp,
    pub cells: Vec<CellCount>,
}

/// How many stand in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellCount {
    pub cell: Cell,
    pub n: u64,
    /// And how many stood in it who do not any more.
    pub gone: u64,
}

impl CellCount {
    /// Of what nobody leaves.
    pub const fn of(cell: Cell, n: u64) -> Self {
        Self { cell, n, gone: 0 }
    }
}

/// Another room, as far as this one needs it.
#[async_trait]
pub trait Counting: Send + Sync + 'static {
    /// Of all that was recorded when it was asked, at least; `None` while that is not counted yet.
    async fn cells(&self, petition: PetitionNumber) -> Result<Option<Counted>, NotDone>;
}
