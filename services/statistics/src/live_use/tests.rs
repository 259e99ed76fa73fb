//! What is counted of which event, and what is forgotten.

use kernel::Timestamp;
use serde_json::{Value, json};

use super::*;
use crate::testing::instant;

fn event(at: &str, stream_type: &str, event_type: &str, payload: &Value) -> StoredEvent {
    StoredEvent {
        position: 1,
        stream_type: stream_type.to_owned(),
        stream_id: "one".to_owned(),
        sequence: 1,
        previous: None,
        event_type: event_type.to_owned(),
        event_version: if event_type == "PetitionSigned" { 2 } else { 1 },
        recorded_at: instant(at),
        payload: payload.to_string(),
        meta: None,
    }
}

fn signed(at: &str, channel: &str) -> StoredEvent {
    event(at, "signature", "PetitionSigned", &json!({ "channel": channel, "sex": "female" }))
}

fn minute(at: &str) -> i64 {
    minute_of(at.parse::<Timestamp>().expect("an instant"))
}

/// Of each row what is not empty.
fn rows(events: &[StoredEvent]) -> Vec<String> {
    let changes = LiveUse.fold(events).expect("folds");
    let words = |row: &Value| {
        let fields = ["per", "act", "language", "section", "channel", "n"];
        let words =
            fields.map(|field| row[field].as_str().map_or(row[field].to_string(), Into::into));
        words.into_iter().filter(|word: &String| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    changes[0].rows.iter().map(words).collect()
}

fn forgotten(events: &[StoredEvent]) -> Vec<Value> {
    LiveUse.fold(events).expect("folds")[1].rows.clone()
}

#[test]
fn what_people_do_is_counted_by_channel_and_complaints_by_none() {
    let complaint = json!({ "channel": "phone", "received_on": "2026-11-20" });
    let events = [
        signed("2026-11-20T10:00:05Z", "web"),
        signed("2026-11-20T10:00:50Z", "web"),
        signed("2026-11-20T10:00:51Z", "kiosk"),
        event("2026-11-20T10:00:52Z", "comment", "CommentWritten", &json!({ "channel": "app" })),
        event("2026-11-20T10:00:53Z", "complaint", "ComplaintReceived", &complaint),
    ];
    let minute = ["signature kiosk 1", "signature web 2", "comment app 1", "complaint 1"];
    let expected: Vec<_> = ["minute", "hour"]
        .iter()
        .flat_map(|per| minute.map(|row| format!("{per} {row}")))
        .collect();
    assert_eq!(rows(&events), expected);
}

#[test]
fn what_is_no_act_of_somebody_is_not_counted() {
    let events = [
        event("2026-11-20T10:00:05Z", "signature", "SignatureWithdrawn", &json!({})),
        event("2026-11-20T10:00:06Z", "petition", "PetitionPublished", &json!({})),
    ];
    assert!(rows(&events).is_empty() && forgotten(&events).is_empty());
}

#[test]
fn visits_count_in_their_minute_and_in_none_that_is_to_come() {
    let counts = json!([
        { "language": "mn", "section": "front", "n": 7 },
        { "section": "files", "n": 2 },
    ]);
    let visits = |of: &str| {
        let payload = json!({ "minute": minute(of), "counts": counts });
        event("2026-11-20T10:01:00Z", "visits", "VisitsCounted", &payload)
    };
    for (of, at) in [
        ("2026-11-20T10:00:00Z", "2026-11-20T10:00:00Z"),
        ("2026-11-21T10:00:00Z", "2026-11-20T10:01:00Z"),
    ] {
        let events = [visits(of)];
        let changes = LiveUse.fold(&events).expect("folds");
        assert_eq!(changes[0].rows[0]["at"], minute(at), "of {of}");
    }
    let twice = [visits("2026-11-20T10:00:00Z"), visits("2026-11-20T10:00:00Z")];
    let expected = [
        "minute visit mn front 14",
        "minute download 4",
        "hour visit mn front 14",
        "hour download 4",
    ];
    assert_eq!(rows(&twice), expected, "two processes are summed");
}

#[test]
fn minutes_are_forgotten_by_the_clock_of_the_log() {
    let events = [signed("2026-11-20T10:00:05Z", "web"), signed("2026-11-22T10:00:00Z", "web")];
    assert_eq!(forgotten(&events), [json!({ "before": minute("2026-11-20T10:00:00Z") })]);
}

#[test]
fn an_act_that_cannot_be_read_is_not_skipped() {
    let broken = event("2026-11-20T10:00:05Z", "signature", "PetitionSigned", &json!({}));
    assert!(LiveUse.fold(&[broken]).is_err());
    let unknown = event("2026-11-20T10:00:05Z", "visits", "VisitorsNamed", &json!({}));
    assert!(LiveUse.fold(&[unknown]).is_err());
}
