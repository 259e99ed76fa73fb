//! Finding people by what they gave into keeping, without opening anything: a MAC of the value
//! lies beside those records that are looked for.
//!
//! The MAC is made under the key of the house that the person's own key lies under, and anew when that
//! is changed: once the old key is gone, the MACs of an old copy say nothing, as all else in it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use database::{Statement, statement};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::PersonKey;
use serde::Serialize;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::sealing::Key;
use crate::{Kek, Kind, NotAKey, Vault, VaultError};

pub(crate) const FOUND: Statement = statement!("sealed/found");

#[derive(Serialize)]
struct By {
    macs: Vec<String>,
}

/// What values are hidden under, derived from a key of the house.
pub(crate) fn key_under(kek: &Key) -> Result<Key, NotAKey> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, &**kek)
        .expand(b"sanal vault: found by", &mut *key)
        .map_err(|_| NotAKey::Length)?;
    Ok(key)
}

/// What a value is found by, while its person is kept under this key of the house.
pub(crate) fn mac(kek: &Kek, kind: Kind, value: &[u8]) -> Result<String, VaultError> {
    let mac = Hmac::<Sha256>::new_from_slice(&**kek.find)
        .map_err(|error| VaultError::Broken(error.to_string()))?;
    let mac = mac.chain_update(kind.code()).chain_update([0]).chain_update(value);
    Ok(URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

impl Vault {
    /// Everyone with a record of this kind whose content is this value, which the caller has
    /// normalised as it was when it was kept.
    pub async fn find(&self, kind: Kind, value: &str) -> Result<Vec<PersonKey>, VaultError> {
        let known = self.known_keks().await?;
        let mut keks = self.keks();
        if known.iter().any(|known| keks.find(&known.id).is_none()) {
            keks = self.read_keks_again()?;
        }
        let mut macs = Vec::new();
        for known in known {
            let missing = || VaultError::Keys(format!("{} is not in the file of keys", known.id));
            macs.push(mac(keks.find(&known.id).ok_or_else(missing)?, kind, value.as_bytes())?);
        }
        Ok(self.database.rows(&FOUND, By { macs }).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_hidden_by_its_kind_and_under_the_key() {
        let [one, other] =
            [1, 2].map(|byte| Kek::new("a key", &vec![byte; 32].into()).expect("a key"));
        let mac = |kek: &Kek, kind, value: &str| mac(kek, kind, value.as_bytes()).expect("a MAC");
        let usual = mac(&one, Kind::ContactPhone, "99112233");
        assert_eq!(usual, mac(&one, Kind::ContactPhone, "99112233"));
        assert_ne!(usual, mac(&one, Kind::ContactPhone, "99112234"));
        assert_ne!(usual, mac(&one, Kind::ContactEmail, "99112233"));
        assert_ne!(usual, mac(&other, Kind::ContactPhone, "99112233"));
        assert!(!usual.contains("99112233"));
    }
}
