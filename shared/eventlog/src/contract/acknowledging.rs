//! What an answer means.

use super::{append, at, event, instant};
use crate::append::{Append, AppendError, Idempotency};
use crate::integrity::Integrity;
use crate::store::{Head, Store};

pub async fn positions_are_gapless_and_in_order(store: &dyn Store) {
    for (second, stream) in ["a", "b", "c"].into_iter().enumerate() {
        let outcomes =
            store.append(&[append(stream, 0)], &at(second as i64)).await.expect("committed");
        let appended = outcomes[0].as_ref().expect("accepted");
        assert_eq!((appended.first_position, appended.last_sequence), (second as u64 + 1, 1));
    }
    let read: Vec<u64> =
        store.read_after(0, 10).await.expect("read").iter().map(|event| event.position).collect();
    assert_eq!(read, [1, 2, 3]);
    assert_eq!(store.head().await.expect("head").position, 3);
}

pub async fn a_conflict_burns_no_position(store: &dyn Store) {
    let batch = [append("a", 0), append("a", 0), append("b", 3), append("c", 0)];
    let outcomes = store.append(&batch, &at(0)).await.expect("committed");
    assert_eq!(
        outcomes[1],
        Err(AppendError::Conflict { current: Head { sequence: 1, position: 1 } })
    );
    assert_eq!(outcomes[2], Err(AppendError::Conflict { current: Head::default() }));
    assert_eq!(outcomes[3].as_ref().expect("accepted").first_position, 2);
    let again = store.append(&[append("a", 0)], &at(1)).await.expect("committed");
    assert_eq!(again[0], Err(AppendError::Conflict { current: Head { sequence: 1, position: 1 } }));
    assert_eq!(store.head().await.expect("head").position, 2);
}

pub async fn the_same_key_gets_the_same_answer(store: &dyn Store) {
    let keyed = |stream: &str, digest: &str| Append {
        idempotency: Some(Idempotency { key: "k1".into(), digest: digest.into() }),
        ..append(stream, 0)
    };
    // Twice in one batch, then again in another, then the key for another request.
    let first = store.append(&[keyed("a", "d"), keyed("a", "d")], &at(0)).await.expect("committed");
    let again =
        store.append(&[keyed("a", "d"), keyed("b", "other")], &at(9)).await.expect("committed");
    let appended = *first[0].as_ref().expect("accepted");
    assert!(!appended.replayed);
    for replay in [&first[1], &again[0]] {
        let replay = *replay.as_ref().expect("answered");
        assert!(replay.replayed);
        assert_eq!(
            (replay.first_position, replay.last_sequence, replay.recorded_at),
            (appended.first_position, appended.last_sequence, appended.recorded_at)
        );
    }
    assert_eq!(again[1], Err(AppendError::KeyReused));
    assert_eq!(store.head().await.expect("head").position, 1);
}

pub async fn the_recorded_time_never_goes_back(store: &dyn Store) {
    store.append(&[append("a", 0)], &at(100)).await.expect("committed");
    let outcomes = store.append(&[append("b", 0)], &at(50)).await.expect("committed");
    assert_eq!(outcomes[0].as_ref().expect("accepted").recorded_at, instant(100));
    let times: Vec<_> =
        store.read_after(0, 10).await.expect("read").iter().map(|e| e.recorded_at).collect();
    assert_eq!(times, [instant(100), instant(100)]);
}

pub async fn several_events_are_added_together(store: &dyn Store) {
    let three = Append { events: vec![event("1"), event("2"), event("3")], ..append("a", 0) };
    let outcomes = store.append(&[three, append("a", 3)], &at(0)).await.expect("committed");
    let appended = outcomes[0].as_ref().expect("accepted");
    assert_eq!((appended.first_position, appended.last_sequence), (1, 3));
    assert_eq!(outcomes[1].as_ref().expect("accepted").first_position, 4);
    let payloads: Vec<_> = store
        .read_stream("a")
        .await
        .expect("read")
        .into_iter()
        .map(|e| (e.sequence, e.payload))
        .collect();
    let expected = [(1, "1"), (2, "2"), (3, "3"), (4, r#"{"n":1}"#)]
        .map(|(n, payload)| (n, payload.to_owned()));
    assert_eq!(payloads, expected);
}

pub async fn a_batch_of_thousands_is_one_commit(store: &dyn Store) {
    let batch: Vec<Append> = (0..4_096).map(|n| append(&format!("stream {n}"), 0)).collect();
    let outcomes = store.append(&batch, &at(0)).await.expect("committed");
    assert!(outcomes.iter().all(Result::is_ok));
    assert_eq!(store.head().await.expect("head").position, 4_096);
    assert_eq!(store.read_after(4_000, 1_000).await.expect("read").len(), 96);
}

pub async fn the_log_is_found_sound(store: &dyn Store) {
    for second in 0..5 {
        let batch: Vec<Append> = (0..50).map(|n| append(&format!("s{n}"), second)).collect();
        store.append(&batch, &at(second as i64)).await.expect("committed");
    }
    let found = Integrity::check(store, |_| {}).await.expect("checked");
    assert_eq!((found.events, found.streams, found.index_compared), (250, 50, true));
    assert_eq!(found.faults, []);
}

pub async fn an_append_of_nothing_leaves_nothing(store: &dyn Store) {
    let nothing = Append { events: Vec::new(), ..append("a", 0) };
    let outcomes = store.append(&[nothing, append("b", 0)], &at(0)).await.expect("committed");
    assert!(outcomes.iter().all(Result::is_ok));
    let outcomes = store.append(&[append("a", 0)], &at(1)).await.expect("committed");
    assert_eq!(outcomes[0].as_ref().expect("accepted").first_position, 2);
    assert_eq!(store.head().await.expect("head").position, 2);
}
