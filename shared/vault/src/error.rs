//! Why the vault does not do what it is asked, for whoever has to tell the one who asked.

use database::DatabaseError;

#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// Nothing was done; come back.
    #[error("the vault is not available now: {0}")]
    Unavailable(String),
    /// The operator must bring the house's keys: the file cannot be read, or is an older copy.
    #[error("the keys of the vault: {0}")]
    Keys(String),
    /// Of someone who is not in the register of people, any more perhaps, nothing is kept.
    #[error("nobody is known by this key")]
    Nobody,
    #[error(transparent)]
    Damaged(#[from] Damaged),
    #[error("the vault: {0}")]
    Broken(String),
}

/// What is kept does not open: it was changed, or put where it does not belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("what is kept does not open")]
pub struct Damaged;

impl VaultError {
    /// Whether the same may succeed later, without anyone mending the program or the data.
    pub const fn is_unavailable(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::Keys(_))
    }
}

impl From<DatabaseError> for VaultError {
    fn from(error: DatabaseError) -> Self {
        let what = error.to_string();
        if error.is_unavailable() { Self::Unavailable(what) } else { Self::Broken(what) }
    }
}
