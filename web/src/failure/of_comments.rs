//! What comments refuse: beside the field where it is a matter of one, else as a sentence of its own.

use std::time::Duration;

use comments::{
    CommentError, CommentsError, Fault as Written, GroupError, NameFault, NotCommenting,
};
use kernel::words::TextFault;

use super::{Failure, Fault, FieldFault};

/// How soon the same can be asked again.
const SOON: Duration = Duration::from_secs(1);

/// Why a comment, or a group of them, stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CommentRefusal {
    #[error(transparent)]
    Comment(CommentError),
    #[error(transparent)]
    Group(GroupError),
    #[error(transparent)]
    NotCommenting(NotCommenting),
    #[error("it was written anew meanwhile")]
    EditedMeanwhile,
    #[error("its text is not there any more")]
    TextGone,
    #[error("the provision was removed meanwhile")]
    ProvisionGone,
    #[error("the form was sent before with another text")]
    SentBefore,
    /// Nothing is closed out before every one has its answer.
    #[error("{count} comments have no answer")]
    Unanswered { count: u64 },
}

impl From<CommentsError> for Failure {
    fn from(error: CommentsError) -> Self {
        let refusal = match error {
            CommentsError::Denied(denied) => return denied.into(),
            CommentsError::NotDone(not_done) => return not_done.into(),
            CommentsError::Moved => return Self::Overloaded(SOON),
            CommentsError::KeyReused => CommentRefusal::SentBefore,
            CommentsError::UnknownDuplicate => return one("duplicate_of", Fault::NotOneOf),
            CommentsError::NotCommenting(NotCommenting::UnknownProvision) => {
                return one("provision", Fault::NotOneOf);
            }
            CommentsError::NotCommenting(why) => CommentRefusal::NotCommenting(why),
            CommentsError::Comment(CommentError::Unknown)
            | CommentsError::Group(GroupError::Unknown) => return Self::NotFound,
            CommentsError::Comment(CommentError::NotTheAuthor) => return Self::Forbidden,
            CommentsError::Comment(CommentError::ReasonMissing) => {
                return one("reason", Fault::Missing);
            }
            CommentsError::Comment(CommentError::ReflectedWhere)
            | CommentsError::Group(GroupError::ReflectedWhere) => {
                return one("reflected_in", Fault::Missing);
            }
            CommentsError::Comment(error) => CommentRefusal::Comment(error),
            CommentsError::Group(error) => CommentRefusal::Group(error),
            CommentsError::EditedMeanwhile(_) => CommentRefusal::EditedMeanwhile,
            CommentsError::TextGone => CommentRefusal::TextGone,
            // Once more is as good as once: what these tell is no failure, and is told by nobody.
            CommentsError::Support(_) | CommentsError::Stance(_) | CommentsError::Report(_) => {
                return Self::Internal(error.to_string());
            }
        };
        Self::CommentRefused(refusal)
    }
}

impl CommentRefusal {
    /// A stable name for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotCommenting(_) => "comments-closed",
            Self::EditedMeanwhile | Self::Comment(CommentError::EditedMeanwhile) => {
                "comment-edited-meanwhile"
            }
            Self::Comment(CommentError::DecidedMeanwhile) => "comment-decided-meanwhile",
            Self::Comment(CommentError::AnsweredMeanwhile)
            | Self::Group(GroupError::AnsweredMeanwhile) => "comment-answered-meanwhile",
            Self::Comment(CommentError::Answered) => "comment-answered",
            Self::Comment(CommentError::Deleted) | Self::TextGone => "comment-gone",
            Self::ProvisionGone => "provision-gone",
            Self::SentBefore => "idempotency-key-reused",
            Self::Comment(_) => "comment-refused",
            Self::Group(_) => "comment-group-refused",
            Self::Unanswered { .. } => "comments-unanswered",
        }
    }
}

/// Of a field of a form about comments.
pub const fn fault(written: Written) -> Fault {
    Fault::Text(match written {
        Written::Missing => TextFault::Missing,
        Written::TooLong { max } => TextFault::TooLong { max },
        Written::ControlCharacter => TextFault::ControlCharacter,
    })
}

/// Of the name that somebody wants to be known by.
pub const fn name_fault(wrong: NameFault) -> Fault {
    match wrong {
        NameFault::Written(written) => fault(written),
        NameFault::NotFull => Fault::NotAFullName,
        NameFault::NotInitial => Fault::NotAnInitial,
    }
}

fn one(field: &'static str, fault: Fault) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault }])
}

/// One of each kind, for the page that explains them.
pub fn kinds() -> Vec<CommentRefusal> {
    vec![
        CommentRefusal::NotCommenting(NotCommenting::Closed),
        CommentRefusal::EditedMeanwhile,
        CommentRefusal::Comment(CommentError::DecidedMeanwhile),
        CommentRefusal::Comment(CommentError::AnsweredMeanwhile),
        CommentRefusal::Comment(CommentError::Answered),
        CommentRefusal::TextGone,
        CommentRefusal::ProvisionGone,
        CommentRefusal::Unanswered { count: 2 },
        CommentRefusal::Comment(CommentError::ReplyToReply),
        CommentRefusal::Group(GroupError::ClosedOut),
    ]
}
