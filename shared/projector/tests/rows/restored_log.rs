//! Rows belong to the log they were made from: another one's are made anew.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use projector::{ProjectError, Status, agree_with_log, rebuild};

use crate::counting::Counting;
use crate::moody_log::MoodyLog;
use crate::place::{Place, happens_to, log_of, over};

crate::on_both_databases! {
    a_log_restored_to_an_older_state_is_counted_anew_and_kept_up,
    a_log_restored_and_gone_on_with_is_counted_anew,
    an_operator_rebuilds_after_a_restore,
    a_rebuild_ends_where_the_log_ends_too_early,
}

async fn a_log_restored_to_an_older_state_is_counted_anew_and_kept_up(place: Place) {
    let counting = Counting::version(1);
    let log = log_of(&["a", "b", "b", "c", "c"]).await;
    let running = place.runs_up_to(&counting, &log, 5).await;
    running.stops().await;

    let restored = log_of(&["a", "b", "b"]).await;
    let running = place.runs_up_to(&counting, &restored, 3).await;
    assert_eq!(place.counted().await, "a: 1, b: 2");
    happens_to(&restored, &["d", "d"]).await;
    running.reads_up_to(5).await;
    assert_eq!(place.counted().await, "a: 1, b: 2, d: 2");
    place.agrees(&counting, &restored).await;
    running.stops().await;
}

async fn a_log_restored_and_gone_on_with_is_counted_anew(place: Place) {
    let counting = Counting::version(1);
    let log = log_of(&["a", "b", "c"]).await;
    place.runs_up_to(&counting, &log, 3).await.stops().await;

    let restored = log_of(&["a", "b", "d", "e"]).await;
    let agreement =
        agree_with_log(&counting, restored.store(), &place.views, |_, _| {}).await.expect("read");
    assert!(agreement.different > 0, "a check sees it too");
    let running = place.runs_up_to(&counting, &restored, 4).await;
    assert_eq!(place.counted().await, "a: 1, b: 1, d: 1, e: 1");
    place.agrees(&counting, &restored).await;
    running.stops().await;
}

async fn an_operator_rebuilds_after_a_restore(place: Place) {
    let counting = Counting::version(1);
    let log = log_of(&["a", "b", "c"]).await;
    place.runs_up_to(&counting, &log, 3).await.stops().await;

    let restored = log_of(&["a"]).await;
    let rebuilt =
        rebuild(&counting, restored.store(), &place.views, false, |_, _| {}).await.expect("ends");
    assert_eq!((rebuilt.generation, rebuilt.position), (2, 1));
    assert_eq!(place.counted().await, "a: 1");
}

async fn a_rebuild_ends_where_the_log_ends_too_early(place: Place) {
    let counting = Counting::version(1);
    let moody = Arc::new(MoodyLog::default());
    let log = over(moody.clone()).await;
    happens_to(&log, &["a", "b", "c"]).await;
    moody.ends_at.store(2, Ordering::SeqCst);
    let refused = rebuild(&counting, log.store(), &place.views, false, |_, _| {}).await;
    assert!(matches!(refused, Err(ProjectError::OtherLog { position: 3 })), "{refused:?}");
    moody.ends_at.store(u64::MAX, Ordering::SeqCst);
    let running = place.runs(&counting, &log);
    running.comes_to(|status| *status == Status::At(3)).await;
    running.stops().await;
}
