//! What each event says of a complaint in the catalogue: the fields it sets, and those it takes away (null).

use eventlog::StoredEvent;
use kernel::{Week, clock};
use serde_json::{Map, Value, json};

use super::entry::{State, Turn};
use crate::complaint::events::{
    About, Closing, ComplaintAnswered, ComplaintEvent, ComplaintReceived, ComplaintRegistered,
    Identity,
};

/// Fields of [`super::Entry`], to be laid over what is known.
pub(super) type Said = Map<String, Value>;

pub(super) fn said(event: ComplaintEvent, stored: &StoredEvent) -> Said {
    let at = stored.recorded_at.as_microsecond();
    let said = match event {
        ComplaintEvent::ComplaintReceived(received) => received_at(at, &received),
        ComplaintEvent::ComplaintRegistered(registered) => registered_at(at, &registered),
        ComplaintEvent::ComplaintReclassified(anew) => {
            let mut said = about(&anew.about);
            said["due_on"] = json!(anew.clock.map(|clock| clock.due_on));
            said
        }
        ComplaintEvent::ComplaintRefused(refused) => {
            let mut said = closed_at(at, Closing::Refused);
            said["ground"] = json!(refused.ground);
            said
        }
        ComplaintEvent::ComplaintAssigned(assigned) => json!({
            "state": State::Assigned, "turn": Turn::Agency, "agency": assigned.agency,
            "assigned_at": at, "officer": null,
        }),
        ComplaintEvent::ComplaintAccepted(accepted) => {
            json!({ "state": State::InProgress, "officer": accepted.by })
        }
        // Whoever gave it back knows no more of it than any other agency.
        ComplaintEvent::ComplaintReturned(_) => json!({
            "state": State::Returned, "turn": Turn::Centre, "agency": null, "officer": null,
        }),
        ComplaintEvent::ComplaintExtended(extended) => json!({
            "due_on": extended.clock.due_on, "is_extended": true,
        }),
        ComplaintEvent::ComplaintAnswered(answered) => answered_at(at, &answered),
        ComplaintEvent::ComplaintReopened(reopened) => json!({
            "state": State::Assigned, "turn": Turn::Agency, "reopened_at": at, "officer": null,
            "due_on": reopened.clock.map(|clock| clock.due_on), "overdue_level": null,
            "reached": null, "is_at_top": null, "reply_until": null,
        }),
        ComplaintEvent::ComplaintClosed(closed) => closed_at(at, closed.how),
        ComplaintEvent::DeadlinePassed(passed) => json!({
            "overdue_level": passed.level, "was_overdue": true, "reached": passed.reached,
            "is_at_top": passed.is_at_top,
        }),
        ComplaintEvent::SurveyAnswered(answered) => {
            let week = Week::of(clock::day_of(stored.recorded_at)).name();
            json!({ "rating": answered.rating, "rated_at": at, "rated_week": week })
        }
        // Nobody waits for its owner any more, and no clock runs while the centre reads what they say.
        ComplaintEvent::WordsAdded(added) if added.is_reply => json!({
            "turn": Turn::Centre, "due_on": null, "reply_until": null,
        }),
        ComplaintEvent::ProgressLogged(_) | ComplaintEvent::WordsAdded(_) => json!({}),
    };
    match said {
        Value::Object(mut fields) => {
            fields.insert("number".to_owned(), stored.stream_id.as_str().into());
            fields.insert("sequence".to_owned(), stored.sequence.into());
            fields.insert("position".to_owned(), stored.position.into());
            fields
        }
        _ => Said::new(),
    }
}

fn received_at(at: i64, received: &ComplaintReceived) -> Value {
    json!({
        "channel": received.channel, "is_tip": received.is_tip, "language": received.language,
        "received_at": at, "received_on": received.received_on,
        "week": Week::of(received.received_on).name(), "public_id": received.source.public_id(),
        "state": State::Received, "turn": Turn::Centre,
    })
}

fn registered_at(at: i64, registered: &ComplaintRegistered) -> Value {
    let mut said = about(&registered.about);
    said["state"] = json!(State::Registered);
    said["registered_at"] = at.into();
    said["identity"] = json!(registered.identity);
    said["due_on"] = json!(registered.clock.map(|clock| clock.due_on));
    // Registered so, what was not sent as a tip is one.
    if registered.identity == Identity::Unknown {
        said["is_tip"] = true.into();
    }
    if let Some(cell) = registered.cell {
        said["sex"] = json!(cell.sex);
        said["age_band"] = json!(cell.age_band);
        said["social_status"] = json!(cell.social_status);
    }
    said
}

fn about(about: &About) -> Value {
    json!({
        "kind": about.kind, "topic": about.topic, "division": about.division,
        "complainant": about.complainant,
    })
}

fn answered_at(at: i64, answered: &ComplaintAnswered) -> Value {
    let ComplaintAnswered { days, is_in_time, .. } = answered;
    let mut said = json!({
        "state": State::Answered, "turn": Turn::Owner, "answered_at": at, "days": days,
        "is_in_time": is_in_time, "reply_until": answered.reply_until.as_microsecond(),
        "first_answer": { "days": days, "is_in_time": is_in_time.unwrap_or_default() },
    });
    if *is_in_time == Some(false) {
        said["was_overdue"] = true.into();
    }
    said
}

fn closed_at(at: i64, how: Closing) -> Value {
    json!({
        "state": State::Closed, "turn": Turn::Nobody, "closing": how, "closed_at": at,
        "reply_until": null,
    })
}
