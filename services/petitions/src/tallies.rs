//! Tallies: how many have signed each petition, in all and in each cell, hour by hour, minute by minute, and at every
//! instant at which that changed.

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
const ADD_MINUTES: Statement = statement!("tallies/add_minutes");
const ADD_INSTANTS: Statement = statement!("tallies/add_instants");
const DUMP: Statement = statement!("tallies/dump");
const CLEAR: Statement = statement!("tallies/clear");
const COUNT: Statement = statement!("tallies/count");
const CELLS: Statement = statement!("tallies/cells");
const HOURS: Statement = statement!("tallies/hours");
const MINUTES: Statement = statement!("tallies/minutes");
const COUNT_AT: Statement = statement!("tallies/count_at");

pub(crate) const STATEMENTS: &[Statement] = &[
    ADD_CELLS,
    ADD_TOTALS,
    ADD_HOURS,
    ADD_MINUTES,
    ADD_INSTANTS,
    DUMP,
    CLEAR,
    COUNT,
    CELLS,
    HOURS,
    MINUTES,
    COUNT_AT,
];

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
    gone: u64,
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

/// What it adds to one minute.
#[derive(Serialize)]
struct MinuteRow {
    petition: PetitionNumber,
    minute: i64,
    n: i64,
}

/// What it adds at one instant; many signatures of one commit have the same.
#[derive(Serialize, Clone, Copy, Default)]
struct InstantRow {
    n: i64,
    position: Position,
}

#[derive(Serialize)]
struct OfInstant {
    petition: PetitionNumber,
    at: i64,
    #[serde(flatten)]
    row: InstantRow,
}

impl Projection for Tallies {
    fn name(&self) -> &'static str {
        "tallies"
    }

    fn version(&self) -> u32 {
        // 4: of each cell how many left it.
        4
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut cells: HashMap<(PetitionNumber, Cell), (i64, u64)> = HashMap::new();
        let mut totals: HashMap<PetitionNumber, TotalRow> = HashMap::new();
        let mut hours: HashMap<(PetitionNumber, i64), i64> = HashMap::new();
        let mut minutes: HashMap<(PetitionNumber, i64), i64> = HashMap::new();
        let mut instants: HashMap<(PetitionNumber, i64), InstantRow> = HashMap::new();
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
            let in_cell = cells.entry((petition, cell)).or_default();
            *in_cell = (in_cell.0 + n, in_cell.1 + u64::from(n < 0));
            let hour = event.recorded_at.as_second().div_euclid(3_600);
            *hours.entry((petition, hour)).or_default() += n;
            let minute = event.recorded_at.as_second().div_euclid(60);
            *minutes.entry((petition, minute)).or_default() += n;
            let at = event.recorded_at.as_microsecond();
            let instant = instants.entry((petition, at)).or_default();
            *instant = InstantRow { n: instant.n + n, position: event.position };
            let (position, as_of) = (event.position, event.recorded_at);
            let before = totals.get(&petition).map_or(0, |row| row.n);
            totals.insert(petition, TotalRow { petition, n: before + n, position, as_of });
        }
        let cells = cells.into_iter();
        let cells = cells.map(|((petition, cell), (n, gone))| CellRow { petition, cell, n, gone });
        let hours = hours.into_iter().filter(|(_, n)| *n != 0);
        let hours = hours.map(|((petition, hour), n)| HourRow { petition, hour, n });
        let minutes = minutes.into_iter().filter(|(_, n)| *n != 0);
        let minutes = minutes.map(|((petition, minute), n)| MinuteRow { petition, minute, n });
        let instants = instants.into_iter();
        let instants = instants.map(|((petition, at), row)| OfInstant { petition, at, row });
        Ok(vec![
            Change::new(&ADD_CELLS, cells)?,
            Change::new(&ADD_TOTALS, totals.into_values())?,
            Change::new(&ADD_HOURS, hours)?,
            Change::new(&ADD_MINUTES, minutes)?,
            Change::new(&ADD_INSTANTS, instants)?,
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
    /// Whose signatures stood and do not any more: taken back, or invalid.
    pub gone: u64,
}

/// How many more signatures stood after an hour than before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HourCount {
    /// Since 1970.
    pub hour: i64,
    pub n: i64,
}

/// The same after a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinuteCount {
    /// Since 1970.
    pub minute: i64,
    pub n: i64,
}

/// Every cell of a petition, and up to where the log is counted in them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ExactCells {
    pub position: Position,
    pub cells: Vec<CellCount>,
}

#[derive(Serialize)]
struct Of {
    petition: PetitionNumber,
}

/// An instant, and the hour and the minute that it is in.
#[derive(Serialize)]
struct At {
    petition: PetitionNumber,
    hour: i64,
    minute: i64,
    at: i64,
}

/// `None` until the first signature has been counted.
pub(crate) async fn count(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Option<Count>, DatabaseError> {
    views.row(&COUNT, Of { petition }).await
}

/// As it was at an instant, of all that is counted now; `None` before the first signature. Exact: whole hours before it,
/// the minutes of its hour, the instants of its minute.
pub(crate) async fn count_at(
    views: &Database,
    petition: PetitionNumber,
    at: Timestamp,
) -> Result<Option<Count>, DatabaseError> {
    let (hour, minute) = (at.as_second().div_euclid(3_600), at.as_second().div_euclid(60));
    views.row(&COUNT_AT, At { petition, hour, minute, at: at.as_microsecond() }).await
}

/// `None` while nothing is counted at all.
pub(crate) async fn cells(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Option<ExactCells>, DatabaseError> {
    views.row(&CELLS, Of { petition }).await
}

pub(crate) async fn minutes(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Vec<MinuteCount>, DatabaseError> {
    views.rows(&MINUTES, Of { petition }).await
}

pub(crate) async fn hours(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Vec<HourCount>, DatabaseError> {
    views.rows(&HOURS, Of { petition }).await
}
