//! What can go wrong between a statement and its rows.

#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// The statement was refused, or the connection is gone.
    #[error("{statement}: {source}")]
    Statement { statement: &'static str, source: sqlx::Error },
    /// A row is not what the caller expects of it: the statement and its reader disagree.
    #[error("{statement}: a row could not be read: {source}")]
    Row { statement: &'static str, source: serde_json::Error },
    #[error("the database could not be opened: {0}")]
    Open(#[source] sqlx::Error),
    #[error("the database could not be migrated: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    #[error("the folder could not be made: {0}")]
    Folder(#[from] std::io::Error),
}

impl DatabaseError {
    /// Whether the database is away, too busy or just starting: the same may succeed later.
    pub fn is_unavailable(&self) -> bool {
        match self {
            Self::Statement { source, .. } | Self::Open(source) => is_unavailable(source),
            Self::Row { .. } | Self::Migrate(_) | Self::Folder(_) => false,
        }
    }

    /// Whether a unique key stood in the way.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Statement { source: sqlx::Error::Database(error), .. } if error.is_unique_violation())
    }
}

/// Whether trying again later may help: the connection, not the question, was what failed.
pub fn is_unavailable(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| is_passing(&code)),
        _ => false,
    }
}

/// SQLSTATE of PostgreSQL: connection exceptions, operator intervention, resources, lock timeouts;
/// a server that has become a replica refuses to write. Or the result code of SQLite, whose low
/// byte says busy, an I/O error, or a full disk.
fn is_passing(code: &str) -> bool {
    const CLASSES: [&str; 3] = ["08", "57", "53"];
    const STATES: [&str; 3] = ["25006", "25P03", "55P03"];
    const SQLITE: [u32; 3] = [5, 10, 13];
    match code.len() {
        5 => CLASSES.iter().any(|class| code.starts_with(class)) || STATES.contains(&code),
        _ => code.parse::<u32>().is_ok_and(|code| SQLITE.contains(&(code & 0xff))),
    }
}
