//! Why something asked of petitions was not done, for whoever has to tell the one who asked.

use database::DatabaseError;
use eventlog::{AppendError, ExecuteError, NotDone, StoreError};
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
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

impl PetitionsError {
    /// Nobody can mend it by asking otherwise.
    pub(crate) fn broken(what: impl ToString) -> Self {
        NotDone::Broken(what.to_string()).into()
    }
}

impl From<DatabaseError> for PetitionsError {
    fn from(error: DatabaseError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<StoreError> for PetitionsError {
    fn from(error: StoreError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<VaultError> for PetitionsError {
    fn from(error: VaultError) -> Self {
        match error {
            // Whoever was here a moment ago has had themselves erased.
            VaultError::Nobody => Denied::SignInFirst.into(),
            error => NotDone::of(&error, error.is_unavailable()).into(),
        }
    }
}

impl From<AppendError> for PetitionsError {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::KeyReused => Self::KeyReused,
            AppendError::TooLate { .. } => Self::NotSigning(NotSigning::Closed),
            error => NotDone::from(error).into(),
        }
    }
}

/// Each of the aggregates says no in its own words; the rest is the log's.
macro_rules! refused_by {
    ($($error:ident => $refusal:ident),+ $(,)?) => {$(
        impl From<ExecuteError<$error>> for PetitionsError {
            fn from(error: ExecuteError<$error>) -> Self {
                error.told(Self::$refusal)
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
