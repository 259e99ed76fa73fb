//! The catalogue: every petition's stage and, once it is public, its text.

mod entry;
mod queries;

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};

pub use self::entry::{Entry, Stage};
pub use self::queries::{Listing, Order, Totals};
pub(crate) use self::queries::{
    OldDraft, due, list, needed_texts, of_petitioner, old_drafts, oldest_open, one, published,
    submitted, totals,
};
use crate::number::PetitionNumber;
use crate::petition::events::PetitionEvent;

const UPSERT: Statement = statement!("catalogue/upsert");
const DUMP: Statement = statement!("catalogue/dump");
const CLEAR: Statement = statement!("catalogue/clear");
const ONE: Statement = statement!("catalogue/one");
const LIST: Statement = statement!("catalogue/list");
const TOTALS: Statement = statement!("catalogue/totals");
const OF_PETITIONER: Statement = statement!("catalogue/of_petitioner");
const SUBMITTED: Statement = statement!("catalogue/submitted");
const PUBLISHED: Statement = statement!("catalogue/published");
const DUE: Statement = statement!("catalogue/due");
const OLD_DRAFTS: Statement = statement!("catalogue/old_drafts");
const NEEDED_TEXTS: Statement = statement!("catalogue/needed_texts");
const OLDEST_OPEN: Statement = statement!("catalogue/oldest_open");

pub(crate) const STATEMENTS: &[Statement] = &[
    UPSERT,
    DUMP,
    CLEAR,
    ONE,
    LIST,
    TOTALS,
    OF_PETITIONER,
    SUBMITTED,
    PUBLISHED,
    DUE,
    OLD_DRAFTS,
    NEEDED_TEXTS,
    OLDEST_OPEN,
];

/// The projection `catalogue`.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue;

impl Projection for Catalogue {
    fn name(&self) -> &'static str {
        "catalogue"
    }

    fn version(&self) -> u32 {
        2
    }

    /// A row holds what the run says of a petition; what it does not say stays as it is.
    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut entries: BTreeMap<PetitionNumber, Entry> = BTreeMap::new();
        for stored in events.iter().filter(|event| event.stream_type == "petition") {
            let event =
                PetitionEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
                    .map_err(|reason| Poison::at(stored, reason))?;
            let petition = stored.stream_id.parse().map_err(|error| Poison::at(stored, error))?;
            entries.entry(petition).or_insert_with(|| Entry::new(petition)).take(event, stored);
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
