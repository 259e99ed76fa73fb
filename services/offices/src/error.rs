//! Why something asked of offices was not done, for whoever has to tell the one who asked.

use eventlog::{AppendError, ExecuteError, NotDone};
use policy::Denied;

use crate::roll::RollError;

#[derive(Debug, thiserror::Error)]
pub enum OfficesError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Roll(#[from] RollError),
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

impl From<AppendError> for OfficesError {
    fn from(error: AppendError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<ExecuteError<RollError>> for OfficesError {
    fn from(error: ExecuteError<RollError>) -> Self {
        error.told(Self::Roll)
    }
}
