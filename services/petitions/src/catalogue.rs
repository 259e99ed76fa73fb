//! The catalogue: every petition's stage and, once it is public, its text.
//!
//! A row is the petition as JSON, with columns made of it where lists look for them.

mod counted;
mod entry;
mod queries;
mod saying;

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};

pub(crate) use self::counted::Counted;
pub use self::entry::{AppealState, Entry, Moderation, Stage};
pub(crate) use self::queries::{
    OldDraft, due, endorsed, imported, many, needed_texts, of_petitioner, old_drafts, oldest_open,
    one, published, reached, waiting, waiting_count,
};
pub use self::queries::{Totals, WaitingAfter};
use self::saying::{Said, said};
use crate::petition::events::PetitionEvent;

const UPSERT: Statement = statement!("catalogue/upsert");
const DUMP: Statement = statement!("catalogue/dump");
const CLEAR: Statement = statement!("catalogue/clear");
const ONE: Statement = statement!("catalogue/one");
const MANY: Statement = statement!("catalogue/many");
const CHANGED: Statement = statement!("catalogue/changed");
const TOTALS: Statement = statement!("catalogue/totals");
const OF_PETITIONER: Statement = statement!("catalogue/of_petitioner");
const WAITING: Statement = statement!("catalogue/waiting");
const WAITING_COUNT: Statement = statement!("catalogue/waiting_count");
const PUBLISHED: Statement = statement!("catalogue/published");
const DUE: Statement = statement!("catalogue/due");
const ENDORSED: Statement = statement!("catalogue/endorsed");
const REACHED: Statement = statement!("catalogue/reached");
const OLD_DRAFTS: Statement = statement!("catalogue/old_drafts");
const NEEDED_TEXTS: Statement = statement!("catalogue/needed_texts");
const IMPORTED: Statement = statement!("catalogue/imported");
const OLDEST_OPEN: Statement = statement!("catalogue/oldest_open");

pub(crate) const STATEMENTS: &[Statement] = &[
    UPSERT,
    DUMP,
    CLEAR,
    ONE,
    MANY,
    CHANGED,
    TOTALS,
    OF_PETITIONER,
    WAITING,
    WAITING_COUNT,
    PUBLISHED,
    DUE,
    ENDORSED,
    REACHED,
    OLD_DRAFTS,
    NEEDED_TEXTS,
    OLDEST_OPEN,
    IMPORTED,
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

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut entries: BTreeMap<&str, Said> = BTreeMap::new();
        for stored in events.iter().filter(|event| event.stream_type == "petition") {
            let event =
                PetitionEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
                    .map_err(|reason| Poison::at(stored, reason))?;
            entries.entry(&stored.stream_id).or_default().extend(said(event, stored));
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
