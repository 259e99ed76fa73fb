//! Invalidations as lists show them: asked, agreed to or not, done.

mod done;

use std::collections::BTreeMap;

use database::{Database, DatabaseError, Statement, statement};
use eventlog::{Position, Recorded as _, StoredEvent};
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{PersonKey, Timestamp};
use projector::{Change, Poison, Projection};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::invalidation::events::InvalidationEvent;
use crate::invalidation::{InvalidationStage, Selection};
use crate::number::PetitionNumber;
pub use done::Invalidated;

const UPSERT: Statement = statement!("invalidations/upsert");
const DUMP: Statement = statement!("invalidations/dump");
const CLEAR: Statement = statement!("invalidations/clear");
const APPROVED: Statement = statement!("invalidations/approved");
const OF_PETITION: Statement = statement!("invalidations/of_petition");
const WAITING: Statement = statement!("invalidations/waiting");

pub(crate) const STATEMENTS: &[Statement] = &[UPSERT, DUMP, CLEAR, APPROVED, OF_PETITION, WAITING];

/// The projection `invalidations`.
#[derive(Debug, Clone, Copy)]
pub struct InvalidationList;

/// An invalidation, as far as it has come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InvalidationEntry {
    pub petition: PetitionNumber,
    /// Counted from 1 under its petition.
    pub invalidation: u32,
    pub stage: InvalidationStage,
    pub by: PersonKey,
    pub selection: Selection,
    pub reason: String,
    /// So many stood when it was asked.
    pub expected_count: u64,
    #[serde(with = "microsecond::required")]
    pub proposed_at: Timestamp,
    pub decided_by: Option<PersonKey>,
    #[serde(default, with = "microsecond::optional")]
    pub decided_at: Option<Timestamp>,
    /// So many have fallen.
    pub signature_count: Option<u64>,
    #[serde(default, with = "microsecond::optional")]
    pub done_at: Option<Timestamp>,
    pub position: Position,
}

impl Projection for InvalidationList {
    fn name(&self) -> &'static str {
        "invalidations"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows: BTreeMap<(String, u32), Map<String, Value>> = BTreeMap::new();
        for stored in events.iter().filter(|event| event.stream_type == "invalidation") {
            let event = InvalidationEvent::recall(
                &stored.event_type,
                stored.event_version,
                &stored.payload,
            )
            .map_err(|reason| Poison::at(stored, reason))?;
            let (petition, invalidation, said) = said(event, stored);
            let row = rows.entry((petition.to_string(), invalidation)).or_default();
            if let Value::Object(said) = said {
                row.extend(said);
            }
            row.insert("petition".into(), petition.to_string().into());
            row.insert("invalidation".into(), invalidation.into());
            row.insert("position".into(), stored.position.into());
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

fn said(event: InvalidationEvent, stored: &StoredEvent) -> (PetitionNumber, u32, Value) {
    let at = stored.recorded_at.as_microsecond();
    match event {
        InvalidationEvent::InvalidationProposed(proposed) => {
            let said = json!({
                "stage": InvalidationStage::Proposed, "by": proposed.by,
                "selection": proposed.selection, "reason": proposed.reason,
                "expected_count": proposed.signature_count, "proposed_at": at,
            });
            (proposed.petition, proposed.invalidation, said)
        }
        InvalidationEvent::InvalidationApproved(approved) => {
            let stage = InvalidationStage::Approved;
            let said = json!({ "stage": stage, "decided_by": approved.by, "decided_at": at });
            (approved.petition, approved.invalidation, said)
        }
        InvalidationEvent::InvalidationDeclined(declined) => {
            let stage = InvalidationStage::Declined;
            let said = json!({ "stage": stage, "decided_by": declined.by, "decided_at": at });
            (declined.petition, declined.invalidation, said)
        }
        InvalidationEvent::SignaturesInvalidated(done) => {
            let (stage, count) = (InvalidationStage::Done, done.signature_count);
            let said = json!({ "stage": stage, "signature_count": count, "done_at": at });
            (done.petition, done.invalidation, said)
        }
    }
}

#[derive(Serialize)]
struct Of {
    petition: PetitionNumber,
}

/// What two have agreed to and the house has not done yet.
pub(crate) async fn approved(views: &Database) -> Result<Vec<InvalidationEntry>, DatabaseError> {
    views.rows(&APPROVED, ()).await
}

/// Of all petitions, what waits for a second one, the oldest first.
pub(crate) async fn waiting(views: &Database) -> Result<Vec<InvalidationEntry>, DatabaseError> {
    views.rows(&WAITING, ()).await
}

pub(crate) async fn of_petition(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Vec<InvalidationEntry>, DatabaseError> {
    views.rows(&OF_PETITION, Of { petition }).await
}
