//! The catalogue: every bill as lists and pages show it, with its latest consultation.

mod entry;
mod listing;
mod saying;

use std::collections::BTreeMap;

use database::{Database, DatabaseError, Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};
use serde::Serialize;

pub use self::entry::Entry;
pub(crate) use self::listing::list;
pub use self::listing::{ListCursor, Listed, Listing, NoSuchPage, Shelf};
use self::saying::{Said, said};
use crate::bill::events::BillEvent;
use crate::number::BillNumber;

const UPSERT: Statement = statement!("bills/upsert");
const DUMP: Statement = statement!("bills/dump");
const CLEAR: Statement = statement!("bills/clear");
const ONE: Statement = statement!("bills/one");
const LIST: Statement = statement!("bills/list");
const TITLES: Statement = statement!("bills/titles");

pub(crate) const STATEMENTS: &[Statement] = &[UPSERT, DUMP, CLEAR, ONE, LIST, TITLES];

/// The projection `bills`.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue;

impl Projection for Catalogue {
    fn name(&self) -> &'static str {
        "bills"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut entries: BTreeMap<&str, Said> = BTreeMap::new();
        for stored in of_bills(events) {
            entries.entry(&stored.stream_id).or_default().extend(said(recalled(stored)?, stored));
        }
        Ok(vec![Change::new(&UPSERT, entries.into_values())?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

/// Those that are about bills.
pub(crate) fn of_bills(events: &[StoredEvent]) -> impl Iterator<Item = &StoredEvent> {
    events.iter().filter(|event| event.stream_type == "bill")
}

pub(crate) fn recalled(stored: &StoredEvent) -> Result<BillEvent, Poison> {
    BillEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
        .map_err(|reason| Poison::at(stored, reason))
}

#[derive(Serialize)]
struct Of {
    bill: BillNumber,
}

#[derive(Serialize)]
struct Several<'a> {
    bills: &'a [BillNumber],
}

/// Of those that everyone may see.
pub(crate) async fn titles(
    views: &Database,
    bills: &[BillNumber],
) -> Result<Vec<(BillNumber, String)>, DatabaseError> {
    if bills.is_empty() {
        return Ok(Vec::new());
    }
    views.rows(&TITLES, Several { bills }).await
}

pub(crate) async fn one(
    views: &Database,
    bill: BillNumber,
) -> Result<Option<Entry>, DatabaseError> {
    views.row(&ONE, Of { bill }).await
}
