//! Why something asked of comments was not done, for whoever has to tell the one who asked.

use database::DatabaseError;
use eventlog::{AppendError, ExecuteError, NotDone, StoreError};
use policy::Denied;
use vault::VaultError;

use crate::comment::CommentError;
use crate::group::GroupError;
use crate::matter::NotCommenting;
use crate::report::ReportError;
use crate::stance::StanceError;
use crate::support::SupportError;
use crate::words::Words;

#[derive(Debug, thiserror::Error)]
pub enum CommentsError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Comment(CommentError),
    #[error(transparent)]
    Group(GroupError),
    #[error(transparent)]
    Support(SupportError),
    #[error(transparent)]
    Stance(StanceError),
    #[error(transparent)]
    Report(ReportError),
    #[error(transparent)]
    NotCommenting(#[from] NotCommenting),
    /// The matter is not as it was handed in: whoever asks looks again and asks once more.
    #[error("the matter has moved on")]
    Moved,
    /// It was written anew in another window.
    #[error("it was written anew meanwhile")]
    EditedMeanwhile(Box<BothWordings>),
    /// Its author has had everything of theirs destroyed.
    #[error("its text is not there any more")]
    TextGone,
    /// What a comment is said to repeat is none that everyone can read in the same matter.
    #[error("the comment it repeats is not to be read")]
    UnknownDuplicate,
    /// The key of a form came with another text.
    #[error("the form was sent before with another text")]
    KeyReused,
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

/// What stands, and what was to take its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BothWordings {
    pub stands: Words,
    pub yours: Words,
    /// Of the one that stands: what the next form is made of.
    pub edit: u32,
}

impl CommentsError {
    /// Nobody can mend it by asking otherwise.
    pub(crate) fn broken(what: impl ToString) -> Self {
        NotDone::Broken(what.to_string()).into()
    }
}

impl From<DatabaseError> for CommentsError {
    fn from(error: DatabaseError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<StoreError> for CommentsError {
    fn from(error: StoreError) -> Self {
        NotDone::from(error).into()
    }
}

impl From<VaultError> for CommentsError {
    fn from(error: VaultError) -> Self {
        match error {
            // Whoever was here a moment ago has had themselves erased.
            VaultError::Nobody => Denied::SignInFirst.into(),
            error => NotDone::of(&error, error.is_unavailable()).into(),
        }
    }
}

impl From<AppendError> for CommentsError {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::GuardFailed { .. } => Self::Moved,
            AppendError::TooLate { .. } => Self::NotCommenting(NotCommenting::Closed),
            error => NotDone::from(error).into(),
        }
    }
}

/// Each of the aggregates says no in its own words; the rest is the log's.
macro_rules! refused_by {
    ($($error:ident => $refusal:ident),+ $(,)?) => {$(
        impl From<$error> for CommentsError {
            fn from(error: $error) -> Self {
                Self::$refusal(error)
            }
        }

        impl From<ExecuteError<$error>> for CommentsError {
            fn from(error: ExecuteError<$error>) -> Self {
                error.told(Self::$refusal)
            }
        }
    )+};
}

refused_by! {
    CommentError => Comment,
    GroupError => Group,
    ReportError => Report,
    StanceError => Stance,
    SupportError => Support,
}
