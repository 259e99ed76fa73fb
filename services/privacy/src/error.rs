//! Why something asked about one's data was not done, for whoever has to tell the one who asked.

use std::convert::Infallible;

use database::DatabaseError;
use eventlog::{AppendError, ExecuteError, NotDone, StoreError};
use policy::Denied;
use vault::VaultError;

use crate::erasing::NotForgotten;

#[derive(Debug, thiserror::Error)]
pub enum PrivacyError {
    #[error(transparent)]
    Denied(#[from] Denied),
    /// What was begun is finished by itself; asking again is safe.
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

impl From<DatabaseError> for PrivacyError {
    fn from(error: DatabaseError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<StoreError> for PrivacyError {
    fn from(error: StoreError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<AppendError> for PrivacyError {
    fn from(error: AppendError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<VaultError> for PrivacyError {
    fn from(error: VaultError) -> Self {
        match error {
            // Whoever was here a moment ago has had themselves erased.
            VaultError::Nobody => Denied::SignInFirst.into(),
            error => NotDone::of(&error, error.is_unavailable()).into(),
        }
    }
}

impl From<NotForgotten> for PrivacyError {
    fn from(error: NotForgotten) -> Self {
        NotDone::Unavailable(error.to_string()).into()
    }
}

impl From<ExecuteError<Infallible>> for PrivacyError {
    fn from(error: ExecuteError<Infallible>) -> Self {
        error.told(|refused| match refused {})
    }
}
