//! One process owns the folder: whoever comes second is told so, and a crash frees it.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::store::StoreError;

/// Held for as long as the file is.
pub fn take(folder: &Path) -> Result<File, StoreError> {
    let file =
        File::options().create(true).truncate(false).write(true).open(folder.join("log.lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::Locked),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}
