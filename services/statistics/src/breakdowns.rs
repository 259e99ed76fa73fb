//! Breakdowns: of each petition what is told of its signers, and every release as everyone may read it. The exact counts
//! that the gate remembers are not in it.

use std::collections::BTreeMap;

use database::{Statement, statement};
use disclosure::Rules;
use eventlog::{Position, Recorded as _, StoredEvent};
use jiff::fmt::serde::timestamp::microsecond;
use kernel::Timestamp;
use projector::{Change, Poison, Projection};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::PetitionNumber;
use crate::breakdown::events::{BreakdownEvent, Values};

const UPSERT: Statement = statement!("breakdowns/upsert");
const ADD: Statement = statement!("breakdowns/add");
const DUMP: Statement = statement!("breakdowns/dump");
const CLEAR: Statement = statement!("breakdowns/clear");

pub(crate) const STATEMENTS: &[Statement] = &[UPSERT, ADD, DUMP, CLEAR];

/// Where a petition's breakdowns stand.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct BreakdownEntry {
    pub petition: PetitionNumber,
    /// How many releases there are.
    #[serde(default)]
    pub releases: u32,
    #[serde(default, with = "microsecond::optional")]
    pub released_at: Option<Timestamp>,
    /// Only totals are told.
    #[serde(default)]
    pub is_withheld: bool,
    /// Why that is so, or is so no longer.
    pub words: Option<String>,
}

/// One release, as everyone may read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub is_final: bool,
    pub counted_to: Position,
    #[serde(with = "microsecond::required")]
    pub counted_at: Timestamp,
    pub total: u64,
    pub dimensions: Vec<Values>,
    pub shown: Vec<Option<u64>>,
    /// By which it was made, whatever they are now.
    #[serde(default)]
    pub rules: Rules,
}

/// A line of the table of releases; what it tells is JSON text.
#[derive(Serialize)]
struct Row {
    petition: PetitionNumber,
    number: u32,
    at: i64,
    position: Position,
    told: String,
}

/// The projection `breakdowns`.
#[derive(Debug, Clone, Copy)]
pub struct Breakdowns;

impl Projection for Breakdowns {
    fn name(&self) -> &'static str {
        "breakdowns"
    }

    fn version(&self) -> u32 {
        // 2: what is told says by which rules.
        2
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut entries: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
        let mut releases = Vec::new();
        for stored in events {
            let at = stored.recorded_at.as_microsecond();
            let (petition, said) = match (&*stored.stream_type, &*stored.event_type) {
                ("petition", "PetitionPublished") => {
                    (&*stored.stream_id, json!({ "opened_at": at }))
                }
                ("petition", "PetitionClosed") => {
                    (&*stored.stream_id, json!({ "closed_position": stored.position }))
                }
                ("breakdown", _) => {
                    let said =
                        told(stored, &mut releases).map_err(|reason| Poison::at(stored, reason))?;
                    (stored.stream_id.trim_start_matches("breakdown/"), said)
                }
                _ => continue,
            };
            let entry = entries.entry(petition).or_default();
            if let Value::Object(said) = said {
                entry.extend(said);
            }
            entry.insert("petition".into(), petition.into());
        }
        Ok(vec![Change::new(&UPSERT, entries.into_values())?, Change::new(&ADD, releases)?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

fn told(stored: &StoredEvent, releases: &mut Vec<Row>) -> Result<Value, String> {
    let event = BreakdownEvent::recall(&stored.event_type, stored.event_version, &stored.payload)?;
    let at = stored.recorded_at.as_microsecond();
    Ok(match event {
        BreakdownEvent::BreakdownReleased(released) => {
            let told = Told {
                is_final: released.is_final,
                counted_to: released.counted_to,
                counted_at: released.counted_at,
                total: released.total,
                dimensions: released.dimensions,
                shown: released.shown,
                rules: released.rules,
            };
            let (petition, number) = (released.petition, released.number);
            let told = serde_json::to_string(&told).map_err(|error| error.to_string())?;
            releases.push(Row { petition, number, at, position: stored.position, told });
            json!({ "releases": number, "released_at": at, "is_final": released.is_final })
        }
        BreakdownEvent::BreakdownsWithheld(withheld) => {
            json!({ "is_withheld": true, "words": withheld.words })
        }
        BreakdownEvent::BreakdownsAllowed(allowed) => {
            json!({ "is_withheld": false, "words": allowed.words })
        }
    })
}
