//! Which keys a vault was made with: with others nobody would be recognised, and everyone could
//! sign twice.

use std::fmt;

use database::{Database, DatabaseError, Statement, statement};
use secrecy::SecretSlice;
use serde::{Deserialize, Serialize};

use crate::RegisterKey;

pub(crate) const KEEP: Statement = statement!("keys/keep");
pub(crate) const KEPT: Statement = statement!("keys/kept");
pub(crate) const IS_USED: Statement = statement!("keys/is_used");

/// No registration number and no petition's number, so nothing that is stored elsewhere.
const FIXED_TEXT: &str = "the keys of this house";

/// Of the two keys that must stay the same for ever. It tells whether two keys are the same, and
/// nothing else about them: they are random, and HMAC gives none of their 256 bits away.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    register: String,
    pseudonym: String,
}

/// Why a house does not open with its keys.
#[derive(Debug, thiserror::Error)]
pub enum FingerprintError {
    #[error("these are not the keys this data was made with; restore secrets.toml")]
    OtherKeys,
    #[error("the vault: {0}")]
    Vault(#[from] DatabaseError),
}

impl Fingerprint {
    pub fn of(register: &SecretSlice<u8>, pseudonym: &SecretSlice<u8>) -> Self {
        let [register, pseudonym] = [register, pseudonym]
            .map(|key| RegisterKey::new(key.clone()).mac(FIXED_TEXT).as_str().to_owned());
        Self { register, pseudonym }
    }

    /// Ties the vault to these keys if it is tied to none yet, and refuses any others. Of several
    /// processes that come at once with different keys, one is first and the others are refused.
    pub async fn tie(&self, vault: &Database) -> Result<(), FingerprintError> {
        let mut kept: Option<Self> = vault.row(&KEPT, ()).await?;
        if kept.is_none() {
            vault.execute(&KEEP, self).await?;
            kept = vault.row(&KEPT, ()).await?;
        }
        if kept.as_ref() == Some(self) { Ok(()) } else { Err(FingerprintError::OtherKeys) }
    }

    /// Whether a vault was ever used: then it has its keys, and new ones must not be made.
    pub async fn is_used(vault: &Database) -> Result<bool, DatabaseError> {
        Ok(vault.row(&IS_USED, ()).await?.unwrap_or(true))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fingerprint(…)")
    }
}
