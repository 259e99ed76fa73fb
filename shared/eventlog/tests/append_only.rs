//! What is in the log stays as it is, on both databases.

use database::Address;
use database::testing::fresh_postgres;
use eventlog::contract::{nobody_changes_an_event, noon, signature};
use eventlog::{PostgresStore, SqliteStore, Store};

async fn one_signature(store: &dyn Store) {
    store.append(&[signature(1)], &noon()).await.expect("committed")[0].clone().expect("signed");
    store.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    one_signature(&SqliteStore::open(folder.path()).await.expect("opens")).await;
    nobody_changes_an_event(&Address::Folder(folder.path().to_owned())).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_postgres() {
    let Some(address) = fresh_postgres().await else { return };
    one_signature(&PostgresStore::open(&address).await.expect("opens")).await;
    nobody_changes_an_event(&address).await;
}
