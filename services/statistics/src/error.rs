//! Why something asked of statistics was not done, for whoever has to tell the one who asked.

use database::DatabaseError;
use eventlog::{AppendError, ExecuteError, NotDone, StoreError};
use policy::Denied;

use crate::breakdown::BreakdownError;
use crate::participation::ParticipationError;

#[derive(Debug, thiserror::Error)]
pub enum StatisticsError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Breakdown(BreakdownError),
    #[error(transparent)]
    Participation(ParticipationError),
    #[error(transparent)]
    Text(#[from] Fault),
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

/// What is wrong with a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("it is empty")]
    Missing,
    #[error("it is longer than {0} characters")]
    TooLong(usize),
    #[error("it holds what is no text")]
    ControlCharacter,
}

impl From<DatabaseError> for StatisticsError {
    fn from(error: DatabaseError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<StoreError> for StatisticsError {
    fn from(error: StoreError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<AppendError> for StatisticsError {
    fn from(error: AppendError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<BreakdownError> for StatisticsError {
    fn from(error: BreakdownError) -> Self {
        Self::Breakdown(error)
    }
}

impl From<ExecuteError<BreakdownError>> for StatisticsError {
    fn from(error: ExecuteError<BreakdownError>) -> Self {
        error.told(Self::Breakdown)
    }
}

impl From<ExecuteError<ParticipationError>> for StatisticsError {
    fn from(error: ExecuteError<ParticipationError>) -> Self {
        error.told(Self::Participation)
    }
}
