//! Folds the write-ahead log into the file, from a connection of its own, so that no commit waits.
//!
//! A passive checkpoint copies what it can while batches go on, and so never all of it: as long as
//! each second brings a batch, the write-ahead log is written on at its end and grows without one.
//! Once it is large, the last of it is folded in between two batches, and the next batch begins it
//! from the start. It is the writer that steps aside, in the queue for its own lock: SQLite's would
//! have to be won by asking again and again, while every commit asks too.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use sqlx::{Connection as _, SqliteConnection};
use tokio::sync::Mutex;

use super::Writer;

const EVERY: Duration = Duration::from_secs(1);
/// A read in progress keeps the old pages; a batch does not wait longer for it than this.
const READERS: Duration = Duration::from_millis(100);
/// What a crash leaves to be read again at the next start, and what the disk must have free.
const LARGE_BYTES: u64 = 256 << 20;
/// A page and its header in the write-ahead log.
const FRAME_BYTES: u64 = 4_096 + 24;

pub(super) struct Checkpoints {
    pub file: PathBuf,
    /// Locked while a batch is written.
    pub writer: Arc<Mutex<Option<Writer>>>,
}

impl Checkpoints {
    pub(super) async fn run(self) {
        loop {
            let Err(error) = self.keep_folding().await;
            tracing::warn!(%error, "the write-ahead log could not be folded in");
            tokio::time::sleep(EVERY).await;
        }
    }

    async fn keep_folding(&self) -> Result<std::convert::Infallible, sqlx::Error> {
        let options = database::sqlite_options(&self.file, database::Schema::Log);
        let mut connection = SqliteConnection::connect_with(&options.busy_timeout(READERS)).await?;
        loop {
            tokio::time::sleep(EVERY).await;
            self.fold(&mut connection, LARGE_BYTES).await?;
        }
    }

    async fn fold(
        &self,
        connection: &mut SqliteConnection,
        large_bytes: u64,
    ) -> Result<(), sqlx::Error> {
        let passive = include_str!("../sql/sqlite/checkpoint.sql");
        let (_, frames, _): (i64, i64, i64) =
            sqlx::query_as(passive).fetch_one(&mut *connection).await?;
        if frames as u64 * FRAME_BYTES <= large_bytes {
            return Ok(());
        }
        let between_batches = self.writer.lock().await;
        let restart = include_str!("../sql/sqlite/restart.sql");
        let (busy, ..): (i64, i64, i64) = sqlx::query_as(restart).fetch_one(connection).await?;
        drop(between_batches);
        if busy != 0 {
            tracing::debug!(frames, "a read keeps the write-ahead log from beginning anew");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn writes(writer: &mut SqliteConnection, times: usize) {
        for _ in 0..times {
            let grow = "INSERT INTO idempotency SELECT hex(randomblob(16)), '', 1, 1, 1";
            sqlx::query(grow).execute(&mut *writer).await.expect("written");
        }
    }

    async fn frames(connection: &mut SqliteConnection) -> i64 {
        let passive = include_str!("../sql/sqlite/checkpoint.sql");
        let (_, frames, _): (i64, i64, i64) =
            sqlx::query_as(passive).fetch_one(connection).await.expect("folded");
        frames
    }

    #[tokio::test]
    async fn a_large_write_ahead_log_begins_anew() {
        let folder = tempfile::tempdir().expect("a folder");
        let address = database::Address::Folder(folder.path().to_owned());
        let log = database::Database::open(&address, database::Schema::Log, 1).await;
        log.expect("opens").close().await;
        let file = folder.path().join("log.db");
        let mut writer = Writer::open(&file).await.expect("opens").connection;
        let options = database::sqlite_options(&file, database::Schema::Log);
        let mut connection = SqliteConnection::connect_with(&options).await.expect("connects");
        let checkpoints = Checkpoints { file, writer: Arc::default() };

        writes(&mut writer, 20).await;
        checkpoints.fold(&mut connection, u64::MAX).await.expect("folded");
        let before = frames(&mut connection).await;
        assert!(before >= 20, "{before}");

        checkpoints.fold(&mut connection, 10 * FRAME_BYTES).await.expect("folded");
        writes(&mut writer, 1).await;
        let after = frames(&mut connection).await;
        assert!(after < before, "{before} frames, then {after}");
    }
}
