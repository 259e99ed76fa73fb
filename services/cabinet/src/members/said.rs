//! What each event says of a complaint: the fields it sets, and those it takes away (null).

use eventlog::StoredEvent;
use kernel::Cell;
use serde_json::{Map, Value, json};

use crate::complaint_events::{About, Heard};

pub(super) type Said = Map<String, Value>;

/// And whether it may be another matter's from then on.
pub(super) fn said(heard: Heard, stored: &StoredEvent) -> (Said, bool) {
    let at = stored.recorded_at.as_microsecond();
    let (said, is_of_matter) = match heard {
        Heard::Received(received) => (
            json!({
                "received_at": at, "received_position": stored.position,
                "is_tip": i32::from(received.is_tip), "words_digest": received.words_digest,
                "state": "received",
            }),
            false,
        ),
        Heard::Registered(registered) => {
            let mut said = about(registered.about);
            said["state"] = "registered".into();
            said["cell"] = json!(registered.cell.as_ref().map(written));
            said["due_on"] = json!(registered.clock.map(|clock| clock.due_on));
            (said, true)
        }
        Heard::Reclassified(anew) => {
            let mut said = about(anew.about);
            said["due_on"] = json!(anew.clock.as_ref().map(|clock| clock.due_on));
            if anew.clock.is_none() {
                said["is_overdue"] = 0.into();
            }
            (said, true)
        }
        Heard::Assigned(assigned) => {
            (json!({ "agency": assigned.agency, "state": "assigned" }), true)
        }
        Heard::Extended(extended) => {
            (json!({ "due_on": extended.clock.due_on, "is_overdue": 0 }), false)
        }
        Heard::Returned => (json!({ "state": "returned" }), false),
        Heard::Accepted => (json!({ "state": "in_progress" }), false),
        Heard::Answered => (json!({ "state": "answered", "is_overdue": 0 }), false),
        Heard::Reopened(reopened) => {
            let due_on = reopened.clock.map(|clock| clock.due_on);
            let said = json!({
                "state": "reopened", "closing": null, "is_overdue": 0, "due_on": due_on,
            });
            (said, false)
        }
        Heard::Closed(closed) => {
            (json!({ "state": "closed", "closing": closed.how, "is_overdue": 0 }), false)
        }
        Heard::DeadlinePassed => (json!({ "is_overdue": 1, "was_overdue": 1 }), false),
        Heard::Rated(survey) => (json!({ "rating": survey.rating }), false),
    };
    let Value::Object(mut fields) = said else { return (Said::new(), false) };
    fields.insert("complaint".to_owned(), stored.stream_id.as_str().into());
    fields.insert("position".to_owned(), stored.position.into());
    (fields, is_of_matter)
}

fn about(about: About) -> Value {
    let About { kind, topic, division, complainant } = about;
    json!({ "kind": kind, "topic": topic, "division": division, "complainant": complainant })
}

/// As one text, which both databases group by alike.
fn written(cell: &Cell) -> String {
    let Cell { sex, age_band, division, social_status } = cell;
    format!("{sex}/{age_band}/{division}/{social_status}")
}
