//! Finding people by what they gave into keeping, without opening anything: a MAC of the value
//! lies beside those records that are looked for.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use database::{Statement, statement};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::PersonKey;
use secrecy::{ExposeSecret as _, SecretSlice};
use serde::Serialize;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::sealing::Key;
use crate::{Kind, Vault, VaultError};

pub(crate) const FOUND: Statement = statement!("sealed/found");

/// What values are hidden under. It stays the same when the keys of the vault are changed, so it is
/// derived from the one key of the house that never does.
#[derive(Clone)]
pub struct FindKey(Key);

#[derive(Serialize)]
struct By {
    mac: String,
}

impl FindKey {
    /// From the key that people are found again by.
    pub fn derive(register: &SecretSlice<u8>) -> Result<Self, VaultError> {
        let mut key = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, register.expose_secret())
            .expand(b"sanal vault: found by", &mut *key)
            .map_err(|error| VaultError::Broken(error.to_string()))?;
        Ok(Self(key))
    }

    pub(crate) fn mac(&self, kind: Kind, value: &str) -> Result<String, VaultError> {
        let mac = Hmac::<Sha256>::new_from_slice(&*self.0)
            .map_err(|error| VaultError::Broken(error.to_string()))?;
        let mac = mac.chain_update(kind.code()).chain_update([0]).chain_update(value);
        Ok(URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
    }
}

impl fmt::Debug for FindKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FindKey(…)")
    }
}

impl Vault {
    /// Everyone with a record of this kind that is found by this value, which the caller has
    /// normalised as it was when it was kept.
    pub async fn find(&self, kind: Kind, value: &str) -> Result<Vec<PersonKey>, VaultError> {
        Ok(self.database.rows(&FOUND, By { mac: self.find.mac(kind, value)? }).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_hidden_by_its_kind_and_under_the_key() {
        let [one, other] =
            [1, 2].map(|byte| FindKey::derive(&vec![byte; 32].into()).expect("derived"));
        let mac = |key: &FindKey, kind, value| key.mac(kind, value).expect("a MAC");
        let usual = mac(&one, Kind::ContactPhone, "99112233");
        assert_eq!(usual, mac(&one, Kind::ContactPhone, "99112233"));
        assert_ne!(usual, mac(&one, Kind::ContactPhone, "99112234"));
        assert_ne!(usual, mac(&one, Kind::ContactEmail, "99112233"));
        assert_ne!(usual, mac(&other, Kind::ContactPhone, "99112233"));
        assert!(!usual.contains("99112233"));
    }
}
