//! Why something asked of bills was not done, for whoever has to tell the one who asked.

use database::DatabaseError;
use eventlog::{AppendError, ExecuteError, NotDone, StoreError};
use policy::Denied;

use crate::bill::BillError;

#[derive(Debug, thiserror::Error)]
pub enum BillsError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Bill(BillError),
    #[error("there is no such version")]
    UnknownVersion,
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

impl BillsError {
    /// Nobody can mend it by asking otherwise.
    pub(crate) fn broken(what: impl ToString) -> Self {
        NotDone::Broken(what.to_string()).into()
    }
}

impl From<DatabaseError> for BillsError {
    fn from(error: DatabaseError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<StoreError> for BillsError {
    fn from(error: StoreError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<AppendError> for BillsError {
    fn from(error: AppendError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<ExecuteError<BillError>> for BillsError {
    fn from(error: ExecuteError<BillError>) -> Self {
        error.told(Self::Bill)
    }
}
