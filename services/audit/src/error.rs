//! Why something was not recorded or not shown, for whoever has to tell the one who asked.

use database::DatabaseError;
use eventlog::{AppendError, NotDone};
use policy::Denied;

#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Not recorded, or the views cannot be read now: nothing is shown.
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

impl From<DatabaseError> for AuditError {
    fn from(error: DatabaseError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<AppendError> for AuditError {
    fn from(error: AppendError) -> Self {
        NotDone::from(error).into()
    }
}
