//! A projection says when it cannot work, and when it can again.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use projector::{Reason, Runner, Status};

use crate::counting::Counting;
use crate::moody_log::MoodyLog;
use crate::place::{Place, happens_to, over};

crate::on_both_databases! {
    it_is_not_ready_before_it_has_looked,
    while_the_log_is_away_it_says_so,
    while_the_views_take_nothing_it_says_so,
    a_head_that_has_gone_back_is_asked_for_patiently,
}

async fn it_is_not_ready_before_it_has_looked(place: Place) {
    let log = over(Arc::new(MoodyLog::default())).await;
    let runner = Runner::new(Arc::new(Counting::version(1)), log.clone(), place.views.clone());
    let begins = Status::Behind { at: 0, reason: Reason::Starting };
    assert_eq!(*runner.status().borrow(), begins);
    place.runs_up_to(&Counting::version(1), &log, 0).await.stops().await;
}

async fn while_the_log_is_away_it_says_so(place: Place) {
    let moody = Arc::new(MoodyLog::default());
    let log = over(moody.clone()).await;
    happens_to(&log, &["a", "b"]).await;
    let running = place.runs_up_to(&Counting::version(1), &log, 2).await;
    moody.is_away.store(true, Ordering::SeqCst);
    happens_to(&log, &["b"]).await;
    let behind = Status::Behind { at: 2, reason: Reason::Log };
    let told = running.comes_to(|status| *status == behind).await;
    assert_eq!(told.trouble(), Some("log_unavailable"));
    moody.is_away.store(false, Ordering::SeqCst);
    running.reads_up_to(3).await;
    assert_eq!(place.counted().await, "a: 1, b: 2");
    running.stops().await;
}

async fn while_the_views_take_nothing_it_says_so(place: Place) {
    let (counting, log) = (Counting::version(1), over(Arc::new(MoodyLog::default())).await);
    let running = place.runs_up_to(&counting, &log, 0).await;
    counting.refused.store(true, Ordering::SeqCst);
    happens_to(&log, &["a"]).await;
    let behind = Status::Behind { at: 0, reason: Reason::Views };
    running.comes_to(|status| *status == behind).await;
    counting.refused.store(false, Ordering::SeqCst);
    running.reads_up_to(1).await;
    assert_eq!(place.counted().await, "a: 1");
    running.stops().await;
}

async fn a_head_that_has_gone_back_is_asked_for_patiently(place: Place) {
    let moody = Arc::new(MoodyLog::default());
    let log = over(moody.clone()).await;
    moody.ends_at.store(2, Ordering::SeqCst);
    happens_to(&log, &["a", "b", "c"]).await;
    let running = place.runs_up_to(&Counting::version(1), &log, 2).await;
    let (began, reads) = (Instant::now(), moody.reads.load(Ordering::SeqCst));
    while moody.reads.load(Ordering::SeqCst) < reads + 3 {
        tokio::task::yield_now().await;
    }
    assert!(began.elapsed() >= Duration::from_millis(400), "it asks without a pause");
    moody.ends_at.store(u64::MAX, Ordering::SeqCst);
    running.reads_up_to(3).await;
    running.stops().await;
}
