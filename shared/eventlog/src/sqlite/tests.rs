//! An index that fails, and a log that goes on all the same.

use super::SqliteStore;
use crate::contract::{noon, signature};
use crate::store::Store as _;

async fn opened() -> (tempfile::TempDir, SqliteStore) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = SqliteStore::open(folder.path()).await.expect("opens");
    (folder, store)
}

/// Whether person `n` is told a receipt, and that of their own signature.
async fn has_signed(store: &SqliteStore, n: u32) -> bool {
    let name = format!("person {n}");
    let stream = store.read_stream(&name).await.expect("read");
    let latest = store.read_latest(std::slice::from_ref(&name)).await.expect("read");
    assert_eq!(latest[0].as_ref(), stream.last());
    stream.iter().any(|event| event.stream_id == name)
}

async fn signs(store: &SqliteStore, n: u32) -> bool {
    store.append(&[signature(n)], &noon()).await.expect("committed")[0].is_ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_signature_the_index_could_not_take_is_in_the_log() {
    let (_folder, store) = opened().await;
    assert!(signs(&store, 1).await);
    store.heads.breaks();
    assert!(signs(&store, 2).await, "the commit holds it, whatever becomes of the index");
    assert!(!signs(&store, 2).await, "nobody signs twice because an index is behind");
    assert!(signs(&store, 3).await);
    assert!(has_signed(&store, 1).await && has_signed(&store, 2).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receipt_is_not_looked_up_in_an_index_that_is_behind() {
    let (_folder, store) = opened().await;
    store.heads.breaks();
    assert!(signs(&store, 1).await);
    assert!(!store.heads.is_open());
    assert!(has_signed(&store, 1).await, "opened anew by the one who asks");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_batch_given_up_half_way_leaves_nothing_behind_the_log() {
    let (_folder, store) = opened().await;
    for n in 0..50 {
        let (batch, noon) = ([signature(n)], noon());
        tokio::select! {
            biased;
            _ = store.append(&batch, &noon) => {}
            () = turns(n % 7) => {}
        }
        let signed = has_signed(&store, n).await;
        assert_eq!(signs(&store, n).await, !signed);
    }
    let found = crate::Integrity::check(&store, |_| {}).await.expect("checked");
    assert_eq!((found.events, found.faults), (50, vec![]));
}

/// As many chances for others as it says.
async fn turns(times: u32) {
    for _ in 0..times {
        tokio::task::yield_now().await;
    }
}

mod after_a_restart {
    use super::*;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn an_index_that_is_behind_is_caught_up() {
        let (folder, store) = opened().await;
        assert!(signs(&store, 1).await);
        store.close().await;
        drop(store);
        let (index, kept) = (folder.path().join("log.index"), folder.path().join("kept"));
        copy(&index, &kept);

        let store = SqliteStore::open(folder.path()).await.expect("opens");
        assert!(signs(&store, 2).await);
        store.close().await;
        drop(store);
        std::fs::remove_dir_all(&index).expect("removed");
        std::fs::rename(&kept, &index).expect("put back");

        let store = SqliteStore::open(folder.path()).await.expect("opens");
        assert!(has_signed(&store, 1).await && has_signed(&store, 2).await);
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn an_index_that_cannot_be_read_is_built_anew() {
        let (folder, store) = opened().await;
        assert!(signs(&store, 1).await);
        store.close().await;
        drop(store);
        for file in files(&folder.path().join("log.index")) {
            std::fs::write(file, "not an index").expect("written");
        }
        let store = SqliteStore::open(folder.path()).await.expect("opens");
        assert!(has_signed(&store, 1).await && !has_signed(&store, 2).await);
        assert!(signs(&store, 2).await);
    }

    fn files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
        let entries = std::fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry"));
        let (folders, mut found): (Vec<_>, Vec<_>) =
            entries.map(|entry| entry.path()).partition(|path| path.is_dir());
        found.extend(folders.iter().flat_map(|folder| files(folder)));
        found
    }

    fn copy(from: &std::path::Path, to: &std::path::Path) {
        for file in files(from) {
            let copy = to.join(file.strip_prefix(from).expect("within"));
            std::fs::create_dir_all(copy.parent().expect("a folder")).expect("made");
            std::fs::copy(file, copy).expect("copied");
        }
    }
}
