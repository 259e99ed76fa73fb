//! Tallies: how many have signed each petition, in all, in each cell and hour by hour.

use std::collections::HashMap;

use database::{Database, DatabaseError, Statement, statement};
use eventlog::{Position, Recorded as _, StoredEvent};
use kernel::{Cell, Timestamp};
use projector::{Change, Poison, Projection};
use serde::{Deserialize, Serialize};

use crate::number::PetitionNumber;
use crate::signature::events::{
    PetitionSigned, SignatureEvent, SignatureInvalidated, SignatureWithdrawn,
};

const ADD_CELLS: Statement = statement!("tallies/add_cells");
const ADD_TOTALS: Statement = statement!("tallies/add_totals");
const ADD_HOURS: Statement = statement!("tallies/add_hours");
const DUMP: Statement = statement!("tallies/dump");
const CLEAR: Statement = statement!("tallies/clear");
const COUNT: Statement = statement!("tallies/count");
const CELLS: Statement = statement!("tallies/cells");
const HOURS: Statement = statement!("tallies/hours");

pub(crate) const STATEMENTS: &[Statement] =
    &[ADD_CELLS, ADD_TOTALS, ADD_HOURS, DUMP, CLEAR, COUNT, CELLS, HOURS];

/// The projection `tallies`.
#[derive(Debug, Clone, Copy)]
pub struct Tallies;

/// What a run of events adds to one cell.
#[derive(Serialize)]
struct CellRow {
    petition: PetitionNumber,
    #[serde(flatten)]
    cell: Cell,
    n: i64,
}

/// What it adds to one total, and where that total now stands.
#[derive(Serialize, Clone, Copy)]
struct TotalRow {
    petition: PetitionNumber,
    n: i64,
    position: Position,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    as_of: Timestamp,
}

/// What it adds to one hour.
#[derive(Serialize)]
struct HourRow {
    petition: PetitionNumber,
    hour: i64,
    n: i64,
}

impl Projection for Tallies {
    fn name(&self) -> &'static str {
        "tallies"
    }

    fn version(&self) -> u32 {
        2
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut cells: HashMap<(PetitionNumber, Cell), i64> = HashMap::new();
        let mut totals: HashMap<PetitionNumber, TotalRow> = HashMap::new();
        let mut hours: HashMap<(PetitionNumber, i64), i64> = HashMap::new();
        for event in events.iter().filter(|event| event.stream_type == "signature") {
            let signature =
                SignatureEvent::recall(&event.event_type, event.event_version, &event.payload)
                    .map_err(|reason| Poison::at(event, reason))?;
            let (petition, cell, n) = match signature {
                SignatureEvent::PetitionSigned(PetitionSigned { petition, cell, .. }) => {
                    (petition, cell, 1)
                }
                SignatureEvent::SignatureWithdrawn(SignatureWithdrawn {
                    petition, cell, ..
                }) => (petition, cell, -1),
                SignatureEvent::SignatureInvalidated(SignatureInvalidated {
                    petition,
                    cell,
                    ..
                }) => (petition, cell, -1),
            };
            *cells.entry((petition, cell)).or_default() += n;
            let hour = event.recorded_at.as_second().div_euclid(3_600);
            *hours.entry((petition, hour)).or_default() += n;
            let (position, as_of) = (event.position, event.recorded_at);
            let before = totals.get(&petition).map_or(0, |row| row.n);
            totals.insert(petition, TotalRow { petition, n: before + n, position, as_of });
        }
        let cells = cells.into_iter().filter(|(_, n)| *n != 0);
        let cells = cells.map(|((petition, cell), n)| CellRow { petition, cell, n });
        let hours = hours.into_iter().filter(|(_, n)| *n != 0);
        let hours = hours.map(|((petition, hour), n)| HourRow { petition, hour, n });
        Ok(vec![
            Change::new(&ADD_CELLS, cells)?,
            Change::new(&ADD_TOTALS, totals.into_values())?,
            Change::new(&ADD_HOURS, hours)?,
        ])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

/// A petition's total, exact at a position of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub signature_count: u64,
    /// When the last signature or withdrawal in it was recorded.
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub as_of: Timestamp,
    pub position: Position,
}

/// One cell's count. Exact: it passes the disclosure gate before anyone sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellCount {
    #[serde(flatten)]
    pub cell: Cell,
    pub n: u64,
}

/// How many more signatures stood after an hour than before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HourCount {
    /// Since 1970.
    pub hour: i64,
    pub n: i64,
}

#[derive(Serialize)]
struct Of {
    petition: PetitionNumber,
}

/// `None` until the first signature has been counted.
pub(crate) async fn count(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Option<Count>, DatabaseError> {
    views.row(&COUNT, Of { petition }).await
}

pub(crate) async fn cells(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Vec<CellCount>, DatabaseError> {
    views.rows(&CELLS, Of { petition }).await
}

pub(crate) async fn hours(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Vec<HourCount>, DatabaseError> {
    views.rows(&HOURS, Of { petition }).await
}
