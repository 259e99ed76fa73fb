//! Endorsements: how many people stand behind each petition before it is public.

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};
use serde::Serialize;

use crate::endorsement::events::EndorsementEvent;
use crate::number::PetitionNumber;

const ADD: Statement = statement!("endorsements/add");
const DUMP: Statement = statement!("endorsements/dump");
const CLEAR: Statement = statement!("endorsements/clear");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, DUMP, CLEAR];

/// The projection `endorsements`.
#[derive(Debug, Clone, Copy)]
pub struct Endorsements;

#[derive(Serialize)]
struct Row {
    petition: PetitionNumber,
    n: u64,
}

impl Projection for Endorsements {
    fn name(&self) -> &'static str {
        "endorsements"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut totals: BTreeMap<PetitionNumber, u64> = BTreeMap::new();
        for event in events.iter().filter(|event| event.stream_type == "endorsement") {
            let EndorsementEvent::PetitionEndorsed(endorsed) =
                EndorsementEvent::recall(&event.event_type, event.event_version, &event.payload)
                    .map_err(|reason| Poison::at(event, reason))?;
            *totals.entry(endorsed.petition).or_default() += 1;
        }
        let rows = totals.into_iter().map(|(petition, n)| Row { petition, n });
        Ok(vec![Change::new(&ADD, rows)?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}
