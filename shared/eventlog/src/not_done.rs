//! What a room tells when the log or a database, and no rule of its own, is why something was not done.

use std::time::Duration;

use database::DatabaseError;

use crate::aggregates::ExecuteError;
use crate::append::AppendError;
use crate::store::StoreError;

/// How long to wait where others were quicker, again and again.
const SOON: Duration = Duration::from_secs(1);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDone {
    /// Nothing was done; come back.
    #[error("too many requests wait")]
    Overloaded { retry_after: Duration },
    /// Nobody knows whether it was done: looking shows, and asking again with the same key is safe.
    #[error("the log did not answer")]
    Unanswered,
    /// A database cannot be reached now; nothing was done.
    #[error("not available now: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Broken(String),
}

impl NotDone {
    /// Of a database that may come back, or of something that will not mend by itself.
    pub fn of(error: &dyn std::error::Error, is_unavailable: bool) -> Self {
        let what = error.to_string();
        if is_unavailable { Self::Unavailable(what) } else { Self::Broken(what) }
    }
}

impl From<StoreError> for NotDone {
    fn from(error: StoreError) -> Self {
        Self::of(&error, error.is_unavailable())
    }
}

impl From<DatabaseError> for NotDone {
    fn from(error: DatabaseError) -> Self {
        Self::of(&error, error.is_unavailable())
    }
}

impl From<AppendError> for NotDone {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Overloaded { retry_after } => Self::Overloaded { retry_after },
            AppendError::Conflict { .. } | AppendError::GuardFailed { .. } => {
                Self::Overloaded { retry_after: SOON }
            }
            AppendError::Unknown | AppendError::Unavailable => Self::Unanswered,
            AppendError::TooLate { .. } | AppendError::KeyReused | AppendError::Unstorable => {
                Self::Broken(error.to_string())
            }
        }
    }
}

impl<E: std::error::Error> ExecuteError<E> {
    /// A room's own error: of what its rules refused, or of what the log could not do.
    pub fn told<T>(self, refused: impl FnOnce(E) -> T) -> T
    where
        T: From<AppendError> + From<NotDone>,
    {
        match self {
            Self::Refused { error, .. } => refused(error),
            Self::Append(error) => error.into(),
            Self::Store(error) => NotDone::from(error).into(),
            Self::Unreadable(what) | Self::Unwritable(what) => NotDone::Broken(what).into(),
        }
    }
}
