//! Follow-ups: how far each person of an issue was asked, as one document each.

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};
use serde_json::{Map, Value, json};

use crate::follow_up::events::FollowUpEvent;

const UPSERT: Statement = statement!("follow_ups/upsert");
const DUMP: Statement = statement!("follow_ups/dump");
const CLEAR: Statement = statement!("follow_ups/clear");

pub(crate) const STATEMENTS: &[Statement] = &[UPSERT, DUMP, CLEAR];

/// The projection `follow_ups`.
#[derive(Debug, Clone, Copy)]
pub struct FollowUps;

impl Projection for FollowUps {
    fn name(&self) -> &'static str {
        "follow_ups"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
        for stored in events.iter().filter(|event| event.stream_type == "follow-up") {
            let event =
                FollowUpEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
                    .map_err(|reason| Poison::at(stored, reason))?;
            let row = rows.entry(&stored.stream_id).or_default();
            if let Value::Object(said) = said(event, stored.recorded_at.as_microsecond()) {
                row.extend(said);
            }
            row.insert("id".into(), stored.stream_id.as_str().into());
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

fn said(event: FollowUpEvent, at: i64) -> Value {
    match event {
        FollowUpEvent::FollowUpTaken(taken) => json!({
            "issue": taken.issue, "complaint": taken.complaint, "holder": taken.by,
            "until": taken.until.as_microsecond(),
        }),
        FollowUpEvent::FollowUpTried(tried) => json!({
            "tries": tried.tries, "tried_at": at, "holder": null, "until": null,
            "again_at": tried.again_at.map(kernel::Timestamp::as_microsecond),
        }),
        FollowUpEvent::FollowUpSettled(settled) => json!({
            "reached": settled.reached, "rating": settled.rating, "settled_at": at,
            "holder": null, "until": null,
        }),
    }
}
