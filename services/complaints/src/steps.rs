//! What happened in each case, step by step, for its owner and for whoever handles it.

use database::{Statement, statement};
use eventlog::{Position, StoredEvent};
use projector::{Change, Poison, Projection};
use serde::Serialize;
use serde_json::{Value, json};

use crate::catalogue::recalled;
use crate::complaint::events::ComplaintEvent;

const ADD: Statement = statement!("steps/add");
const DUMP: Statement = statement!("steps/dump");
const CLEAR: Statement = statement!("steps/clear");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, DUMP, CLEAR];

/// The projection `complaint_steps`.
#[derive(Debug, Clone, Copy)]
pub struct Steps;

#[derive(Serialize)]
struct Row<'a> {
    position: Position,
    number: &'a str,
    at: i64,
    step: &'static str,
    said: Value,
}

impl Projection for Steps {
    fn name(&self) -> &'static str {
        "complaint_steps"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows = Vec::new();
        for stored in events.iter().filter(|stored| stored.stream_type == "complaint") {
            let (step, said) = taken(recalled(stored)?);
            let (position, at) = (stored.position, stored.recorded_at.as_microsecond());
            rows.push(Row { position, number: &stored.stream_id, at, step, said });
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

/// What [`crate::What`] reads. Who of the staff it was is the trail's to say.
fn taken(event: ComplaintEvent) -> (&'static str, Value) {
    use ComplaintEvent as Event;
    match event {
        Event::ComplaintReceived(one) => (
            "received",
            json!({ "channel": one.channel, "words": one.words_digest, "attached": one.attached }),
        ),
        Event::ComplaintRegistered(one) => (
            "registered",
            json!({ "kind": one.about.kind, "topic": one.about.topic,
                "division": one.about.division, "due_on": one.clock.map(|clock| clock.due_on) }),
        ),
        Event::ComplaintReclassified(one) => (
            "reclassified",
            json!({ "kind": one.about.kind, "topic": one.about.topic,
                "division": one.about.division, "due_on": one.clock.map(|clock| clock.due_on) }),
        ),
        Event::ComplaintRefused(one) => {
            ("refused", json!({ "ground": one.ground, "words": one.words_digest }))
        }
        Event::ComplaintAssigned(one) => ("assigned", json!({ "agency": one.agency })),
        Event::ComplaintAccepted(_) => ("accepted", json!({})),
        Event::ComplaintReturned(one) => ("returned", json!({ "words": one.words_digest })),
        Event::ProgressLogged(one) => ("progress", json!({ "words": one.words_digest })),
        Event::ComplaintExtended(one) => {
            ("extended", json!({ "due_on": one.clock.due_on, "words": one.words_digest }))
        }
        Event::ComplaintAnswered(one) => (
            "answered",
            json!({ "words": one.words_digest, "attached": one.attached, "days": one.days,
                "is_in_time": one.is_in_time }),
        ),
        Event::ComplaintReopened(one) => (
            "reopened",
            json!({ "words": one.words_digest, "due_on": one.clock.map(|clock| clock.due_on) }),
        ),
        Event::ComplaintClosed(one) => {
            ("closed", json!({ "how": one.how, "words": one.words_digest }))
        }
        Event::WordsAdded(one) => (
            "added",
            json!({ "channel": one.channel, "words": one.words_digest, "attached": one.attached }),
        ),
        Event::DeadlinePassed(one) => {
            ("overdue", json!({ "due_on": one.due_on, "level": one.level, "reached": one.reached }))
        }
        Event::SurveyAnswered(one) => {
            ("rated", json!({ "rating": one.rating, "words": one.words_digest }))
        }
    }
}
