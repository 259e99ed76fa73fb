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
use crate::number::PetitionNumber;
use crate::petition::events::PetitionEvent;

const ADD: Statement = statement!("timeline/add");
const DUMP: Statement = statement!("timeline/dump");
const CLEAR: Statement = statement!("timeline/clear");
const OF_PETITION: Statement = statement!("timeline/of_petition");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, DUMP, CLEAR, OF_PETITION];

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
        for stored in events.iter().filter(|event| event.stream_type == "petition") {
            let event =
                PetitionEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
                    .map_err(|reason| Poison::at(stored, reason))?;
            let Some(said) = Step::of(event) else { continue };
            let petition = stored.stream_id.parse().map_err(|error| Poison::at(stored, error))?;
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

#[derive(Serialize)]
struct Of {
    petition: PetitionNumber,
}

pub(crate) async fn of_petition(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Vec<Taken>, DatabaseError> {
    views.rows(&OF_PETITION, Of { petition }).await
}
