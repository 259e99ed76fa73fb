//! Why something was not recorded or not shown, for whoever has to tell the one who asked.

use std::time::Duration;

use database::DatabaseError;
use eventlog::AppendError;
use policy::Denied;

#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("too many requests wait")]
    Overloaded { retry_after: Duration },
    /// Not recorded, or the views cannot be read now: nothing is shown.
    #[error("not available now: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Broken(String),
}

impl From<DatabaseError> for AuditError {
    fn from(error: DatabaseError) -> Self {
        let what = error.to_string();
        if error.is_unavailable() { Self::Unavailable(what) } else { Self::Broken(what) }
    }
}

impl From<AppendError> for AuditError {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Overloaded { retry_after } => Self::Overloaded { retry_after },
            AppendError::Unknown | AppendError::Unavailable => Self::Unavailable(error.to_string()),
            error => Self::Broken(error.to_string()),
        }
    }
}
