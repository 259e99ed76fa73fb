//! The log in one SQLite file, owned by one process.
//!
//! A batch is one transaction of few statements, each over a JSON array. What SQLite is slow at, a
//! durable index over random keys, is kept beside the file instead: see [`index`].

mod checkpoints;
mod index;
mod lock;
mod reader;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use database::{Address, Database, Schema};
use kernel::Timestamp;
use sqlx::{Connection as _, SqliteConnection, SqlitePool};
use tokio::sync::Mutex;
use tokio::task::JoinHandle;

use crate::append::{Append, Idempotency};
use crate::batch::{self, Answered, Decided, Known};
use crate::event::{Position, StoredEvent};
use crate::rows::{self, EventRow};
use crate::store::{LogHead, Outcome, Store, StoreError};
use checkpoints::Checkpoints;
use index::StreamIndex;
pub use reader::SqliteReader;

const READERS: u32 = 4;

pub struct SqliteStore {
    file: PathBuf,
    readers: SqlitePool,
    index: Arc<StreamIndex>,
    writer: Arc<Mutex<Option<Writer>>>,
    checkpoints: JoinHandle<()>,
    _lock: std::fs::File,
}

/// The one connection that writes, and the head as it left it.
struct Writer {
    connection: SqliteConnection,
    head: LogHead,
}

impl SqliteStore {
    /// Opens the log in a folder and catches its index up; a second process is refused.
    pub async fn open(folder: &Path) -> Result<Self, StoreError> {
        std::fs::create_dir_all(folder)?;
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
        let index =
            StreamIndex::open(&folder.join("log.index"), &log_id, &readers, writer.head.position)
                .await?;
        let writer = Arc::new(Mutex::new(Some(writer)));
        let checkpoints = Checkpoints { file: file.clone(), writer: writer.clone() };
        Ok(Self {
            file,
            readers,
            index: Arc::new(index),
            writer,
            checkpoints: tokio::spawn(checkpoints.run()),
            _lock: lock,
        })
    }

    /// After a failed commit nobody knows what the file holds: look again, from the start.
    async fn reopen(&self) -> Result<Writer, StoreError> {
        let writer = Writer::open(&self.file).await?;
        self.index.catch_up(&self.readers, writer.head.position).await?;
        Ok(writer)
    }

    async fn answered<'a>(
        connection: &mut SqliteConnection,
        batch: &'a [Append],
    ) -> Result<HashMap<&'a str, Answered>, StoreError> {
        let keys: Vec<&str> = batch::keys_of(batch).collect();
        if keys.is_empty() {
            return Ok(HashMap::new());
        }
        let found: Vec<rows::AnsweredRow> = sqlx::query_as(include_str!("sql/sqlite/answered.sql"))
            .bind(rows::json(&keys))
            .fetch_all(connection)
            .await?;
        let found: HashMap<String, Answered> =
            found.into_iter().map(rows::AnsweredRow::read).collect();
        Ok(keys.into_iter().filter_map(|key| Some((key, found.get(key)?.clone()))).collect())
    }

    fn known_streams<'a>(
        &self,
        batch: &'a [Append],
    ) -> Result<HashMap<&'a str, crate::store::Head>, StoreError> {
        let mut known = HashMap::with_capacity(batch.len());
        for id in batch::streams_of(batch) {
            if known.contains_key(id) {
                continue;
            }
            known.insert(id, self.index.head(id)?);
        }
        Ok(known)
    }
}

impl Writer {
    async fn open(file: &Path) -> Result<Self, StoreError> {
        // Checkpoints come from another connection, so that no commit has to wait for one.
        let options = database::sqlite_options(file, Schema::Log).pragma("wal_autocheckpoint", "0");
        let mut connection = SqliteConnection::connect_with(&options).await?;
        let (position, recorded_at): (i64, i64) =
            sqlx::query_as(include_str!("sql/sqlite/head.sql")).fetch_one(&mut connection).await?;
        Ok(Self { connection, head: rows::log_head(position, recorded_at) })
    }

    async fn write(&mut self, decided: &Decided<'_>) -> Result<(), StoreError> {
        if decided.rows.is_empty() {
            return Ok(());
        }
        let recorded_at = decided.head.recorded_at.as_microsecond();
        let mut transaction = self.connection.begin_with("BEGIN IMMEDIATE").await?;
        sqlx::query(include_str!("sql/sqlite/insert_events.sql"))
            .bind(rows::events(&decided.rows))
            .bind(recorded_at)
            .execute(&mut *transaction)
            .await?;
        if !decided.answered.is_empty() {
            let answers: Vec<_> = decided.answered.iter().map(answer_row).collect();
            sqlx::query(include_str!("sql/sqlite/insert_answers.sql"))
                .bind(rows::json(&answers))
                .bind(recorded_at)
                .execute(&mut *transaction)
                .await?;
        }
        let moved = sqlx::query(include_str!("sql/sqlite/move_head.sql"))
            .bind(self.head.position as i64)
            .bind(decided.head.position as i64)
            .bind(recorded_at)
            .execute(&mut *transaction)
            .await?;
        if moved.rows_affected() != 1 {
            return Err(StoreError::Damaged(
                "the head moved although this process owns the log".into(),
            ));
        }
        transaction.commit().await?;
        self.head = decided.head;
        Ok(())
    }
}

fn answer_row<'a>(
    (idempotency, appended): &(&'a Idempotency, crate::Appended),
) -> (&'a str, &'a str, u64, u64) {
    (&idempotency.key, &idempotency.digest, appended.first_position, appended.last_sequence)
}

#[async_trait]
impl Store for SqliteStore {
    async fn append(&self, batch: &[Append], now: Timestamp) -> Result<Vec<Outcome>, StoreError> {
        let mut guard = self.writer.lock().await;
        // Taken out while it works: only a commit that succeeded puts it back.
        let mut writer = match guard.take() {
            Some(writer) => writer,
            None => self.reopen().await?,
        };
        let answered = Self::answered(&mut writer.connection, batch).await?;
        let known = Known { head: writer.head, streams: self.known_streams(batch)?, answered };
        let decided = batch::decide(batch, known, now);
        writer.write(&decided).await?;
        self.index.record(&decided)?;
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
        let head = self.index.head(stream_id)?;
        let found: Vec<EventRow> = sqlx::query_as(include_str!("sql/sqlite/read_stream.sql"))
            .bind(head.position as i64)
            .fetch_all(&self.readers)
            .await?;
        Ok(found.into_iter().map(EventRow::read).collect())
    }

    async fn read_latest(
        &self,
        stream_ids: &[String],
    ) -> Result<Vec<Option<StoredEvent>>, StoreError> {
        let mut positions = Vec::with_capacity(stream_ids.len());
        for id in stream_ids {
            positions.push(self.index.head(id)?.position);
        }
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
        if let Err(error) = self.index.persist() {
            tracing::warn!(%error, "the index was not written; it is caught up from the log at the next start");
        }
    }
}
