//! Why a document was not kept or not handed out.

use files::FilesError;

use super::Failure;

impl From<FilesError> for Failure {
    fn from(error: FilesError) -> Self {
        match error {
            FilesError::Empty => Self::BadRequest(error.to_string()),
            FilesError::TooLarge { .. } => Self::TooLarge,
            FilesError::NotAllowed => Self::UnsupportedMediaType,
            FilesError::Unavailable(what) => Self::Unavailable(what),
            FilesError::Damaged | FilesError::Broken(_) => Self::Internal(error.to_string()),
        }
    }
}
