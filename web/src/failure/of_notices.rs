//! What the notices refuse, as an answer.

use notices::NoticesError;

use crate::Failure;

impl From<NoticesError> for Failure {
    fn from(error: NoticesError) -> Self {
        match error {
            NoticesError::Denied(denied) => denied.into(),
            NoticesError::NotDone(not_done) => not_done.into(),
            NoticesError::BadLink => Self::NotFound,
            // Their pages tell these beside the field.
            NoticesError::BadCode | NoticesError::TooManyTries => {
                Self::BadRequest(error.to_string())
            }
        }
    }
}
