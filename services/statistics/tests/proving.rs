//! Releases of who takes part, made once more of the log: on both databases.

mod room;

use eventlog::{StoredEvent, on_both_databases};
use kernel::testing::cell;
use kernel::{Cell, Sex};
use projector::Replay;
use room::Room;
use serde_json::{Value, json};
use statistics::{Measure, OtherRelease, ProvingParticipation, taking_part};

async fn complain(room: &Room, people: std::ops::Range<u32>, sex: Sex) {
    for n in people {
        let who = json!({ "cell": Cell { sex, ..cell(1) } });
        room.happens("complaint", &format!("CN-{n}"), "Began", who).await;
    }
}

/// Of these events: how many releases are what they must be, and which are not.
async fn proved(events: &[StoredEvent]) -> (usize, Vec<OtherRelease>) {
    let mut proving = ProvingParticipation::default();
    for event in events {
        proving.hear(event).expect("read");
    }
    let rows = taking_part(std::sync::Arc::new(room::Heard));
    let (mut replay, mut others) = (Replay::of(&*rows).await.expect("begun"), Vec::new());
    while let Some(stop) = proving.next() {
        let next = events.iter().filter(|event| event.position > replay.position());
        let next: Vec<_> = next.filter(|event| event.position <= stop).cloned().collect();
        replay.take(&next).await.expect("replayed");
        if replay.position() < stop {
            break;
        }
        others.extend(proving.prove(replay.views()).await.expect("proved"));
    }
    let proved = proving.proved();
    others.extend(proving.beyond());
    (proved, others)
}

/// As somebody would have the release of a number say, who could write into the log.
fn forged(events: &[StoredEvent], number: u64, forge: impl Fn(&mut Value)) -> Vec<StoredEvent> {
    let mut events = events.to_vec();
    for event in events.iter_mut().filter(|event| event.stream_type == "participation") {
        let mut payload: Value = serde_json::from_str(&event.payload).expect("JSON");
        if payload["number"] == number && payload["measure"] == "complaints" {
            forge(&mut payload);
            event.payload = payload.to_string();
        }
    }
    events
}

on_both_databases! {

async fn every_release_of_the_log_is_made_once_more_and_another_one_is_found(room: Room) {
    room.it_is("2026-11-20T04:00:00Z");
    complain(&room, 0..30, Sex::Female).await;
    complain(&room, 30..52, Sex::Male).await;
    room.it_is("2026-11-22T16:00:00Z");
    room.keeps_time().await;
    complain(&room, 60..90, Sex::Male).await;
    room.it_is("2026-11-29T16:00:00Z");
    room.keeps_time().await;
    let events = room.log.read_after(0, 10_000).await.expect("read");
    let told = events.iter().filter(|event| event.stream_type == "participation").count();
    assert!(told >= 2, "one each Monday of what there is");
    assert_eq!(proved(&events).await, (told, Vec::new()));

    let of = |number, others: &[&str]| OtherRelease {
        measure: Measure::Complaints,
        number,
        others: others.iter().map(|other| (*other).to_owned()).collect(),
    };
    let shown = forged(&events, 2, |payload| payload["shown"][1] = json!(100));
    assert_eq!(proved(&shown).await, (told - 1, vec![of(2, &["sex=male"])]));
    let total = forged(&events, 2, |payload| payload["total"] = json!(83));
    assert_eq!(proved(&total).await, (told - 1, vec![of(2, &["total"])]));
    let beyond = forged(&events, 2, |payload| payload["counted_to"] = json!(1_000_000));
    assert_eq!(proved(&beyond).await, (told - 1, vec![of(2, &["counted_to"])]));
    let again = forged(&events, 2, |payload| payload["before_week"] = json!("2026-W48"));
    assert_eq!(proved(&again).await, (told - 1, vec![of(2, &["all of it"])]), "a week twice");

    // One who complained is not in the log any more.
    let mut fewer = events.clone();
    let gone = fewer.iter().position(|event| event.stream_id == "CN-0");
    "NothingOfThat".clone_into(&mut fewer[gone.expect("a complaint")].event_type);
    let (_, others) = proved(&fewer).await;
    assert!(others.iter().any(|other| other.others.iter().any(|one| one == "sex=female")));
}

}
