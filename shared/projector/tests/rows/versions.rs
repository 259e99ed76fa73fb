//! Programs of two versions over the same rows: the newer one writes, the older one looks on.

use projector::{ProjectError, Reason, Status, rebuild};

use crate::counting::Counting;
use crate::place::{Place, happens_to, log_of};

crate::on_both_databases! {
    what_a_newer_program_counts_no_older_one_touches,
    an_older_program_alone_says_that_it_falls_behind,
    an_operator_goes_back_to_the_older_program_on_purpose,
}

async fn what_a_newer_program_counts_no_older_one_touches(place: Place) {
    let (older, newer) = (Counting::version(1), Counting::version(10));
    let log = log_of(&["a", "b", "b"]).await;
    let before = place.runs_up_to(&older, &log, 3).await;
    assert_eq!(place.counted().await, "a: 1, b: 2");
    let after = place.runs_up_to(&newer, &log, 3).await;
    assert_eq!(place.counted().await, "a: 10, b: 20");
    for n in 4..=40 {
        happens_to(&log, &["a"]).await;
        after.comes_to(|status| status.position() >= n).await;
    }
    before.reads_up_to(40).await;
    assert_eq!(place.counted().await, "a: 380, b: 20");
    place.agrees(&newer, &log).await;
    before.stops().await;
    after.stops().await;
}

async fn an_older_program_alone_says_that_it_falls_behind(place: Place) {
    let (older, newer) = (Counting::version(1), Counting::version(10));
    let log = log_of(&["a"]).await;
    place.runs_up_to(&newer, &log, 1).await.stops().await;
    let alone = place.runs_up_to(&older, &log, 1).await;
    happens_to(&log, &["b"]).await;
    let behind = Status::Behind { at: 1, reason: Reason::NewerFold };
    alone.comes_to(|status| *status == behind).await;
    assert_eq!(place.counted().await, "a: 10");
    let newer = place.runs_up_to(&newer, &log, 2).await;
    alone.reads_up_to(2).await;
    newer.stops().await;
    alone.stops().await;
}

async fn an_operator_goes_back_to_the_older_program_on_purpose(place: Place) {
    let (older, newer) = (Counting::version(1), Counting::version(10));
    let log = log_of(&["a"]).await;
    place.runs_up_to(&newer, &log, 1).await.stops().await;
    let alone = place.runs_up_to(&older, &log, 1).await;
    let refused = rebuild(&older, log.store(), &place.views, false, |_, _| {}).await;
    assert!(matches!(refused, Err(ProjectError::NewerFold(10))), "{refused:?}");
    rebuild(&older, log.store(), &place.views, true, |_, _| {}).await.expect("on purpose");
    happens_to(&log, &["b"]).await;
    alone.reads_up_to(2).await;
    assert_eq!(place.counted().await, "a: 1, b: 1");
    alone.stops().await;
}
