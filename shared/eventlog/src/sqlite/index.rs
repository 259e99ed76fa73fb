//! Where each stream stands, on SQLite: a log-structured index beside the file.
//!
//! Signatures have random stream ids. In a table of its own every batch of a thousand would dirty a
//! thousand pages, and the rate falls by 40 % by the second million. So the index is a projection of
//! the log instead: a log-structured tree that takes random keys at the speed of sequential
//! writing, holds the position it has reached in the same atomic batch, and is caught up from the
//! log's tail at start. It is written after the commit and never waits for the disk. Lost, old or
//! another log's, it is built again from the events.

use std::path::Path;

use fjall::{Database, Keyspace, KeyspaceCreateOptions, PersistMode};
use sqlx::SqlitePool;

use crate::append::is_key;
use crate::batch::Decided;
use crate::event::Position;
use crate::store::{Head, StoreError};

const PAGE: i64 = 50_000;
/// How far into the log the heads reach, and of which log. No stream's name begins like these.
const REACHED: &[u8] = b"\0reached";
const LOG_ID: &[u8] = b"\0log_id";
/// What the tree keeps in its journal at most, and so what a start reads again. fjall's least.
const JOURNAL_BYTES: u64 = 64 * 1024 * 1024;

/// One keyspace for the heads and what is known of them: what reaches the disk of one has reached
/// it of the other, and no keyspace that hardly changes keeps old journals from being dropped.
pub(super) struct StreamIndex {
    database: Database,
    heads: Keyspace,
    /// From now on no write succeeds, as after one that failed.
    #[cfg(test)]
    pub(super) broken: std::sync::atomic::AtomicBool,
}

impl StreamIndex {
    /// Opens the index of this log, thrown away first when it belongs to another or is ahead of it.
    pub(super) async fn open(
        folder: &Path,
        log_id: &str,
        log: &SqlitePool,
        head: Position,
    ) -> Result<Self, StoreError> {
        let index = match Self::open_usable(folder, log_id, head) {
            Ok(index) => index,
            Err(reason) => {
                if folder.exists() {
                    tracing::info!(reason, "the index of streams is built anew from the log");
                    std::fs::remove_dir_all(folder)?;
                }
                let index = Self::open_folder(folder)?;
                index.heads.insert(LOG_ID, log_id.as_bytes())?;
                index
            }
        };
        index.catch_up(log, head).await?;
        Ok(index)
    }

    fn open_usable(folder: &Path, log_id: &str, head: Position) -> Result<Self, String> {
        let index = Self::open_folder(folder).map_err(|error| error.to_string())?;
        match index.belongs_to(log_id, head) {
            Ok(true) => Ok(index),
            Ok(false) => Err("it is another log's".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    fn open_folder(folder: &Path) -> Result<Self, StoreError> {
        let database = Database::builder(folder)
            .worker_threads(1)
            .max_journaling_size(JOURNAL_BYTES)
            .open()?;
        let heads = database.keyspace("heads", KeyspaceCreateOptions::default)?;
        Ok(Self {
            database,
            heads,
            #[cfg(test)]
            broken: false.into(),
        })
    }

    fn belongs_to(&self, log_id: &str, head: Position) -> Result<bool, StoreError> {
        let same = match self.heads.get(LOG_ID)? {
            Some(id) => id.as_ref() == log_id.as_bytes(),
            None => false,
        };
        Ok(same && self.reached()? <= head)
    }

    fn reached(&self) -> Result<Position, StoreError> {
        let stored = self.heads.get(REACHED)?;
        Ok(stored
            .and_then(|bytes| Some(u64::from_be_bytes(bytes.as_ref().try_into().ok()?)))
            .unwrap_or(0))
    }

    pub(super) fn head(&self, stream_id: &str) -> Result<Head, StoreError> {
        if !is_key(stream_id) {
            return Ok(Head::default());
        }
        match self.heads.get(stream_id)? {
            None => Ok(Head::default()),
            Some(bytes) => {
                read(&bytes).ok_or_else(|| StoreError::Damaged("a head in the index".into()))
            }
        }
    }

    /// Takes over what a committed batch has moved, in one atomic write.
    pub(super) fn record(&self, decided: &Decided<'_>) -> Result<(), StoreError> {
        if decided.heads.is_empty() {
            return Ok(());
        }
        let heads = decided.heads.iter().map(|(id, (head, _))| (*id, *head));
        self.write(heads, decided.head.position)
    }

    /// Reads what the log has beyond the index.
    pub(super) async fn catch_up(
        &self,
        log: &SqlitePool,
        head: Position,
    ) -> Result<(), StoreError> {
        let mut reached = self.reached()?;
        while reached < head {
            let page: Vec<(String, i64, i64)> =
                sqlx::query_as(include_str!("../sql/sqlite/read_heads.sql"))
                    .bind(reached as i64)
                    .bind(PAGE)
                    .fetch_all(log)
                    .await?;
            let Some(last) = page.last() else { break };
            reached = last.2 as Position;
            let heads = page.iter().map(|(id, sequence, position)| {
                (id.as_str(), Head { sequence: *sequence as u64, position: *position as u64 })
            });
            self.write(heads, reached)?;
        }
        Ok(())
    }

    fn write<'a>(
        &self,
        heads: impl Iterator<Item = (&'a str, Head)>,
        reached: Position,
    ) -> Result<(), StoreError> {
        #[cfg(test)]
        if self.broken.load(std::sync::atomic::Ordering::Relaxed) {
            return Err(fjall::Error::Poisoned.into());
        }
        let mut batch = self.database.batch();
        for (id, head) in heads {
            batch.insert(&self.heads, id, bytes(head));
        }
        batch.insert(&self.heads, REACHED, reached.to_be_bytes());
        Ok(batch.commit()?)
    }

    pub(super) fn persist(&self) -> Result<(), StoreError> {
        Ok(self.database.persist(PersistMode::SyncAll)?)
    }
}

fn bytes(head: Head) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&head.sequence.to_be_bytes());
    bytes[8..].copy_from_slice(&head.position.to_be_bytes());
    bytes
}

fn read(bytes: &[u8]) -> Option<Head> {
    let (sequence, position) = bytes.split_first_chunk::<8>()?;
    Some(Head {
        sequence: u64::from_be_bytes(*sequence),
        position: u64::from_be_bytes(position.try_into().ok()?),
    })
}
