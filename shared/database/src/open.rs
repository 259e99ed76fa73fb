//! Opening a database: its tables brought up to date, its pool of connections ready.

use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, SqlitePool};

use crate::{Address, DatabaseError, Statement, Transaction, migrations, postgres, transaction};

/// How often the file of recent changes is tried to be emptied, and how long between.
const TRIES: u32 = 40;
const BETWEEN_TRIES: Duration = Duration::from_millis(50);

/// Which of the four databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    Log,
    Views,
    Vault,
    Files,
}

impl Schema {
    pub const ALL: [Self; 4] = [Self::Log, Self::Views, Self::Vault, Self::Files];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Views => "views",
            Self::Vault => "vault",
            Self::Files => "files",
        }
    }

    /// What can be built again need not be on the disk at every commit.
    const fn synchronous(self) -> SqliteSynchronous {
        match self {
            Self::Views => SqliteSynchronous::Normal,
            Self::Log | Self::Vault | Self::Files => SqliteSynchronous::Full,
        }
    }
}

/// A pool of connections to one schema. Cloning is cheap.
#[derive(Debug, Clone)]
pub enum Database {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Database {
    /// Opens the schema with up to `connections` connections, after migrating it.
    pub async fn open(
        address: &Address,
        schema: Schema,
        connections: u32,
    ) -> Result<Self, DatabaseError> {
        match address {
            Address::Folder(folder) => {
                make_folder(folder)?;
                let options =
                    sqlite_options(&folder.join(schema.name()).with_extension("db"), schema);
                let pool = SqlitePoolOptions::new()
                    .max_connections(connections)
                    .connect_with(options)
                    .await
                    .map_err(DatabaseError::Open)?;
                migrations::sqlite(schema).run(&pool).await?;
                Ok(Self::Sqlite(pool))
            }
            Address::Postgres(address) => {
                Ok(Self::Postgres(postgres::open(address, schema, connections).await?))
            }
        }
    }

    /// A database of its own in memory, for checking a projection against a replay of the log.
    pub async fn in_memory(schema: Schema) -> Result<Self, DatabaseError> {
        let options = SqliteConnectOptions::new().in_memory(true);
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options)
            .await
            .map_err(DatabaseError::Open)?;
        migrations::sqlite(schema).run(&pool).await?;
        Ok(Self::Sqlite(pool))
    }

    /// The rows of a query.
    pub async fn rows<T: DeserializeOwned>(
        &self,
        statement: &Statement,
        input: impl Serialize + Send,
    ) -> Result<Vec<T>, DatabaseError> {
        let input = transaction::input(statement, input)?;
        match self {
            Self::Sqlite(pool) => transaction::sqlite_rows(pool, statement, input).await,
            Self::Postgres(pool) => transaction::postgres_rows(pool, statement, input).await,
        }
    }

    /// The only row of a query, or none.
    pub async fn row<T: DeserializeOwned>(
        &self,
        statement: &Statement,
        input: impl Serialize + Send,
    ) -> Result<Option<T>, DatabaseError> {
        Ok(self.rows(statement, input).await?.into_iter().next())
    }

    /// How many rows a change touched.
    pub async fn execute(
        &self,
        statement: &Statement,
        input: impl Serialize + Send,
    ) -> Result<u64, DatabaseError> {
        let mut transaction = self.begin().await?;
        let touched = transaction.execute(statement, input).await?;
        transaction.commit().await?;
        Ok(touched)
    }

    /// A transaction that will write: on SQLite it takes the writer's lock at once.
    pub async fn begin(&self) -> Result<Transaction, DatabaseError> {
        Transaction::begin(self).await
    }

    /// Makes away with what is left of deleted rows in the files of SQLite: what was overwritten in
    /// the database still lies in the file of recent changes, until that is emptied. Whether that
    /// could be done; a reader may be in the way. On PostgreSQL the server decides when, and nothing
    /// is done here.
    pub async fn forget_deleted(&self) -> Result<bool, DatabaseError> {
        const EMPTY: &str = "PRAGMA wal_checkpoint(TRUNCATE)";
        let Self::Sqlite(pool) = self else { return Ok(true) };
        // SQLite itself waits for readers, and not for another who is just doing the same.
        for _ in 0..TRIES {
            let (in_the_way, ..): (i64, i64, i64) = sqlx::query_as(EMPTY)
                .fetch_one(pool)
                .await
                .map_err(|source| DatabaseError::Statement { statement: EMPTY, source })?;
            if in_the_way == 0 {
                return Ok(true);
            }
            tokio::time::sleep(BETWEEN_TRIES).await;
        }
        Ok(false)
    }

    /// Ends every connection; what runs is finished first.
    pub async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }

    /// Asks the database itself whether it accepts the statement, in this dialect.
    pub async fn prepare(&self, statement: &Statement) -> Result<(), DatabaseError> {
        use sqlx::{Executor as _, SqlSafeStr as _};
        let refused = |source| DatabaseError::Statement { statement: statement.name, source };
        match self {
            Self::Sqlite(pool) => {
                pool.prepare(statement.sqlite.into_sql_str()).await.map(drop).map_err(refused)
            }
            Self::Postgres(pool) => {
                pool.prepare(statement.postgres.into_sql_str()).await.map(drop).map_err(refused)
            }
        }
    }
}

/// A folder for files that nobody else may read; one that is there already is left as it is.
pub fn make_folder(folder: &std::path::Path) -> std::io::Result<()> {
    let mut maker = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.recursive(true).create(folder)
}

/// How every SQLite file of the house is opened.
pub fn sqlite_options(file: &std::path::Path, schema: Schema) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(schema.synchronous())
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        // Or INSERT OR REPLACE would delete an event without the trigger that refuses it. A trigger
        // before each insert would do the same for everyone, and costs a tenth of a batch.
        .pragma("recursive_triggers", "on")
        .pragma("cache_size", "-65536")
        .pragma("mmap_size", "268435456")
        .pragma("temp_store", "memory")
        // Overwrites what is deleted; where erasing is promised, and nowhere else: it costs writes.
        .pragma("secure_delete", if schema == Schema::Vault { "on" } else { "off" })
}
