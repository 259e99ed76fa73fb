//! The log in PostgreSQL, shared by any number of processes.
//!
//! Every batch takes the head's row lock first. Group commit makes that cheap, and it buys much:
//! positions are gapless and in commit order, refused items burn none, what the batch looks up
//! cannot change under it, and no two batches can deadlock.

use std::collections::HashMap;

use async_trait::async_trait;
use database::{Address, Database, Schema};
use kernel::Clock;
use sqlx::pool::PoolConnection;
use sqlx::{Connection as _, PgConnection, PgPool, Postgres};

use crate::append::{Append, is_key};
use crate::batch::{self, Answered, Decided, Known};
use crate::event::{Position, StoredEvent};
use crate::pace::Pace;
use crate::rows::{self, EventRow};
use crate::store::{Head, LogHead, Outcome, Store, StoreError};

const CONNECTIONS: u32 = 6;

pub struct PostgresStore {
    pool: PgPool,
    pace: Pace,
}

impl PostgresStore {
    pub async fn open(address: &Address) -> Result<Self, StoreError> {
        match Database::open(address, Schema::Log, CONNECTIONS).await? {
            Database::Postgres(pool) => Ok(Self { pool, pace: Pace::default() }),
            Database::Sqlite(_) => {
                Err(StoreError::Damaged("a server was opened as a folder".into()))
            }
        }
    }
}

#[async_trait]
impl Store for PostgresStore {
    async fn append(
        &self,
        batch: &[Append],
        clock: &dyn Clock,
    ) -> Result<Vec<Outcome>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let mut work = Work { connection: &mut connection, ended: false };
        let outcomes = commit(work.connection, batch, clock, &self.pace).await;
        work.ended = true;
        outcomes
    }

    async fn read_after(
        &self,
        position: Position,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let found: Vec<EventRow> = sqlx::query_as(include_str!("sql/postgres/read_after.sql"))
            .bind(position as i64)
            .bind(i64::from(limit))
            .fetch_all(&self.pool)
            .await?;
        Ok(found.into_iter().map(EventRow::read).collect())
    }

    async fn read_stream(&self, stream_id: &str) -> Result<Vec<StoredEvent>, StoreError> {
        if !is_key(stream_id) {
            return Ok(Vec::new());
        }
        let found: Vec<EventRow> = sqlx::query_as(include_str!("sql/postgres/read_stream.sql"))
            .bind(stream_id)
            .fetch_all(&self.pool)
            .await?;
        Ok(found.into_iter().map(EventRow::read).collect())
    }

    async fn read_latest(
        &self,
        stream_ids: &[String],
    ) -> Result<Vec<Option<StoredEvent>>, StoreError> {
        let asked: Vec<&str> =
            stream_ids.iter().map(String::as_str).filter(|id| is_key(id)).collect();
        let found: Vec<EventRow> = sqlx::query_as(include_str!("sql/postgres/read_latest.sql"))
            .bind(asked)
            .fetch_all(&self.pool)
            .await?;
        let found: HashMap<String, StoredEvent> = found
            .into_iter()
            .map(EventRow::read)
            .map(|event| (event.stream_id.clone(), event))
            .collect();
        Ok(stream_ids.iter().map(|id| found.get(id).cloned()).collect())
    }

    async fn heads_of(&self, stream_ids: &[String]) -> Result<Vec<Head>, StoreError> {
        let ids = stream_ids.iter().map(String::as_str).filter(|id| is_key(id)).collect();
        let found = heads_of(&mut *self.pool.acquire().await?, ids).await?;
        Ok(stream_ids
            .iter()
            .map(|id| found.get(id.as_str()).copied().unwrap_or_default())
            .collect())
    }

    async fn head(&self) -> Result<LogHead, StoreError> {
        let (position, recorded_at): (i64, i64) =
            sqlx::query_as(include_str!("sql/postgres/head.sql")).fetch_one(&self.pool).await?;
        Ok(rows::log_head(position, recorded_at))
    }

    fn is_shared(&self) -> bool {
        true
    }

    async fn close(&self) {
        self.pool.close().await;
    }
}

/// A connection at work. Work that was given up half way leaves one that may never answer, so it is
/// closed: the pool would wait for it first, holding its place.
struct Work<'a> {
    connection: &'a mut PoolConnection<Postgres>,
    ended: bool,
}

impl Drop for Work<'_> {
    fn drop(&mut self) {
        if !self.ended {
            self.connection.close_on_drop();
        }
    }
}

async fn commit(
    connection: &mut PgConnection,
    batch: &[Append],
    clock: &dyn Clock,
    pace: &Pace,
) -> Result<Vec<Outcome>, StoreError> {
    let mut transaction = connection.begin().await?;
    let (position, recorded_at, server): (i64, i64, i64) =
        sqlx::query_as(include_str!("sql/postgres/lock_head.sql"))
            .fetch_one(&mut *transaction)
            .await?;
    let now = pace.hour(clock, server)?;
    let known = Known {
        head: rows::log_head(position, recorded_at),
        streams: heads_of(&mut transaction, batch::streams_of(batch).collect()).await?,
        answered: answered(&mut transaction, batch).await?,
    };
    let decided = batch::decide(batch, known, now);
    if decided.rows.is_empty() {
        transaction.rollback().await?;
        return Ok(decided.outcomes);
    }
    insert_events(&mut transaction, &decided).await?;
    write_heads(&mut transaction, &decided).await?;
    insert_answers(&mut transaction, &decided).await?;
    sqlx::query(include_str!("sql/postgres/move_head.sql"))
        .bind(decided.head.position as i64)
        .bind(decided.head.recorded_at.as_microsecond())
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(decided.outcomes)
}

async fn heads_of<'a>(
    connection: &mut PgConnection,
    mut ids: Vec<&'a str>,
) -> Result<HashMap<&'a str, Head>, StoreError> {
    ids.sort_unstable();
    ids.dedup();
    let found: Vec<(String, i64, i64)> = sqlx::query_as(include_str!("sql/postgres/heads_of.sql"))
        .bind(&ids)
        .fetch_all(connection)
        .await?;
    Ok(found
        .iter()
        .filter_map(|(id, sequence, position)| {
            let at = ids.binary_search(&id.as_str()).ok()?;
            Some((ids[at], Head { sequence: *sequence as u64, position: *position as u64 }))
        })
        .collect())
}

async fn answered<'a>(
    connection: &mut PgConnection,
    batch: &'a [Append],
) -> Result<HashMap<&'a str, Answered>, StoreError> {
    let keys: Vec<&str> = batch::keys_of(batch).collect();
    if keys.is_empty() {
        return Ok(HashMap::new());
    }
    let found: Vec<rows::AnsweredRow> = sqlx::query_as(include_str!("sql/postgres/answered.sql"))
        .bind(&keys)
        .fetch_all(connection)
        .await?;
    let found: HashMap<String, Answered> = found.into_iter().map(rows::AnsweredRow::read).collect();
    Ok(keys.into_iter().filter_map(|key| Some((key, found.get(key)?.clone()))).collect())
}

async fn insert_events(
    connection: &mut PgConnection,
    decided: &Decided<'_>,
) -> Result<(), StoreError> {
    let rows = &decided.rows;
    sqlx::query(include_str!("sql/postgres/insert_events.sql"))
        .bind(rows.iter().map(|row| row.position as i64).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.item.stream.kind).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.item.stream.id.as_str()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.sequence as i64).collect::<Vec<_>>())
        .bind(
            rows.iter().map(|row| row.previous.map(|position| position as i64)).collect::<Vec<_>>(),
        )
        .bind(rows.iter().map(|row| row.event.event_type.as_str()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.event.version as i32).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.event.payload.as_str()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.item.meta.as_deref()).collect::<Vec<_>>())
        .bind(decided.head.recorded_at.as_microsecond())
        .execute(connection)
        .await?;
    Ok(())
}

async fn write_heads(
    connection: &mut PgConnection,
    decided: &Decided<'_>,
) -> Result<(), StoreError> {
    let (mut new, mut moved): (Vec<_>, Vec<_>) = decided
        .heads
        .iter()
        .map(|(id, (head, is_new))| (*id, *head, *is_new))
        .partition(|(.., is_new)| *is_new);
    // In key order, so that neighbours in the index are written together.
    new.sort_unstable_by_key(|(id, ..)| *id);
    moved.sort_unstable_by_key(|(id, ..)| *id);
    for (heads, statement) in [
        (new, include_str!("sql/postgres/insert_heads.sql")),
        (moved, include_str!("sql/postgres/move_heads.sql")),
    ] {
        if heads.is_empty() {
            continue;
        }
        let written = sqlx::query(statement)
            .bind(heads.iter().map(|(id, ..)| *id).collect::<Vec<_>>())
            .bind(heads.iter().map(|(_, head, _)| head.sequence as i64).collect::<Vec<_>>())
            .bind(heads.iter().map(|(_, head, _)| head.position as i64).collect::<Vec<_>>())
            .execute(&mut *connection)
            .await?;
        if written.rows_affected() != heads.len() as u64 {
            return Err(StoreError::Damaged("a stream's head is missing".into()));
        }
    }
    Ok(())
}

async fn insert_answers(
    connection: &mut PgConnection,
    decided: &Decided<'_>,
) -> Result<(), StoreError> {
    if decided.answered.is_empty() {
        return Ok(());
    }
    let answered = &decided.answered;
    sqlx::query(include_str!("sql/postgres/insert_answers.sql"))
        .bind(answered.iter().map(|(idempotency, _)| idempotency.key.as_str()).collect::<Vec<_>>())
        .bind(
            answered.iter().map(|(idempotency, _)| idempotency.digest.as_str()).collect::<Vec<_>>(),
        )
        .bind(
            answered.iter().map(|(_, appended)| appended.first_position as i64).collect::<Vec<_>>(),
        )
        .bind(
            answered.iter().map(|(_, appended)| appended.last_sequence as i64).collect::<Vec<_>>(),
        )
        .bind(decided.head.recorded_at.as_microsecond())
        .execute(connection)
        .await?;
    Ok(())
}
