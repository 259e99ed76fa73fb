//! What the tests of other rooms stand on: a fresh log on each database, and a clock that is moved by hand.

use std::sync::Arc;

use database::Address;
use kernel::TestClock;
use tempfile::TempDir;

use crate::{
    Append, EventLog, Lane, Limits, MemoryStore, NewEvent, PostgresStore, SqliteStore, Store,
    Stream,
};

/// A log with nothing in it.
pub struct FreshLog {
    pub log: EventLog,
    pub clock: Arc<TestClock>,
    /// Where the other databases of the same house go.
    pub address: Address,
    /// goes away with it.
    pub folder: Option<TempDir>,
}

impl FreshLog {
    /// # Panics
    /// When there is no room for a folder, or no log can be opened in it.
    pub async fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let store = SqliteStore::open(folder.path()).await.expect("opens");
        let address = Address::Folder(folder.path().to_owned());
        Self::over(Arc::new(store), address, Some(folder)).await
    }

    /// `None` on a developer's machine without a server.
    ///
    /// # Panics
    /// When the server does not answer.
    pub async fn on_postgres() -> Option<Self> {
        let address = database::testing::fresh_postgres().await?;
        let store = PostgresStore::open(&address).await.expect("opens");
        Some(Self::over(Arc::new(store), address, None).await)
    }

    /// The other databases lie in a folder.
    ///
    /// # Panics
    /// When there is no room for one.
    pub async fn in_memory() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let address = Address::Folder(folder.path().to_owned());
        Self::over(Arc::new(MemoryStore::default()), address, Some(folder)).await
    }

    async fn over(store: Arc<dyn Store>, address: Address, folder: Option<TempDir>) -> Self {
        let clock = Arc::new(TestClock::at("2026-11-20T12:00:00Z"));
        let log = EventLog::start(store, clock.clone(), Limits::default()).await.expect("starts");
        Self { log, clock, address, folder }
    }
}

/// An event with nothing in it, as another room might leave it behind.
pub fn an_event(event_type: &str) -> NewEvent {
    NewEvent { event_type: event_type.into(), version: 1, payload: "{}".into() }
}

/// To the end of a stream, wherever that is.
///
/// # Panics
/// When it is not appended.
pub async fn append(log: &EventLog, stream: Stream, event: NewEvent) {
    let append = Append {
        expected: log.read_stream(&stream.id).await.expect("read").len() as u64,
        stream,
        guards: Vec::new(),
        not_after: None,
        events: vec![event],
        idempotency: None,
        meta: None,
        lane: Lane::Lifecycle,
    };
    log.append(append).await.expect("appended");
}

/// One test for each database, each in a `Room` of its own, which stands on a [`FreshLog`]; on a machine without a
/// PostgreSQL server only SQLite is tried.
#[macro_export]
macro_rules! on_both_databases {
    ($(async fn $name:ident($room:ident: Room) $body:block)+) => {
        $(mod $name {
            use super::*;

            async fn story($room: Room) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                let fresh = $crate::testing::FreshLog::on_sqlite().await;
                story(Room::on(fresh).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                if let Some(fresh) = $crate::testing::FreshLog::on_postgres().await {
                    story(Room::on(fresh).await).await;
                }
            }
        })+
    };
}
