//! Why something asked of issues was not done, for whoever has to tell the one who asked.

use database::DatabaseError;
use eventlog::{AppendError, ExecuteError, NotDone, StoreError};
use policy::Denied;

use crate::agenda::AgendaError;
use crate::follow_up::FollowUpError;
use crate::issue::IssueError;
use crate::text::Fault;

#[derive(Debug, thiserror::Error)]
pub enum CabinetError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Issue(IssueError),
    #[error(transparent)]
    Agenda(AgendaError),
    #[error(transparent)]
    FollowUp(FollowUpError),
    #[error(transparent)]
    Text(#[from] Fault),
    /// What it rests on, an issue or an agenda, is not as it was: whoever asks looks again.
    #[error("it has moved on")]
    Moved,
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

impl From<DatabaseError> for CabinetError {
    fn from(error: DatabaseError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<StoreError> for CabinetError {
    fn from(error: StoreError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<AppendError> for CabinetError {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::GuardFailed { .. } => Self::Moved,
            // Of all that is decided here only what goes onto an agenda or off it has a last minute.
            AppendError::TooLate { .. } => Self::Agenda(AgendaError::Frozen),
            error => NotDone::from(error).into(),
        }
    }
}

/// Each of the aggregates says no in its own words; the rest is the log's.
macro_rules! refused_by {
    ($($error:ident => $refusal:ident),+ $(,)?) => {$(
        impl From<$error> for CabinetError {
            fn from(error: $error) -> Self {
                Self::$refusal(error)
            }
        }

        impl From<ExecuteError<$error>> for CabinetError {
            fn from(error: ExecuteError<$error>) -> Self {
                error.told(Self::$refusal)
            }
        }
    )+};
}

refused_by! {
    IssueError => Issue,
    AgendaError => Agenda,
    FollowUpError => FollowUp,
}
