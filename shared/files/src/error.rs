//! Why a document is not kept or not opened, for whoever has to tell the one who sent or wants it.

use database::DatabaseError;

#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    #[error("the file is empty")]
    Empty,
    #[error("the file is larger than {max_bytes} bytes")]
    TooLarge { max_bytes: usize },
    /// Neither a PDF, nor a picture, nor a document or table without macros.
    #[error("the file is of a kind that is not kept")]
    NotAllowed,
    /// What is kept is not what was kept: the disk, or somebody, has changed it.
    #[error("the file has been changed since it was kept")]
    Damaged,
    /// Come back.
    #[error("the files are not available now: {0}")]
    Unavailable(String),
    #[error("the files: {0}")]
    Broken(String),
}

impl From<DatabaseError> for FilesError {
    fn from(error: DatabaseError) -> Self {
        let what = error.to_string();
        if error.is_unavailable() { Self::Unavailable(what) } else { Self::Broken(what) }
    }
}
