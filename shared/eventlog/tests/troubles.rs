//! A store that fails, a server that has lost its end, a clock that jumps: what everyone hears.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use database::testing::fresh_postgres;
use eventlog::contract::signature;
use eventlog::{
    Append, AppendError, Appended, EventLog, Head, Limits, LogHead, MemoryStore, Position,
    PostgresStore, SqliteStore, Store, StoreError, StoredEvent,
};
use kernel::{Clock, OffsetClock, Timestamp};

type Outcome = Result<Appended, AppendError>;

/// A store that other processes share, and that does what a test tells it.
#[derive(Default)]
struct Moody {
    store: MemoryStore,
    fails: AtomicBool,
    panics: AtomicBool,
    /// How much of the log's end is lost.
    lost: AtomicU64,
    /// How often it was asked for its head.
    asked: AtomicU64,
}

#[async_trait]
impl Store for Moody {
    async fn append(
        &self,
        batch: &[Append],
        clock: &dyn Clock,
    ) -> Result<Vec<Outcome>, StoreError> {
        assert!(!self.panics.load(Ordering::SeqCst), "as it was told");
        if self.fails.load(Ordering::SeqCst) {
            return Err(StoreError::Damaged("as it was told".into()));
        }
        self.store.append(batch, clock).await
    }

    async fn read_after(
        &self,
        position: Position,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        self.store.read_after(position, limit).await
    }

    async fn read_stream(&self, stream_id: &str) -> Result<Vec<StoredEvent>, StoreError> {
        self.store.read_stream(stream_id).await
    }

    async fn read_latest(
        &self,
        stream_ids: &[String],
    ) -> Result<Vec<Option<StoredEvent>>, StoreError> {
        self.store.read_latest(stream_ids).await
    }

    async fn heads_of(&self, stream_ids: &[String]) -> Result<Vec<Head>, StoreError> {
        self.store.heads_of(stream_ids).await
    }

    async fn head(&self) -> Result<LogHead, StoreError> {
        let head = self.store.head().await?;
        self.asked.fetch_add(1, Ordering::SeqCst);
        Ok(LogHead { position: head.position - self.lost.load(Ordering::SeqCst), ..head })
    }

    fn is_shared(&self) -> bool {
        true
    }

    async fn close(&self) {}
}

async fn a_log_over(store: Arc<dyn Store>, clock: Arc<dyn Clock>) -> EventLog {
    let limits = Limits { poll: Duration::from_millis(5), ..Limits::default() };
    EventLog::start(store, clock, limits).await.expect("starts")
}

async fn well(log: &EventLog, is_well: bool) {
    while log.trouble().is_none() != is_well {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_failed_commit_is_trouble_until_the_store_is_well_again() {
    let store = Arc::new(Moody::default());
    let log = a_log_over(store.clone(), Arc::new(OffsetClock::default())).await;
    assert_eq!(log.trouble(), None);
    store.fails.store(true, Ordering::SeqCst);
    assert_eq!(log.append(signature(1)).await, Err(AppendError::Unknown));
    assert_eq!(log.trouble().as_deref(), Some("the log is damaged: as it was told"));
    // Nobody signs meanwhile: the log finds out by itself.
    store.fails.store(false, Ordering::SeqCst);
    well(&log, true).await;
    log.append(signature(1)).await.expect("signed");
}

#[tokio::test]
async fn a_writer_that_has_ended_is_trouble() {
    let store = Arc::new(Moody::default());
    let log = a_log_over(store.clone(), Arc::new(OffsetClock::default())).await;
    store.panics.store(true, Ordering::SeqCst);
    assert_eq!(log.append(signature(1)).await, Err(AppendError::Unknown));
    well(&log, false).await;
    assert_eq!(log.append(signature(2)).await, Err(AppendError::Unavailable));
}

#[tokio::test]
async fn a_head_that_went_back_is_told_once_and_goes_on_from_there() {
    let store = Arc::new(Moody::default());
    let log = a_log_over(store.clone(), Arc::new(OffsetClock::default())).await;
    for n in 1..=3 {
        log.append(signature(n)).await.expect("signed");
    }
    let mut head = log.subscribe();
    assert_eq!(*head.borrow_and_update(), 3);
    store.lost.store(2, Ordering::SeqCst);
    assert_eq!(*head.wait_for(|head| *head < 3).await.expect("told"), 1);
    head.borrow_and_update();
    // Many answers later there is nothing new to hear.
    let asked = store.asked.load(Ordering::SeqCst);
    while store.asked.load(Ordering::SeqCst) < asked + 5 {
        tokio::task::yield_now().await;
    }
    assert!(!head.has_changed().expect("still told"));
    store.lost.store(0, Ordering::SeqCst);
    assert_eq!(*head.wait_for(|head| *head > 1).await.expect("told"), 3);
}

/// The machine's clock, for a test to set wrong.
#[derive(Default)]
struct Jumpy(AtomicI64);

impl Clock for Jumpy {
    fn now(&self) -> Timestamp {
        let now = OffsetClock::default().now().as_microsecond();
        Timestamp::from_microsecond(now + self.0.load(Ordering::SeqCst)).expect("in range")
    }
}

async fn a_clock_a_day_ahead_for_a_moment(store: Arc<dyn Store>) {
    const DAY: i64 = 86_400_000_000;
    // A rehearsal in another month is no fault.
    let clock = Arc::new(Jumpy(AtomicI64::new(-30 * DAY)));
    let log = a_log_over(store, clock.clone()).await;
    let first = log.append(signature(1)).await.expect("signed").recorded_at;
    clock.0.fetch_add(DAY, Ordering::SeqCst);
    assert_eq!(log.append(signature(2)).await, Err(AppendError::Unavailable));
    assert!(log.trouble().is_some_and(|why| why.contains("clock")));
    clock.0.fetch_sub(DAY, Ordering::SeqCst);
    let second = log.append(signature(2)).await.expect("signed").recorded_at;
    assert!(second.as_microsecond() - first.as_microsecond() < DAY / 2, "{first} {second}");
    log.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clock_a_day_ahead_for_a_moment_records_nothing_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = SqliteStore::open(folder.path()).await.expect("opens");
    a_clock_a_day_ahead_for_a_moment(Arc::new(store)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clock_a_day_ahead_for_a_moment_records_nothing_on_postgres() {
    let Some(address) = fresh_postgres().await else { return };
    let store = PostgresStore::open(&address).await.expect("opens");
    a_clock_a_day_ahead_for_a_moment(Arc::new(store)).await;
}
