//! Why a device was not enrolled or ended, for whoever has to tell the one who asked.

use eventlog::{AppendError, ExecuteError, NotDone};
use policy::Denied;

use crate::register::DeviceError;

#[derive(Debug, thiserror::Error)]
pub enum DevicesError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Device(#[from] DeviceError),
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

impl From<AppendError> for DevicesError {
    fn from(error: AppendError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<ExecuteError<DeviceError>> for DevicesError {
    fn from(error: ExecuteError<DeviceError>) -> Self {
        error.told(Self::Device)
    }
}
