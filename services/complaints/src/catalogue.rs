//! The catalogue: every complaint as one document, laid over by what each event says; never its words, nor whose it is.
//!
//! Columns made of the document are what desks look in. What is counted of the documents stands beside them: what each
//! counted for is taken away before it changes and added after it, so the figures are always those of the documents,
//! whatever changes of a complaint, and whatever the batch.

mod entry;
mod saying;

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};
use serde::Serialize;

pub use self::entry::{Entry, State, Turn};
use self::saying::{Said, said};
use crate::complaint::events::ComplaintEvent;
use crate::topics;

const UPSERT: Statement = statement!("complaints/upsert");
const COUNT: Statement = statement!("figures/count");
const DUMP: Statement = statement!("complaints/dump");
const CLEAR: Statement = statement!("complaints/clear");

pub(crate) const STATEMENTS: &[Statement] = &[UPSERT, COUNT, DUMP, CLEAR];

/// The projection `complaints`.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue;

/// A complaint that is counted `n` times: once more, or once less.
#[derive(Serialize)]
struct Counted<'a> {
    number: &'a str,
    n: i8,
}

impl Projection for Catalogue {
    fn name(&self) -> &'static str {
        "complaints"
    }

    fn version(&self) -> u32 {
        7
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut documents: BTreeMap<&str, Said> = BTreeMap::new();
        let mut run = topics::Run::default();
        for stored in events.iter().filter(|stored| stored.stream_type == "complaint") {
            let document = documents.entry(&stored.stream_id).or_default();
            let event = recalled(stored)?;
            run.add(&event, stored);
            let mut said = said(event, stored);
            if document.contains_key("first_answer") {
                said.remove("first_answer");
            }
            document.extend(said);
        }
        let counted = |n| documents.keys().map(move |number| Counted { number, n });
        let less = Change::new(&COUNT, counted(-1))?;
        let more = Change::new(&COUNT, counted(1))?;
        let rows = documents.into_values().map(|mut document| {
            // Of one that came in within this run there is nothing yet that could go.
            if document.contains_key("received_at") {
                document.retain(|_, value| !value.is_null());
            }
            document
        });
        // Under which topic it was before is asked of the documents as they were before.
        let filed = Change::new(&topics::ADD, run.filed)?;
        Ok(vec![less, filed, Change::new(&UPSERT, rows)?, more])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

pub(crate) fn recalled(stored: &StoredEvent) -> Result<ComplaintEvent, Poison> {
    ComplaintEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
        .map_err(|reason| Poison::at(stored, reason))
}
