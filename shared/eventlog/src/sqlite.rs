//! The log in one SQLite file, owned by one process.
//!
//! A batch is one transaction of few statements, each over a JSON array. What SQLite is slow at, a
//! durable index over random keys, is kept beside the file instead: see [`index`].

mod checkpoints;
mod heads;
mod index;
pub(crate) mod lock;
mod reader;
mod writer;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use async_trait::async_trait;
use database::{Address, Database, Schema};
use kernel::Clock;
use sqlx::{Connection as _, SqlitePool};
use tokio::sync::Mutex;
use tokio::task::JoinHandle;

use crate::append::Append;
use crate::batch::{self, Known};
use crate::event::{Position, StoredEvent};
use crate::pace::Pace;
use crate::rows::{self, EventRow};
use crate::store::{Head, LogHead, Outcome, Store, StoreError};
use checkpoints::Checkpoints;
use heads::Heads;
pub use reader::SqliteReader;
use writer::Writer;

const READERS: u32 = 4;

pub struct SqliteStore {
    file: PathBuf,
    readers: SqlitePool,
    heads: Heads,
    writer: Arc<Mutex<Option<Writer>>>,
    checkpoints: JoinHandle<()>,
    pace: Pace,
    opened: Instant,
    _lock: std::fs::File,
}

impl SqliteStore {
    /// Opens the log in a folder and catches its index up; a second process is refused.
    pub async fn open(folder: &Path) -> Result<Self, StoreError> {
        database::make_folder(folder)?;
        let lock = lock::take(folder)?;
        let address = Address::Folder(folder.to_owned());
        let Database::Sqlite(readers) = Database::open(&address, Schema::Log, READERS).await?
        else {
            return Err(StoreError::Damaged("a folder was opened as something else".into()));
        };
        let file = folder.join("log.db");
        let writer = Writer::open(&file).await?;
        let log_id: String =
            sqlx::query_scalar(include_str!("sql/sqlite/log_id.sql")).fetch_one(&readers).await?;
        let heads = Heads::new(&folder.join("log.index"), log_id);
        heads.open(&readers, writer.head.position).await?;
        let writer = Arc::new(Mutex::new(Some(writer)));
        let checkpoints = Checkpoints { file: file.clone(), writer: writer.clone() };
        Ok(Self {
            file,
            readers,
            heads,
            writer,
            checkpoints: tokio::spawn(checkpoints.run()),
            pace: Pace::default(),
            opened: Instant::now(),
            _lock: lock,
        })
    }

    /// After a failed commit nobody knows what the file holds, nor what the index lacks: look again,
    /// from the start.
    async fn reopen(&self) -> Result<Writer, StoreError> {
        let writer = Writer::open(&self.file).await?;
        self.heads.open(&self.readers, writer.head.position).await?;
        Ok(writer)
    }

    /// Where each of these streams stands, looked up where every commit is known to be.
    async fn look_up(&self, ids: &[&str]) -> Result<Vec<Head>, StoreError> {
        if let Some(heads) = self.heads.of(ids.iter().copied()) {
            return Ok(heads);
        }
        let mut writer = self.writer.lock().await;
        if writer.is_none() || !self.heads.is_open() {
            *writer = None;
            *writer = Some(self.reopen().await?);
        }
        self.known(ids)
    }

    fn known(&self, ids: &[&str]) -> Result<Vec<Head>, StoreError> {
        let unreadable = || StoreError::Damaged("the index of streams cannot be read".into());
        self.heads.of(ids.iter().copied()).ok_or_else(unreadable)
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn append(
        &self,
        batch: &[Append],
        clock: &dyn Clock,
    ) -> Result<Vec<Outcome>, StoreError> {
        let mut guard = self.writer.lock().await;
        // Taken out while it works: only a commit that succeeded puts it back.
        let mut writer = match guard.take() {
            Some(writer) if self.heads.is_open() => writer,
            _ => self.reopen().await?,
        };
        let now = self.pace.hour(clock, self.opened.elapsed().as_micros() as i64)?;
        let answered = writer.answered(batch).await?;
        let streams: HashSet<&str> = batch::streams_of(batch).collect();
        let streams: Vec<&str> = streams.into_iter().collect();
        let heads = self.known(&streams)?;
        let streams = streams.into_iter().zip(heads).collect();
        let decided = batch::decide(batch, Known { head: writer.head, streams, answered }, now);
        let unsettled = self.heads.unsettled();
        writer.write(&decided).await?;
        unsettled.settle(&decided);
        *guard = Some(writer);
        Ok(decided.outcomes)
    }

    async fn read_after(
        &self,
        position: Position,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        reader::read_after(&self.readers, position, limit).await
    }

    async fn read_stream(&self, stream_id: &str) -> Result<Vec<StoredEvent>, StoreError> {
        let position = self.look_up(&[stream_id]).await?.first().map_or(0, |head| head.position);
        let found: Vec<EventRow> = sqlx::query_as(include_str!("sql/sqlite/read_stream.sql"))
            .bind(position as i64)
            .fetch_all(&self.readers)
            .await?;
        Ok(found.into_iter().map(EventRow::read).collect())
    }

    async fn read_latest(
        &self,
        stream_ids: &[String],
    ) -> Result<Vec<Option<StoredEvent>>, StoreError> {
        let ids: Vec<&str> = stream_ids.iter().map(String::as_str).collect();
        let positions: Vec<Position> =
            self.look_up(&ids).await?.into_iter().map(|head| head.position).collect();
        let known: Vec<Position> =
            positions.iter().copied().filter(|position| *position > 0).collect();
        let found: Vec<EventRow> = sqlx::query_as(include_str!("sql/sqlite/read_positions.sql"))
            .bind(rows::json(&known))
            .fetch_all(&self.readers)
            .await?;
        let found: HashMap<Position, StoredEvent> =
            found.into_iter().map(EventRow::read).map(|event| (event.position, event)).collect();
        Ok(positions.iter().map(|position| found.get(position).cloned()).collect())
    }

    async fn heads_of(&self, stream_ids: &[String]) -> Result<Vec<Head>, StoreError> {
        let ids: Vec<&str> = stream_ids.iter().map(String::as_str).collect();
        self.look_up(&ids).await
    }

    async fn head(&self) -> Result<LogHead, StoreError> {
        reader::head(&self.readers).await
    }

    fn is_shared(&self) -> bool {
        false
    }

    async fn close(&self) {
        self.checkpoints.abort();
        if let Some(writer) = self.writer.lock().await.take()
            && let Err(error) = writer.connection.close().await
        {
            tracing::warn!(%error, "the log's writer did not close cleanly");
        }
        self.readers.close().await;
        if let Err(error) = self.heads.persist() {
            tracing::warn!(%error, "the index was not written; it is caught up from the log at the next start");
        }
        self.heads.close();
    }
}

#[cfg(test)]
mod tests;
