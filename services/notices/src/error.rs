//! Why something about notices was not done.

use database::DatabaseError;
use eventlog::{NotDone, StoreError};
use policy::Denied;
use vault::VaultError;

#[derive(Debug, thiserror::Error)]
pub enum NoticesError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    NotDone(#[from] NotDone),
    /// There is no such link any more, or it was never ours.
    #[error("the link is not good")]
    BadLink,
    /// The code is another one.
    #[error("the code is not right")]
    BadCode,
    /// So many wrong codes were tried that a new one is needed.
    #[error("too many codes were tried")]
    TooManyTries,
}

impl NoticesError {
    pub(crate) fn broken(what: impl ToString) -> Self {
        NotDone::Broken(what.to_string()).into()
    }
}

impl From<DatabaseError> for NoticesError {
    fn from(error: DatabaseError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<StoreError> for NoticesError {
    fn from(error: StoreError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<VaultError> for NoticesError {
    fn from(error: VaultError) -> Self {
        match error {
            // Whoever was here a moment ago has had themselves erased.
            VaultError::Nobody => Denied::SignInFirst.into(),
            error => NotDone::of(&error, error.is_unavailable()).into(),
        }
    }
}
