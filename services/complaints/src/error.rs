//! Why something asked of complaints was not done, for whoever has to tell the one who asked.

use database::DatabaseError;
use eventlog::{AppendError, ExecuteError, NotDone, StoreError};
use policy::Denied;
use vault::VaultError;

use crate::complaint::ComplaintError;
use crate::text::Missing;

#[derive(Debug, thiserror::Error)]
pub enum ComplaintsError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Complaint(#[from] ComplaintError),
    /// Of this number and this code: which of the two is wrong is nobody's to know.
    #[error("there is no complaint of this number and code")]
    NoSuch,
    /// It cannot be registered so; its owner is asked, or it is refused.
    #[error("who it is of is not known well enough: {0:?}")]
    Incomplete(Vec<Missing>),
    #[error("more files than {max}, or one of more than {bytes} bytes")]
    TooManyFiles { max: usize, bytes: usize },
    /// Its owner has had everything of theirs destroyed.
    #[error("its text is not there any more")]
    TextGone,
    /// The key of a form or a message came with other words.
    #[error("the form was sent before with other words")]
    KeyReused,
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

impl ComplaintsError {
    /// Nobody can mend it by asking otherwise.
    pub(crate) fn broken(what: impl ToString) -> Self {
        NotDone::Broken(what.to_string()).into()
    }
}

impl From<DatabaseError> for ComplaintsError {
    fn from(error: DatabaseError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<StoreError> for ComplaintsError {
    fn from(error: StoreError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<AppendError> for ComplaintsError {
    fn from(error: AppendError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<VaultError> for ComplaintsError {
    fn from(error: VaultError) -> Self {
        match error {
            // Whoever was here a moment ago has had themselves erased.
            VaultError::Nobody => Self::TextGone,
            error => NotDone::of(&error, error.is_unavailable()).into(),
        }
    }
}

impl From<ExecuteError<ComplaintError>> for ComplaintsError {
    fn from(error: ExecuteError<ComplaintError>) -> Self {
        error.told(Self::Complaint)
    }
}
