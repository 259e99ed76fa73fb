//! What is accepted and what is refused, and that a batch is only a sequence.

use super::{append, at, event, guarded, instant};
use crate::append::{Append, AppendError, Idempotency};
use crate::store::{Head, Store};

pub async fn a_guard_holds_or_refuses(store: &dyn Store) {
    store.append(&[append("petition", 0)], &at(0)).await.expect("committed");
    let outcomes = store.append(&[guarded("a", "petition", 1)], &at(1)).await.expect("committed");
    assert!(outcomes[0].is_ok());
    store.append(&[append("petition", 1)], &at(2)).await.expect("committed");
    let outcomes = store.append(&[guarded("b", "petition", 1)], &at(3)).await.expect("committed");
    let current = Head { sequence: 2, position: 3 };
    assert_eq!(
        outcomes[0],
        Err(AppendError::GuardFailed { stream_id: "petition".into(), current })
    );
    assert_eq!(store.head().await.expect("head").position, 3);
}

pub async fn a_guard_sees_what_the_batch_did_before_it(store: &dyn Store) {
    store.append(&[append("petition", 0)], &at(0)).await.expect("committed");
    let batch = [guarded("a", "petition", 1), append("petition", 1), guarded("b", "petition", 1)];
    let outcomes = store.append(&batch, &at(1)).await.expect("committed");
    assert!(outcomes[0].is_ok() && outcomes[1].is_ok());
    assert!(matches!(outcomes[2], Err(AppendError::GuardFailed { .. })));
}

pub async fn a_decision_is_not_recorded_after_its_time(store: &dyn Store) {
    let until =
        |stream: &str, second| Append { not_after: Some(instant(second)), ..append(stream, 0) };
    let outcomes = store.append(&[until("a", 10)], &at(9)).await.expect("committed");
    assert!(outcomes[0].is_ok());
    let outcomes = store.append(&[until("b", 10)], &at(10)).await.expect("committed");
    assert_eq!(outcomes[0], Err(AppendError::TooLate { recorded_at: instant(10) }));
    // Another process, whose clock is slow, cannot get in behind what was recorded already.
    store.append(&[append("c", 0)], &at(20)).await.expect("committed");
    let outcomes = store.append(&[until("d", 15)], &at(12)).await.expect("committed");
    assert_eq!(outcomes[0], Err(AppendError::TooLate { recorded_at: instant(20) }));
}

pub async fn two_items_on_one_stream_are_decided_in_order(store: &dyn Store) {
    let batch = [append("a", 0), append("a", 1), append("a", 1), append("a", 2)];
    let outcomes = store.append(&batch, &at(0)).await.expect("committed");
    let accepted: Vec<bool> = outcomes.iter().map(Result::is_ok).collect();
    assert_eq!(accepted, [true, true, false, true]);
    let chain: Vec<_> = store
        .read_stream("a")
        .await
        .expect("read")
        .iter()
        .map(|e| (e.sequence, e.position, e.previous))
        .collect();
    assert_eq!(chain, [(1, 1, None), (2, 2, Some(1)), (3, 3, Some(2))]);
}

pub async fn what_no_store_can_keep_is_refused_alone(store: &dyn Store) {
    let nul = "a\0b".to_owned();
    let keyed = |key: &str, digest: &str| Append {
        idempotency: Some(Idempotency { key: key.into(), digest: digest.into() }),
        ..append("keyed", 0)
    };
    let unstorable = [
        append(&nul, 0),
        append("\0reached", 0),
        append("", 0),
        append(&"long".repeat(1_000), 0),
        guarded("guarded", &nul, 0),
        keyed(&nul, "digest"),
        keyed(&"long".repeat(1_000), "digest"),
        keyed("key", &nul),
        Append { events: vec![event(&nul)], ..append("payload", 0) },
        Append { meta: Some(nul.clone()), ..append("meta", 0) },
    ];
    let mut batch = vec![append("before", 0)];
    batch.extend(unstorable.iter().cloned());
    batch.push(append("after", 0));
    let outcomes = store.append(&batch, &at(0)).await.expect("committed");
    assert!(outcomes[0].is_ok() && outcomes[batch.len() - 1].is_ok());
    for (item, outcome) in unstorable.iter().zip(&outcomes[1..]) {
        assert_eq!(*outcome, Err(AppendError::Unstorable), "{item:?}");
        assert_eq!(store.read_stream(&item.stream.id).await.expect("read"), []);
    }
    let ids = [nul, "after".into(), String::new(), "\0log_id".into()];
    let latest = store.read_latest(&ids).await.expect("read");
    let positions: Vec<_> = latest.iter().map(|e| e.as_ref().map(|e| e.position)).collect();
    assert_eq!(positions, [None, Some(2), None, None]);
}
