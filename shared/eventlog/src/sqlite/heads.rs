//! The index for as long as it can be believed.
//!
//! It is written after the commit. When that fails, or is given up half way, it stands behind the
//! log, and who reads it would take a person for one who has not signed; and fjall, once a write
//! failed, takes no more until it is opened anew. So it is closed at once, and whoever needs it next
//! opens it again and reads what it lacks from the log.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use sqlx::SqlitePool;

use super::index::StreamIndex;
use crate::batch::Decided;
use crate::event::Position;
use crate::store::{Head, StoreError};

pub(super) struct Heads {
    folder: PathBuf,
    log_id: String,
    index: RwLock<Option<StreamIndex>>,
    /// What is on the disk cannot be read: opening it again will not do.
    spoilt: AtomicBool,
}

impl Heads {
    /// Closed at first; see [`Heads::open`].
    pub(super) fn new(folder: &Path, log_id: String) -> Self {
        let (index, spoilt) = (RwLock::new(None), AtomicBool::new(false));
        Self { folder: folder.to_owned(), log_id, index, spoilt }
    }

    pub(super) fn is_open(&self) -> bool {
        self.index().is_some()
    }

    /// Opens it with all that is in the log up to its head. Who writes holds the lock of the writer.
    pub(super) async fn open(&self, log: &SqlitePool, head: Position) -> Result<(), StoreError> {
        self.close();
        if self.spoilt.load(Ordering::Relaxed) && self.folder.exists() {
            std::fs::remove_dir_all(&self.folder)?;
        }
        let index = StreamIndex::open(&self.folder, &self.log_id, log, head).await?;
        self.spoilt.store(false, Ordering::Relaxed);
        *self.index.write().unwrap_or_else(PoisonError::into_inner) = Some(index);
        Ok(())
    }

    pub(super) fn close(&self) {
        drop(self.index.write().unwrap_or_else(PoisonError::into_inner).take());
    }

    /// Where each of these streams stands, in their order; `None` while it is closed.
    pub(super) fn of<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> Option<Vec<Head>> {
        let index = self.index();
        let heads: Result<_, _> = {
            let index = index.as_ref()?;
            ids.into_iter().map(|id| index.head(id)).collect()
        };
        drop(index);
        heads
            .inspect_err(|error| {
                tracing::error!(%error, "the index of streams cannot be read, and is built anew");
                self.spoilt.store(true, Ordering::Relaxed);
                self.close();
            })
            .ok()
    }

    /// To be held while a batch is committed: what does not end with [`Unsettled::settle`] leaves
    /// the index closed.
    pub(super) fn unsettled(&self) -> Unsettled<'_> {
        Unsettled { heads: self, settled: false }
    }

    /// On the disk, so that the next start has nothing to catch up.
    pub(super) fn persist(&self) -> Result<(), StoreError> {
        self.index().as_ref().map_or(Ok(()), StreamIndex::persist)
    }

    fn index(&self) -> RwLockReadGuard<'_, Option<StreamIndex>> {
        self.index.read().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(test)]
    pub(super) fn breaks(&self) {
        if let Some(index) = &*self.index() {
            index.broken.store(true, Ordering::Relaxed);
        }
    }
}

pub(super) struct Unsettled<'a> {
    heads: &'a Heads,
    settled: bool,
}

impl Unsettled<'_> {
    /// The batch is in the log and acknowledged, whether or not the index takes it.
    pub(super) fn settle(mut self, decided: &Decided<'_>) {
        let recorded = self.heads.index().as_ref().map(|index| index.record(decided));
        match recorded {
            Some(Ok(())) => self.settled = true,
            Some(Err(error)) => {
                tracing::error!(%error, "the index of streams is behind the log, and is opened anew");
            }
            None => {}
        }
    }
}

impl Drop for Unsettled<'_> {
    fn drop(&mut self) {
        if !self.settled {
            self.heads.close();
        }
    }
}
