//! Stances: how many are for and against each provision, and the whole; now, and at every instant at which that changed.

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};
use serde::Serialize;

use crate::stance::Stance;
use crate::stance::events::StanceEvent;
use crate::totals::{ADD_STANCES, StanceRun};

const ADD: Statement = statement!("stances/add");
const DUMP: Statement = statement!("stances/dump");
const CLEAR: Statement = statement!("stances/clear");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, DUMP, CLEAR];

/// The projection `comment_stances`.
#[derive(Debug, Clone, Copy)]
pub struct Stances;

/// What a run of events adds to one provision; the whole goes by the empty name.
#[derive(Serialize)]
struct Row {
    matter: String,
    provision: String,
    n_for: i64,
    n_against: i64,
}

#[derive(Default)]
struct Counts {
    n_for: i64,
    n_against: i64,
}

impl Counts {
    fn add(&mut self, stance: Stance, n: i64) {
        match stance {
            Stance::For => self.n_for += n,
            Stance::Against => self.n_against += n,
        }
    }
}

impl Projection for Stances {
    fn name(&self) -> &'static str {
        "comment_stances"
    }

    fn version(&self) -> u32 {
        2
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows: BTreeMap<(String, String), Counts> = BTreeMap::new();
        let mut run = StanceRun::default();
        for stored in events.iter().filter(|event| event.stream_type == "comment-stance") {
            let event =
                StanceEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
                    .map_err(|reason| Poison::at(stored, reason))?;
            let (matter, provision, gone, come) = match event {
                StanceEvent::StanceTaken(taken) => {
                    (taken.matter, taken.provision, taken.before, Some(taken.stance))
                }
                StanceEvent::StanceWithdrawn(withdrawn) => {
                    (withdrawn.matter, withdrawn.provision, Some(withdrawn.stance), None)
                }
            };
            let mut moved = Counts::default();
            gone.into_iter().for_each(|stance| moved.add(stance, -1));
            come.into_iter().for_each(|stance| moved.add(stance, 1));
            let part = (matter, provision.unwrap_or_default());
            run.add(part.clone(), [moved.n_for, moved.n_against], stored);
            let counts = rows.entry(part).or_default();
            counts.n_for += moved.n_for;
            counts.n_against += moved.n_against;
        }
        let rows = rows.into_iter().map(|((matter, provision), counts)| {
            let Counts { n_for, n_against } = counts;
            Row { matter, provision, n_for, n_against }
        });
        Ok(vec![Change::new(&ADD, rows)?, Change::new(&ADD_STANCES, run.rows())?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}
