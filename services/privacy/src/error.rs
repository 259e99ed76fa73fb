//! Why something asked about one's data was not done, for whoever has to tell the one who asked.

use std::convert::Infallible;
use std::time::Duration;

use database::DatabaseError;
use eventlog::{AppendError, ExecuteError, StoreError};
use policy::Denied;
use vault::VaultError;

use crate::erasing::NotForgotten;

#[derive(Debug, thiserror::Error)]
pub enum PrivacyError {
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Nothing was done; come back.
    #[error("too many requests wait")]
    Overloaded { retry_after: Duration },
    /// Nobody knows whether it was done; asking again is safe.
    #[error("the log did not answer")]
    Unanswered,
    /// What was begun is finished by itself; asking again is safe.
    #[error("not available now: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Broken(String),
}

impl From<DatabaseError> for PrivacyError {
    fn from(error: DatabaseError) -> Self {
        let what = error.to_string();
        if error.is_unavailable() { Self::Unavailable(what) } else { Self::Broken(what) }
    }
}

impl From<StoreError> for PrivacyError {
    fn from(error: StoreError) -> Self {
        let what = error.to_string();
        if error.is_unavailable() { Self::Unavailable(what) } else { Self::Broken(what) }
    }
}

impl From<VaultError> for PrivacyError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Unavailable(what) => Self::Unavailable(what),
            // Whoever was here a moment ago has had themselves erased.
            VaultError::Nobody => Self::Denied(Denied::SignInFirst),
            error => Self::Broken(error.to_string()),
        }
    }
}

impl From<NotForgotten> for PrivacyError {
    fn from(error: NotForgotten) -> Self {
        Self::Unavailable(error.to_string())
    }
}

impl From<ExecuteError<Infallible>> for PrivacyError {
    fn from(error: ExecuteError<Infallible>) -> Self {
        match error {
            ExecuteError::Refused { error, .. } => match error {},
            ExecuteError::Append(AppendError::Overloaded { retry_after }) => {
                Self::Overloaded { retry_after }
            }
            ExecuteError::Append(AppendError::Conflict { .. }) => {
                Self::Overloaded { retry_after: Duration::from_secs(1) }
            }
            ExecuteError::Append(AppendError::Unknown | AppendError::Unavailable) => {
                Self::Unanswered
            }
            ExecuteError::Append(error) => Self::Broken(error.to_string()),
            ExecuteError::Store(error) => error.into(),
            ExecuteError::Unreadable(what) | ExecuteError::Unwritable(what) => Self::Broken(what),
        }
    }
}
