//! Reading the log's file while another process owns it.

use std::path::Path;

use async_trait::async_trait;
use database::{Address, Database, Schema};
use kernel::Clock;
use sqlx::SqlitePool;

use crate::append::Append;
use crate::event::{Position, StoredEvent};
use crate::rows::{self, EventRow};
use crate::store::{Head, LogHead, Outcome, Store, StoreError};

/// Reads pages and the head; streams and appends belong to the owner ([`StoreError::Locked`]).
pub struct SqliteReader {
    readers: SqlitePool,
}

impl SqliteReader {
    pub async fn open(folder: &Path) -> Result<Self, StoreError> {
        match Database::open(&Address::Folder(folder.to_owned()), Schema::Log, 1).await? {
            Database::Sqlite(readers) => Ok(Self { readers }),
            Database::Postgres(_) => {
                Err(StoreError::Damaged("a folder was opened as something else".into()))
            }
        }
    }
}

#[async_trait]
impl Store for SqliteReader {
    async fn append(&self, _: &[Append], _: &dyn Clock) -> Result<Vec<Outcome>, StoreError> {
        Err(StoreError::Locked)
    }

    async fn read_after(
        &self,
        position: Position,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        read_after(&self.readers, position, limit).await
    }

    async fn read_stream(&self, _: &str) -> Result<Vec<StoredEvent>, StoreError> {
        Err(StoreError::Locked)
    }

    async fn read_latest(&self, _: &[String]) -> Result<Vec<Option<StoredEvent>>, StoreError> {
        Err(StoreError::Locked)
    }

    async fn heads_of(&self, _: &[String]) -> Result<Vec<Head>, StoreError> {
        Err(StoreError::Locked)
    }

    async fn head(&self) -> Result<LogHead, StoreError> {
        head(&self.readers).await
    }

    fn is_shared(&self) -> bool {
        true
    }

    async fn close(&self) {
        self.readers.close().await;
    }
}

pub(super) async fn read_after(
    readers: &SqlitePool,
    position: Position,
    limit: u32,
) -> Result<Vec<StoredEvent>, StoreError> {
    let found: Vec<EventRow> = sqlx::query_as(include_str!("../sql/sqlite/read_after.sql"))
        .bind(position as i64)
        .bind(i64::from(limit))
        .fetch_all(readers)
        .await?;
    Ok(found.into_iter().map(EventRow::read).collect())
}

pub(super) async fn head(readers: &SqlitePool) -> Result<LogHead, StoreError> {
    let (position, recorded_at): (i64, i64) =
        sqlx::query_as(include_str!("../sql/sqlite/head.sql")).fetch_one(readers).await?;
    Ok(rows::log_head(position, recorded_at))
}
