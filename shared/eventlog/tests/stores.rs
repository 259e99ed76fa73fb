//! The contract, put to every store; and what only a store on a disk can show.

use std::sync::Arc;

use database::testing::fresh_postgres;
use eventlog::{MemoryStore, PostgresStore, SqliteStore, Store, StoreError};

type Fresh = Option<(Arc<dyn Store>, Option<tempfile::TempDir>)>;

async fn memory() -> Fresh {
    Some((Arc::new(MemoryStore::default()), None))
}

async fn sqlite() -> Fresh {
    let folder = tempfile::tempdir().expect("a folder");
    let store = SqliteStore::open(folder.path()).await.expect("opens");
    Some((Arc::new(store), Some(folder)))
}

async fn postgres() -> Fresh {
    let address = fresh_postgres().await?;
    Some((Arc::new(PostgresStore::open(&address).await.expect("opens")), None))
}

eventlog::contract_suite!(in_memory, super::memory);
eventlog::contract_suite!(on_sqlite, super::sqlite);
eventlog::contract_suite!(on_postgres, super::postgres);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sqlite_log_is_owned_by_one_process() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = SqliteStore::open(folder.path()).await.expect("opens");
    assert!(matches!(SqliteStore::open(folder.path()).await, Err(StoreError::Locked)));
    store.close().await;
    drop(store);
    SqliteStore::open(folder.path()).await.expect("opens again");
}

mod after_a_restart {
    use super::*;

    async fn written(folder: &std::path::Path) {
        let store = SqliteStore::open(folder).await.expect("opens");
        eventlog::contract::the_log_is_found_sound(&store).await;
        store.close().await;
    }

    async fn is_sound(folder: &std::path::Path) {
        let store = SqliteStore::open(folder).await.expect("opens");
        let found = eventlog::Integrity::check(&store, |_| {}).await.expect("checked");
        assert_eq!((found.events, found.faults), (250, vec![]));
        store.close().await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn everything_is_there() {
        let folder = tempfile::tempdir().expect("a folder");
        written(folder.path()).await;
        is_sound(folder.path()).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_lost_index_is_built_from_the_log() {
        let folder = tempfile::tempdir().expect("a folder");
        written(folder.path()).await;
        std::fs::remove_dir_all(folder.path().join("log.index")).expect("removed");
        is_sound(folder.path()).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn another_logs_index_is_not_believed() {
        let (folder, other) =
            (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        written(folder.path()).await;
        let store = SqliteStore::open(other.path()).await.expect("opens");
        eventlog::contract::two_items_on_one_stream_are_decided_in_order(&store).await;
        store.close().await;
        drop(store);
        std::fs::remove_dir_all(folder.path().join("log.index")).expect("removed");
        std::fs::rename(other.path().join("log.index"), folder.path().join("log.index"))
            .expect("moved");
        is_sound(folder.path()).await;
    }
}

mod two_processes {
    use super::*;

    /// Two stores on one server, as two processes would have them, sign the same people at once.
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn count_each_person_once() {
        let Some(address) = fresh_postgres().await else { return };
        let stores = [
            PostgresStore::open(&address).await.expect("opens"),
            PostgresStore::open(&address).await.expect("opens"),
        ];
        let [first, second] = stores.each_ref().map(|store| async move {
            let mut accepted = 0;
            for batch in 0..40 {
                let items: Vec<_> =
                    (0..25).map(|n| eventlog::contract::signature(batch * 25 + n)).collect();
                let outcomes =
                    store.append(&items, &eventlog::contract::noon()).await.expect("committed");
                accepted += outcomes.iter().filter(|outcome| outcome.is_ok()).count();
            }
            accepted
        });
        let (first, second) = tokio::join!(first, second);
        assert_eq!(first + second, 1_000);
        let found = eventlog::Integrity::check(&stores[0], |_| {}).await.expect("checked");
        assert_eq!((found.events, found.faults), (1_000, vec![]));
    }
}
