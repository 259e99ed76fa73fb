//! Why a device was not enrolled or ended, for whoever has to tell the one who asked.

use std::time::Duration;

use eventlog::{AppendError, ExecuteError, StoreError};
use policy::Denied;

use crate::register::DeviceError;

#[derive(Debug, thiserror::Error)]
pub enum DevicesError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Device(#[from] DeviceError),
    /// Nothing was done; come back.
    #[error("too many requests wait")]
    Overloaded { retry_after: Duration },
    /// Nobody knows whether it was done; looking shows.
    #[error("the log did not answer")]
    Unanswered,
    /// The log cannot be read now; nothing was done.
    #[error("not available now: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Broken(String),
}

impl From<StoreError> for DevicesError {
    fn from(error: StoreError) -> Self {
        let what = error.to_string();
        if error.is_unavailable() { Self::Unavailable(what) } else { Self::Broken(what) }
    }
}

impl From<ExecuteError<DeviceError>> for DevicesError {
    fn from(error: ExecuteError<DeviceError>) -> Self {
        match error {
            ExecuteError::Refused { error, .. } => Self::Device(error),
            ExecuteError::Append(AppendError::Overloaded { retry_after }) => {
                Self::Overloaded { retry_after }
            }
            // Others were quicker, again and again.
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
