//! Why something about webhooks was not done, for whoever has to tell the one who asked.

use database::DatabaseError;
use eventlog::{AppendError, ExecuteError, NotDone};
use policy::Denied;

use crate::register::RegisterError;
use crate::registering::NotRegistered;

#[derive(Debug, thiserror::Error)]
pub enum WebhooksError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    NotRegistered(#[from] NotRegistered),
    #[error(transparent)]
    Register(#[from] RegisterError),
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

impl From<AppendError> for WebhooksError {
    fn from(error: AppendError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<DatabaseError> for WebhooksError {
    fn from(error: DatabaseError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<ExecuteError<RegisterError>> for WebhooksError {
    fn from(error: ExecuteError<RegisterError>) -> Self {
        error.told(Self::Register)
    }
}
