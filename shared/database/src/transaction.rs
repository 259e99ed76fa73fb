//! Several statements, all or nothing.

use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::{PgExecutor, Postgres, Sqlite, SqliteExecutor};

use crate::{Database, DatabaseError, Statement};

pub enum Transaction {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

impl Transaction {
    pub(crate) async fn begin(database: &Database) -> Result<Self, DatabaseError> {
        let refused = |source| DatabaseError::Statement { statement: "BEGIN", source };
        Ok(match database {
            Database::Sqlite(pool) => {
                Self::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await.map_err(refused)?)
            }
            Database::Postgres(pool) => Self::Postgres(pool.begin().await.map_err(refused)?),
        })
    }

    pub async fn rows<T: DeserializeOwned>(
        &mut self,
        statement: &Statement,
        input: impl Serialize + Send,
    ) -> Result<Vec<T>, DatabaseError> {
        let input = self::input(statement, input)?;
        match self {
            Self::Sqlite(transaction) => sqlite_rows(&mut **transaction, statement, input).await,
            Self::Postgres(transaction) => {
                postgres_rows(&mut **transaction, statement, input).await
            }
        }
    }

    pub async fn execute(
        &mut self,
        statement: &Statement,
        input: impl Serialize + Send,
    ) -> Result<u64, DatabaseError> {
        let input = self::input(statement, input)?;
        let refused = |source| DatabaseError::Statement { statement: statement.name, source };
        match self {
            Self::Sqlite(transaction) => sqlx::query(statement.sqlite)
                .bind(input)
                .execute(&mut **transaction)
                .await
                .map(|done| done.rows_affected())
                .map_err(refused),
            Self::Postgres(transaction) => sqlx::query(statement.postgres)
                .bind(input)
                .execute(&mut **transaction)
                .await
                .map(|done| done.rows_affected())
                .map_err(refused),
        }
    }

    pub async fn commit(self) -> Result<(), DatabaseError> {
        let refused = |source| DatabaseError::Statement { statement: "COMMIT", source };
        match self {
            Self::Sqlite(transaction) => transaction.commit().await.map_err(refused),
            Self::Postgres(transaction) => transaction.commit().await.map_err(refused),
        }
    }
}

pub(crate) fn input(statement: &Statement, input: impl Serialize) -> Result<String, DatabaseError> {
    serde_json::to_string(&input)
        .map_err(|source| DatabaseError::Row { statement: statement.name, source })
}

pub(crate) async fn sqlite_rows<T: DeserializeOwned>(
    executor: impl SqliteExecutor<'_>,
    statement: &Statement,
    input: String,
) -> Result<Vec<T>, DatabaseError> {
    let rows: Vec<String> = sqlx::query_scalar(statement.sqlite)
        .bind(input)
        .fetch_all(executor)
        .await
        .map_err(|source| DatabaseError::Statement { statement: statement.name, source })?;
    read(statement, &rows)
}

pub(crate) async fn postgres_rows<T: DeserializeOwned>(
    executor: impl PgExecutor<'_>,
    statement: &Statement,
    input: String,
) -> Result<Vec<T>, DatabaseError> {
    let rows: Vec<String> = sqlx::query_scalar(statement.postgres)
        .bind(input)
        .fetch_all(executor)
        .await
        .map_err(|source| DatabaseError::Statement { statement: statement.name, source })?;
    read(statement, &rows)
}

fn read<T: DeserializeOwned>(
    statement: &Statement,
    rows: &[String],
) -> Result<Vec<T>, DatabaseError> {
    rows.iter()
        .map(|row| {
            serde_json::from_str(row)
                .map_err(|source| DatabaseError::Row { statement: statement.name, source })
        })
        .collect()
}
