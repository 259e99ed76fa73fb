//! What is told of every event that the house stores: the reviewed print, and what must be in none of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use serde_json::json;

use super::*;

/// What no row may hold, as `tests/golden/events.json` calls it: keys, pseudonyms, digests, how a network is known, in
/// what cell somebody counts, what a comment or a complaint is called.
const NOBODYS: [&str; 12] = [
    "<key of 16 bytes>",
    "<stream>",
    "<125 bits in base32>",
    "hexadecimal digits>",
    "<comment>",
    "<group of comments>",
    "<complaint number>",
    "male",
    "35-44",
    "employed",
    "MN-1-11",
    "<position>",
];

/// Events that the journey behind `events.json` does not come to.
fn more() -> Value {
    let signature = json!({
        "petition": "<petition number>", "division": "MN-1-1110", "sex": "male",
        "age_band": "35-44", "social_status": "employed", "channel": "web", "invalidation": 1,
    });
    let invalidated = json!({
        "petition": "<petition number>", "invalidation": 1, "signature_count": 20, "reason": "…",
    });
    let reached = json!({
        "signature_count": 100_000, "on": "<day>", "hand_over_due": "<day>", "answer_due": "<day>",
    });
    let handed_over = json!({ "to": "…", "on": "<day>", "documents": [], "consider_due": "<day>" });
    let considered = json!({ "committee": "…", "on": "<day>", "words": "…", "documents": [] });
    let answered = json!({ "outcome": "granted", "text": "…", "on": "<day>", "documents": [] });
    let imported = json!({
        "source": "petition.parliament.uk", "reference": "…", "text": { "action": "…" },
        "created_at": "<instant>", "was_open": false, "signature_count": 7,
    });
    let hidden = json!({
        "by": "<key of 16 bytes>", "ground": { "code": "abusive", "is_hidden": true },
        "words": "…", "duplicate_of": null, "text": null, "appeal_until": "<instant>",
    });
    let held = json!({ "text_digest": "…", "suggests": false, "edit": 1, "is_held": true });
    let of = |stream: &str, payload: Value| json!({ "stream": stream, "version": 1, "payload": payload });
    json!({
        "SignatureInvalidated": of("signature", signature),
        "SignaturesInvalidated": of("invalidations", invalidated),
        "SigningExtended": of("petition", json!({ "closes_at": "<instant>", "reason": "…" })),
        "ThresholdReached": of("petition", reached),
        "PetitionHandedOver": of("petition", handed_over),
        "PetitionConsidered": of("petition", considered),
        "PetitionAnswered": of("petition", answered),
        "PetitionConcluded": of("petition", json!({})),
        "PetitionImported": of("petition", imported),
        "PetitionRefused hidden": of("petition", hidden),
        "CommentEdited held": of("comment", held),
    })
}

/// By their names, as `CommentMarked off_topic`.
fn shapes() -> BTreeMap<String, Value> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golden/events.json");
    let stored = fs::read_to_string(file).expect("the shapes of stored events");
    let mut shapes: BTreeMap<String, Value> =
        serde_json::from_value(more()).expect("shapes by name");
    let stored: BTreeMap<String, Value> = serde_json::from_str(&stored).expect("shapes by name");
    shapes.extend(stored);
    shapes
}

fn an_event(shapes: &BTreeMap<String, Value>, name: &str) -> StoredEvent {
    let shape = shapes.get(name).unwrap_or_else(|| panic!("{name} is a shape"));
    let stream = shape["stream"].as_str().expect("a stream");
    let id = match stream {
        "petition" => "<petition number>",
        "bill" => "<bill number>",
        "comment" => "<comment>",
        "agenda" => "agenda/<day>",
        _ => "<stream>",
    };
    StoredEvent {
        position: 8_121,
        stream_type: stream.to_owned(),
        stream_id: id.to_owned(),
        sequence: 2,
        previous: Some(8_000),
        event_type: name.split(' ').next().unwrap_or_default().to_owned(),
        event_version: shape["version"].as_u64().expect("a version").try_into().expect("a version"),
        recorded_at: "2026-11-20T12:00:00.000001Z".parse().expect("an instant"),
        payload: shape["payload"].to_string(),
        meta: Some(shape["meta"].to_string()),
    }
}

/// Of each kind of stream, what stood in it before.
fn before(name: &str) -> &'static [&'static str] {
    match name {
        "PetitionPublished" => &["PetitionStarted"],
        "BillWithdrawn" => &["VersionPublished"],
        "CommentWritten app" | "CommentWritten web" => &[],
        "CommentPublished" | "CommentMarked relevant" => &["CommentWritten app"],
        "MarkOverturned" | "MarkUpheld" => &["CommentWritten web", "CommentMarked off_topic"],
        name if name.starts_with("Comment") => &["CommentWritten web"],
        _ => &[],
    }
}

fn row(shapes: &BTreeMap<String, Value>, name: &str, before: &[&str]) -> Option<PublicEvent> {
    let before: Vec<_> = before.iter().map(|name| an_event(shapes, name)).collect();
    told(&an_event(shapes, name), &before).expect("it can be read")
}

fn print(row: &PublicEvent) -> String {
    let part = row.part.as_ref().map(|part| format!(" / {part}")).unwrap_or_default();
    let detail = row.detail.as_ref().map(|detail| serde_json::to_string(detail).expect("JSON"));
    let detail = detail.map(|detail| format!(", {detail}")).unwrap_or_default();
    format!("{} of {}{part}, {:+}{detail}", row.event, row.subject, row.n)
}

#[test]
fn what_is_told_of_every_event_is_the_reviewed_print() {
    let shapes = shapes();
    let mut list = String::new();
    for name in shapes.keys() {
        let told = row(&shapes, name, before(name));
        let told = told.as_ref().map_or_else(|| "not told".to_owned(), print);
        let _ = writeln!(list, "{name}\n    {told}");
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/told.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(file, &list).expect("written");
    }
    let reviewed = fs::read_to_string(file).unwrap_or_default();
    assert_eq!(list, reviewed, "UPDATE_GOLDEN=1 writes it anew");
}

#[test]
fn no_row_says_whose_it_is() {
    let shapes = shapes();
    let mut count = 0;
    for name in shapes.keys() {
        let Some(row) = row(&shapes, name, before(name)) else { continue };
        let told = serde_json::to_string(&row).expect("JSON");
        for nobodys in NOBODYS {
            // Which part of an agenda's issue is a place is everyone's to read once the agenda is published.
            let may = nobodys == "MN-1-11" && row.event == "agenda_published";
            assert!(may || !told.contains(nobodys), "{name}: {told}");
        }
        count += 1;
    }
    assert!(count > 30, "they are found: {count}");
}

#[test]
fn every_event_on_the_list_is_tried() {
    let shapes = shapes();
    let names: Vec<_> = shapes.keys().filter_map(|name| name.split(' ').next()).collect();
    let untried: Vec<_> = rules::names().filter(|name| !names.contains(name)).collect();
    assert_eq!(untried, Vec::<&str>::new());
}

#[test]
fn a_comment_is_told_while_everyone_reads_it() {
    let shapes = shapes();
    let n = |name: &str, before: &[&str]| row(&shapes, name, before).map(|row| row.n);
    let (held, read) = ("CommentWritten app", "CommentWritten web");
    assert_eq!(n(held, &[]), None, "nobody reads it yet");
    assert_eq!(n("CommentDeleted", &[held]), None, "nor ever did");
    assert_eq!(n("CommentMarked off_topic", &[held]), None);
    assert_eq!(n("CommentPublished", &[held]), Some(1));
    assert_eq!(n(read, &[]), Some(1));
    assert_eq!(n("CommentMarked duplicate", &[read]), None, "it is read as before");
    assert_eq!(n("CommentMarked off_topic", &[read]), Some(-1));
    assert_eq!(n("CommentDeleted", &[read, "CommentMarked off_topic"]), None);
    assert_eq!(n("MarkOverturned", &[read, "CommentMarked off_topic"]), Some(1));
    assert_eq!(n("CommentEdited held", &[read]), Some(-1));
    assert_eq!(n("CommentEdited", &[read]), None);
    let row = row(&shapes, "CommentPublished", &[held]).expect("told");
    assert_eq!(row.subject, "<bill number>", "that of its bill, which another event said");
}

#[test]
fn of_a_bill_that_nobody_has_read_nothing_is_told() {
    let shapes = shapes();
    assert_eq!(row(&shapes, "BillWithdrawn", &[]), None);
    assert!(row(&shapes, "BillWithdrawn", &["VersionPublished"]).is_some());
}

#[test]
fn what_is_not_understood_is_not_guessed_at() {
    let shapes = shapes();
    let mut later = an_event(&shapes, "PetitionSigned web");
    later.event_version = 99;
    let poison = told(&later, &[]).expect_err("a later program's");
    assert_eq!(poison.position, 8_121);
    let mut broken = an_event(&shapes, "PetitionSigned web");
    broken.payload = "{}".to_owned();
    assert!(told(&broken, &[]).is_err(), "of no petition");
    assert!(told(&an_event(&shapes, "CommentPublished"), &[]).is_err(), "without a beginning");
    // What is nobody's business is not even looked at.
    let mut private = an_event(&shapes, "AccessRefused");
    private.payload = "no JSON".to_owned();
    assert_eq!(told(&private, &[]), Ok(None));
}

#[test]
fn a_name_is_written_as_fields_are() {
    assert_eq!(in_lower_case("PetitionSigned"), "petition_signed");
}
