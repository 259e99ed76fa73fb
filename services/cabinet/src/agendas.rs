//! Agendas: each meeting's as one document, laid over by what each event says.

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Recorded as _, Sequence, StoredEvent};
use jiff::civil::Date;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::Timestamp;
use kernel::cell::coded;
use projector::{Change, Poison, Projection};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::agenda::AgendaId;
use crate::agenda::events::{AgendaEvent, FrozenItem, Outcome};
use crate::id::IssueId;

const UPSERT: Statement = statement!("agendas/upsert");
const DUMP: Statement = statement!("agendas/dump");
const CLEAR: Statement = statement!("agendas/clear");

pub(crate) const STATEMENTS: &[Statement] = &[UPSERT, DUMP, CLEAR];

coded! {
    /// How far an agenda is.
    AgendaState { Open = "open", Frozen = "frozen", Published = "published" }
}

/// An agenda that something was done with.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct AgendaEntry {
    pub agenda: AgendaId,
    #[serde(default = "open")]
    pub state: AgendaState,
    /// In their order.
    #[serde(default)]
    pub items: Vec<IssueId>,
    /// Where it is not the day it is called after.
    pub moved_to: Option<Date>,
    pub moved_because: Option<String>,
    #[serde(default, with = "microsecond::optional")]
    pub freezes_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub frozen_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub published_at: Option<Timestamp>,
    /// Once it is published.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// What was frozen of its items, as JSON: no field of a row is an object.
    stood: Option<String>,
    pub sequence: Sequence,
}

impl AgendaEntry {
    /// How an item stood when the agenda froze.
    pub fn stood(&self, issue: &IssueId) -> Option<FrozenItem> {
        let all: Vec<FrozenItem> = serde_json::from_str(self.stood.as_deref()?).ok()?;
        all.into_iter().find(|one| one.issue == *issue)
    }
}

const fn open() -> AgendaState {
    AgendaState::Open
}

/// The projection `agendas`.
#[derive(Debug, Clone, Copy)]
pub struct Agendas;

impl Projection for Agendas {
    fn name(&self) -> &'static str {
        "agendas"
    }

    fn version(&self) -> u32 {
        2
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
        for stored in events.iter().filter(|event| event.stream_type == "agenda") {
            let event =
                AgendaEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
                    .map_err(|reason| Poison::at(stored, reason))?;
            let row = rows.entry(&stored.stream_id).or_default();
            let said = said(event, stored.recorded_at.as_microsecond());
            if let Value::Object(said) = said.map_err(|reason| Poison::at(stored, reason))? {
                row.extend(said);
            }
            row.insert("agenda".into(), stored.stream_id.trim_start_matches("agenda/").into());
            row.insert("sequence".into(), stored.sequence.into());
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

fn said(event: AgendaEvent, at: i64) -> serde_json::Result<Value> {
    Ok(match event {
        AgendaEvent::ItemPutOn(put) => {
            json!({ "items": put.items, "freezes_at": put.freezes_at.as_microsecond() })
        }
        AgendaEvent::ItemTakenOff(taken) => json!({ "items": taken.items }),
        AgendaEvent::ItemsReordered(reordered) => json!({ "items": reordered.items }),
        AgendaEvent::MeetingMoved(moved) => json!({
            "moved_to": moved.to, "moved_because": moved.words,
            "freezes_at": moved.freezes_at.as_microsecond(),
        }),
        AgendaEvent::AgendaFrozen(frozen) => json!({
            "items": frozen.items, "state": AgendaState::Frozen, "frozen_at": at,
            "stood": serde_json::to_string(&frozen.stood)?,
        }),
        AgendaEvent::AgendaPublished(published) => json!({
            "outcomes": published.outcomes, "state": AgendaState::Published, "published_at": at,
        }),
    })
}
