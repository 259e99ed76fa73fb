//! Why something asked of the directory was not done, for whoever has to tell the one who asked.

use eventlog::{AppendError, ExecuteError, NotDone};
use policy::Denied;

use crate::entries::refused::Refused;

#[derive(Debug, thiserror::Error)]
pub enum DirectoryError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

impl From<AppendError> for DirectoryError {
    fn from(error: AppendError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<ExecuteError<Refused>> for DirectoryError {
    fn from(error: ExecuteError<Refused>) -> Self {
        error.told(Self::Refused)
    }
}
