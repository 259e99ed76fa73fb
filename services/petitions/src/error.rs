//! Why something asked of petitions was not done, for whoever has to tell the one who asked.

use std::time::Duration;

use database::DatabaseError;
use eventlog::{AppendError, ExecuteError, StoreError};
use policy::Denied;
use vault::VaultError;

use crate::endorsement::EndorsementError;
use crate::invalidation::InvalidationError;
use crate::petition::PetitionError;
use crate::signature::SignatureError;
use crate::signing::NotSigning;
use crate::text::{Field, TextFault};

#[derive(Debug, thiserror::Error)]
pub enum PetitionsError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Petition(PetitionError),
    #[error(transparent)]
    Signature(SignatureError),
    #[error(transparent)]
    Endorsement(EndorsementError),
    #[error(transparent)]
    Invalidation(InvalidationError),
    #[error(transparent)]
    NotSigning(#[from] NotSigning),
    /// A draft that does not say all that must be said before it is handed in.
    #[error("the draft is not finished: {0:?}")]
    Unfinished(Vec<(Field, TextFault)>),
    /// What a petition is said to repeat is none that everyone can read.
    #[error("the petition it repeats is not public")]
    UnknownDuplicate,
    /// The key of a request that may be sent again came with another request.
    #[error("the idempotency key was used for another request")]
    KeyReused,
    /// Nothing was done; come back.
    #[error("too many requests wait")]
    Overloaded { retry_after: Duration },
    /// Nobody knows whether it was done; asking again is safe.
    #[error("the log did not answer")]
    Unanswered,
    /// A database cannot be reached now; nothing was done.
    #[error("not available now: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Broken(String),
}

impl From<DatabaseError> for PetitionsError {
    fn from(error: DatabaseError) -> Self {
        let what = error.to_string();
        if error.is_unavailable() { Self::Unavailable(what) } else { Self::Broken(what) }
    }
}

impl From<VaultError> for PetitionsError {
    fn from(error: VaultError) -> Self {
        // Whoever was here a moment ago has had themselves erased.
        if matches!(error, VaultError::Nobody) {
            return Self::Denied(Denied::SignInFirst);
        }
        let what = error.to_string();
        if error.is_unavailable() { Self::Unavailable(what) } else { Self::Broken(what) }
    }
}

impl From<StoreError> for PetitionsError {
    fn from(error: StoreError) -> Self {
        let what = error.to_string();
        if error.is_unavailable() { Self::Unavailable(what) } else { Self::Broken(what) }
    }
}

impl From<AppendError> for PetitionsError {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Overloaded { retry_after } => Self::Overloaded { retry_after },
            AppendError::KeyReused => Self::KeyReused,
            AppendError::Unstorable => Self::Broken(error.to_string()),
            AppendError::Unknown | AppendError::Unavailable => Self::Unanswered,
            // Someone else was quicker, again and again.
            AppendError::Conflict { .. } | AppendError::GuardFailed { .. } => {
                Self::Overloaded { retry_after: Duration::from_secs(1) }
            }
            AppendError::TooLate { .. } => Self::NotSigning(NotSigning::Closed),
        }
    }
}

/// Each of the aggregates says no in its own words; the rest is the log's.
macro_rules! refused_by {
    ($($error:ident => $refusal:ident),+ $(,)?) => {$(
        impl From<ExecuteError<$error>> for PetitionsError {
            fn from(error: ExecuteError<$error>) -> Self {
                match error {
                    ExecuteError::Refused { error, .. } => Self::$refusal(error),
                    ExecuteError::Append(error) => error.into(),
                    ExecuteError::Store(error) => error.into(),
                    ExecuteError::Unreadable(what) | ExecuteError::Unwritable(what) => {
                        Self::Broken(what)
                    }
                }
            }
        }
    )+};
}

refused_by! {
    PetitionError => Petition,
    EndorsementError => Endorsement,
    InvalidationError => Invalidation,
    SignatureError => Signature,
}
