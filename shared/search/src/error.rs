//! What can go wrong with the index, for whoever runs the program.

use std::path::PathBuf;

/// Why the index could not be opened, read or written. Nothing that is searched for is ever a cause.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    #[error(
        "the search index in {0} is in use by another process: give each process a folder of its own"
    )]
    InUse(PathBuf),
    #[error("the folder of the search index, {folder}, cannot be used: {source}")]
    Folder { folder: PathBuf, source: std::io::Error },
    #[error("the search index cannot be read or written: {0}")]
    Store(#[from] tantivy::TantivyError),
}
