//! The one connection that writes to the file.

use std::collections::HashMap;
use std::path::Path;

use database::Schema;
use sqlx::{Connection as _, SqliteConnection};

use crate::append::{Append, Idempotency};
use crate::batch::{self, Answered, Decided};
use crate::rows;
use crate::store::{LogHead, StoreError};

/// The one connection that writes, and the head as it left it.
pub(super) struct Writer {
    pub connection: SqliteConnection,
    pub head: LogHead,
}

impl Writer {
    pub(super) async fn open(file: &Path) -> Result<Self, StoreError> {
        // Checkpoints come from another connection, so that no commit has to wait for one.
        let options = database::sqlite_options(file, Schema::Log).pragma("wal_autocheckpoint", "0");
        let mut connection = SqliteConnection::connect_with(&options).await?;
        // Behind whatever an abandoned connection may still be committing.
        let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
        let (position, recorded_at): (i64, i64) =
            sqlx::query_as(include_str!("../sql/sqlite/head.sql"))
                .fetch_one(&mut *transaction)
                .await?;
        transaction.rollback().await?;
        Ok(Self { connection, head: rows::log_head(position, recorded_at) })
    }

    /// What was answered to the keys of a batch before.
    pub(super) async fn answered<'a>(
        &mut self,
        batch: &'a [Append],
    ) -> Result<HashMap<&'a str, Answered>, StoreError> {
        let keys: Vec<&str> = batch::keys_of(batch).collect();
        if keys.is_empty() {
            return Ok(HashMap::new());
        }
        let found: Vec<rows::AnsweredRow> =
            sqlx::query_as(include_str!("../sql/sqlite/answered.sql"))
                .bind(rows::json(&keys))
                .fetch_all(&mut self.connection)
                .await?;
        let found: HashMap<String, Answered> =
            found.into_iter().map(rows::AnsweredRow::read).collect();
        Ok(keys.into_iter().filter_map(|key| Some((key, found.get(key)?.clone()))).collect())
    }

    pub(super) async fn write(&mut self, decided: &Decided<'_>) -> Result<(), StoreError> {
        if decided.rows.is_empty() {
            return Ok(());
        }
        let recorded_at = decided.head.recorded_at.as_microsecond();
        let mut transaction = self.connection.begin_with("BEGIN IMMEDIATE").await?;
        sqlx::query(include_str!("../sql/sqlite/insert_events.sql"))
            .bind(rows::events(&decided.rows))
            .bind(recorded_at)
            .execute(&mut *transaction)
            .await?;
        if !decided.answered.is_empty() {
            let answers: Vec<_> = decided.answered.iter().map(answer_row).collect();
            sqlx::query(include_str!("../sql/sqlite/insert_answers.sql"))
                .bind(rows::json(&answers))
                .bind(recorded_at)
                .execute(&mut *transaction)
                .await?;
        }
        let moved = sqlx::query(include_str!("../sql/sqlite/move_head.sql"))
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
