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
    /// Whether a unique key stood in the way.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Statement { source: sqlx::Error::Database(error), .. } if error.is_unique_violation())
    }
}
