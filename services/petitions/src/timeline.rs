//! The timeline: what happened to each petition that everyone may know of, step by step.
//!
//! Once a petition is public, so is how it came to be. What stays out: who did it, the words between a
//! moderator and the petitioner, and a refused text that its ground hides.

mod step;

use database::{Database, DatabaseError, Statement, statement};
use eventlog::{Position, Recorded as _, StoredEvent};
use kernel::Timestamp;
use projector::{Change, Poison, Projection};
use serde::{Deserialize, Serialize};

pub use self::step::Step;
use crate::invalidation::events::InvalidationEvent;
use crate::number::{NotANumber, PetitionNumber};
use crate::petition::events::PetitionEvent;

const ADD: Statement = statement!("timeline/add");
const DUMP: Statement = statement!("timeline/dump");
const CLEAR: Statement = statement!("timeline/clear");
const OF_PETITIONS: Statement = statement!("timeline/of_petitions");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, DUMP, CLEAR, OF_PETITIONS];

/// The projection `timeline`.
#[derive(Debug, Clone, Copy)]
pub struct Timeline;

/// A step and when it was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Taken {
    pub position: Position,
    pub petition: PetitionNumber,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub at: Timestamp,
    pub said: Step,
}

#[derive(Serialize)]
struct Row {
    step: &'static str,
    #[serde(flatten)]
    taken: Taken,
}

impl Projection for Timeline {
    fn name(&self) -> &'static str {
        "timeline"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows = Vec::new();
        for stored in events {
            let Some((petition, said)) = step(stored).map_err(|why| Poison::at(stored, why))?
            else {
                continue;
            };
            let (position, at) = (stored.position, stored.recorded_at);
            rows.push(Row { step: said.name(), taken: Taken { position, petition, at, said } });
        }
        Ok(vec![Change::new(&ADD, rows)?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

/// What an event says to everyone of which petition, if it says anything.
fn step(stored: &StoredEvent) -> Result<Option<(PetitionNumber, Step)>, String> {
    let (name, version, payload) = (&stored.event_type, stored.event_version, &stored.payload);
    match stored.stream_type.as_str() {
        "petition" => {
            let Some(step) = Step::of(PetitionEvent::recall(name, version, payload)?) else {
                return Ok(None);
            };
            let petition = stored.stream_id.parse().map_err(|error: NotANumber| error.to_string());
            Ok(Some((petition?, step)))
        }
        "invalidation" => Ok(match InvalidationEvent::recall(name, version, payload)? {
            InvalidationEvent::SignaturesInvalidated(done) => {
                let (signature_count, reason) = (done.signature_count, done.reason);
                Some((done.petition, Step::Invalidated { signature_count, reason }))
            }
            _ => None,
        }),
        _ => Ok(None),
    }
}

#[derive(Serialize)]
struct Of<'a> {
    petitions: &'a [PetitionNumber],
}

/// The steps of all of some petitions, the earliest first.
pub(crate) async fn of_petitions(
    views: &Database,
    petitions: &[PetitionNumber],
) -> Result<Vec<Taken>, DatabaseError> {
    if petitions.is_empty() {
        return Ok(Vec::new());
    }
    views.rows(&OF_PETITIONS, Of { petitions }).await
}
