//! The one place of the vault that draws random bytes: people's keys, and nonces.

use crate::VaultError;

pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), VaultError> {
    getrandom::fill(bytes).map_err(|error| VaultError::Broken(format!("no randomness: {error}")))
}
