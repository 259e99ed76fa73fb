//! Issues: what was done with each as one document, laid over by what each event says.

mod entry;
mod said;

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};

pub use self::entry::{DecisionEntry, IssueEntry, Progress};
use self::said::{Said, published, said};
use crate::agenda::events::AgendaEvent;
use crate::issue::events::IssueEvent;

const UPSERT: Statement = statement!("issues/upsert");
const DUMP: Statement = statement!("issues/dump");
const CLEAR: Statement = statement!("issues/clear");

pub(crate) const STATEMENTS: &[Statement] = &[UPSERT, DUMP, CLEAR];

/// The projection `issues`.
#[derive(Debug, Clone, Copy)]
pub struct Issues;

impl Projection for Issues {
    fn name(&self) -> &'static str {
        "issues"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows: BTreeMap<String, Said> = BTreeMap::new();
        for stored in events {
            let poison = |reason| Poison::at(stored, reason);
            let (name, version, payload) =
                (&stored.event_type, stored.event_version, &stored.payload);
            match stored.stream_type.as_str() {
                "issue" => {
                    let event = IssueEvent::recall(name, version, payload).map_err(poison)?;
                    let said = said(event, stored).map_err(poison)?;
                    rows.entry(stored.stream_id.clone()).or_default().extend(said);
                }
                "agenda" => {
                    let event = AgendaEvent::recall(name, version, payload).map_err(poison)?;
                    if let AgendaEvent::AgendaPublished(all) = event {
                        for (issue, said) in published(all, stored) {
                            rows.entry(issue).or_default().extend(said);
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(vec![Change::new(&UPSERT, rows.into_values())?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}
