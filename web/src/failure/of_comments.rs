//! What comments refuse.

use std::time::Duration;

use comments::{CommentError, CommentsError};

use super::Failure;

impl From<CommentsError> for Failure {
    fn from(error: CommentsError) -> Self {
        match error {
            CommentsError::Denied(denied) => denied.into(),
            CommentsError::Comment(CommentError::Unknown) => Self::NotFound,
            CommentsError::Moved => Self::Overloaded(Duration::from_secs(1)),
            CommentsError::NotDone(not_done) => not_done.into(),
            other => Self::Internal(other.to_string()),
        }
    }
}
