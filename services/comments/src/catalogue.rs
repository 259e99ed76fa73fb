//! The catalogue: every comment as one document, laid over by what each event says; never its words.
//!
//! Columns made of the document are what lists look in. What is counted of the documents stands beside them, at every
//! instant at which it changed.

mod entry;
pub(crate) mod saying;

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};

pub use self::entry::{AppealState, Entry, Given, Marked, State};
use self::saying::{Said, said};
use crate::comment::events::CommentEvent;
use crate::totals;

const UPSERT: Statement = statement!("comments/upsert");
const DUMP: Statement = statement!("comments/dump");
const CLEAR: Statement = statement!("comments/clear");

pub(crate) const STATEMENTS: &[Statement] = &[UPSERT, DUMP, CLEAR];

/// The projection `comments`.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue;

impl Projection for Catalogue {
    fn name(&self) -> &'static str {
        "comments"
    }

    fn version(&self) -> u32 {
        2
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut entries: BTreeMap<&str, Said> = BTreeMap::new();
        let mut run = totals::Run::default();
        for stored in events.iter().filter(|event| event.stream_type == "comment") {
            let event = recalled(stored)?;
            run.add(&event, stored);
            entries.entry(&stored.stream_id).or_default().extend(said(event, stored));
        }
        // What stood before is asked of the documents as they were before.
        let counted = Change::new(&totals::ADD, run.said)?;
        Ok(vec![counted, Change::new(&UPSERT, entries.into_values())?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

pub(crate) fn recalled(stored: &StoredEvent) -> Result<CommentEvent, Poison> {
    CommentEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
        .map_err(|reason| Poison::at(stored, reason))
}
