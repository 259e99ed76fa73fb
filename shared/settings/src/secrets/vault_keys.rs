//! The keys of the vault: from the file of keys, or from the environment; the current one first.

use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::{ExposeSecret as _, SecretSlice, SecretString};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::{SecretsError, key, random};

/// One of them, and what it is called. The name follows from the key, so that the same key is known
/// wherever it comes from, and a mistyped one is not taken for it.
#[derive(Debug, Clone)]
pub struct VaultKey {
    pub id: String,
    pub key: SecretSlice<u8>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredVaultKey {
    pub id: String,
    key: String,
}

impl VaultKey {
    /// From the environment: base64, several with spaces between.
    pub fn from_environment(text: &SecretString) -> Result<Vec<Self>, SecretsError> {
        let words = text.expose_secret().split_whitespace();
        let read = |word| Self::named(key("SANAL__SECRETS__VAULT_KEY", word)?);
        words.map(read).collect()
    }

    fn named(key: SecretSlice<u8>) -> Result<Self, SecretsError> {
        Ok(Self { id: name(&key)?, key })
    }
}

impl StoredVaultKey {
    pub(super) fn make() -> Result<Self, SecretsError> {
        let text = random()?;
        Ok(Self { id: name(&key("vault", &text)?)?, key: text })
    }

    pub(super) fn read(&self) -> Result<VaultKey, SecretsError> {
        let key = VaultKey::named(key("vault", &self.key)?)?;
        if key.id == self.id {
            return Ok(key);
        }
        Err(SecretsError::Unreadable(format!("vault: {} is not the name of its key", self.id)))
    }
}

/// Sixteen digits that tell keys apart. HMAC gives nothing of a random key away.
fn name(key: &SecretSlice<u8>) -> Result<String, SecretsError> {
    let mac = Hmac::<Sha256>::new_from_slice(key.expose_secret())
        .map_err(|error| SecretsError::Unreadable(error.to_string()))?;
    let mac = mac.chain_update("the name of a key of the vault").finalize().into_bytes();
    Ok(mac[..8].iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    #[test]
    fn a_key_has_the_same_name_in_the_file_and_in_the_environment() {
        let stored = StoredVaultKey::make().expect("made");
        let other = StoredVaultKey::make().expect("made");
        let text = format!(" {}\n{} ", stored.key, other.key).into();
        let given = VaultKey::from_environment(&text).expect("read");
        assert_eq!([&given[0].id, &given[1].id], [&stored.id, &other.id]);
        assert_eq!(given[0].key.expose_secret(), stored.read().expect("read").key.expose_secret());
        assert_ne!(stored.id, other.id);
    }

    #[test]
    fn what_is_no_key_is_refused_without_being_printed() {
        let short =
            VaultKey::from_environment(&STANDARD.encode([1; 31]).into()).expect_err("short");
        assert!(!short.to_string().contains(&STANDARD.encode([1; 31])), "{short}");
        assert!(VaultKey::from_environment(&"hunter2".into()).is_err());
        assert_eq!(VaultKey::from_environment(&"".into()).expect("none").len(), 0);
    }

    #[test]
    fn a_key_under_the_name_of_another_is_refused() {
        let [one, other] = [(); 2].map(|()| StoredVaultKey::make().expect("made"));
        let mixed = StoredVaultKey { id: one.id, key: other.key };
        assert!(mixed.read().is_err());
    }
}
