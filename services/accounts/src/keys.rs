//! The two secrets of the house, and everything that is derived from them.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::Timestamp;
use secrecy::{ExposeSecret as _, SecretSlice};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

/// They come from a file of their own, which lies apart from the data wherever identity is the
/// state's; whoever has one cannot make the other.
pub struct Keys {
    pub(crate) register: RegisterKey,
    pub(crate) session: SessionKeys,
}

/// A key that sessions are signed under from an instant on, and known by before and after.
pub struct SessionKey {
    pub key: SecretSlice<u8>,
    pub signs_from: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeysError {
    #[error("the {which} key has {length} bytes and needs {}", Keys::LENGTH_MIN)]
    TooShort { which: &'static str, length: usize },
    #[error("the register key and the session key are the same")]
    Same,
    #[error("there is no session key")]
    None,
}

impl Keys {
    /// Bytes a key has at least.
    pub const LENGTH_MIN: usize = 32;

    /// `register` finds people again and must stay the same for ever; `session` may be replaced: at
    /// once, which signs everyone out, or with [`Self::rotating`], which signs out nobody.
    pub fn new(register: Vec<u8>, session: Vec<u8>) -> Result<Self, KeysError> {
        let session = SessionKey { key: session.into(), signs_from: Timestamp::MIN };
        Self::rotating(register, vec![session])
    }

    /// With several session keys: of those whose time has come the last signs, and all verify.
    pub fn rotating(register: Vec<u8>, sessions: Vec<SessionKey>) -> Result<Self, KeysError> {
        let session_keys = sessions.iter().map(|session| session.key.expose_secret());
        let each = session_keys.map(|key| ("session", key));
        for (which, key) in each.chain([("register", register.as_slice())]) {
            if key.len() < Self::LENGTH_MIN {
                return Err(KeysError::TooShort { which, length: key.len() });
            }
            if which == "session" && key == register {
                return Err(KeysError::Same);
            }
        }
        let session = SessionKeys::new(sessions).ok_or(KeysError::None)?;
        Ok(Self { register: RegisterKey::new(register.into()), session })
    }
}

/// What registration numbers are hidden under.
#[derive(Clone)]
pub struct RegisterKey(SecretSlice<u8>);

impl RegisterKey {
    pub fn new(key: SecretSlice<u8>) -> Self {
        Self(key)
    }

    pub(crate) fn mac(&self, register_number: &str) -> RegisterMac {
        let mac = keyed(&self.0).chain_update(register_number).finalize().into_bytes();
        RegisterMac(URL_SAFE_NO_PAD.encode(mac))
    }
}

/// HMAC-SHA256 of a registration number, 43 characters of base64url: what the vault stores.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RegisterMac(String);

impl RegisterMac {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for RegisterMac {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RegisterMac({}…)", self.0.get(..4).unwrap_or_default())
    }
}

/// What sessions are signed under, never used itself but for deriving.
#[derive(Clone)]
pub(crate) struct MasterKey(SecretSlice<u8>);

impl MasterKey {
    pub(crate) fn new(key: SecretSlice<u8>) -> Self {
        Self(key)
    }

    /// A key for one purpose; purposes are told apart by the zero byte after their name.
    pub(crate) fn derive(&self, purpose: &str, detail: &[u8]) -> [u8; 32] {
        self.purposed(purpose).chain_update(detail).finalize().into_bytes().into()
    }

    /// Takes the same time whether or not the text is what [`Self::derive`] gives.
    pub(crate) fn is_derived(&self, purpose: &str, detail: &[u8], given: &[u8]) -> bool {
        self.purposed(purpose).chain_update(detail).verify_slice(given).is_ok()
    }

    fn purposed(&self, purpose: &str) -> Hmac<Sha256> {
        keyed(&self.0).chain_update(purpose).chain_update([0])
    }
}

/// All that sessions may be signed under; never empty, the last to sign first.
#[derive(Clone)]
pub(crate) struct SessionKeys(Vec<(Timestamp, MasterKey)>);

impl SessionKeys {
    fn new(sessions: Vec<SessionKey>) -> Option<Self> {
        let mut keys: Vec<_> = sessions
            .into_iter()
            .map(|session| (session.signs_from, MasterKey::new(session.key)))
            .collect();
        keys.sort_by_key(|(signs_from, _)| std::cmp::Reverse(*signs_from));
        (!keys.is_empty()).then_some(Self(keys))
    }

    /// Every key, with the instant from which it signs.
    pub(crate) fn all(&self) -> impl Iterator<Item = &(Timestamp, MasterKey)> {
        self.0.iter()
    }

    /// What signs now: the newest whose time has come, or else the oldest.
    pub(crate) fn signing(&self, now: Timestamp) -> usize {
        self.0.iter().position(|(from, _)| *from <= now).unwrap_or(self.0.len() - 1)
    }

    pub(crate) fn key(&self, now: Timestamp) -> &MasterKey {
        &self.0[self.signing(now)].1
    }
}

impl From<MasterKey> for SessionKeys {
    fn from(key: MasterKey) -> Self {
        Self(vec![(Timestamp::MIN, key)])
    }
}

fn keyed(key: &SecretSlice<u8>) -> Hmac<Sha256> {
    Hmac::new_from_slice(key.expose_secret()).expect("HMAC takes a key of any length")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_keys_are_refused() {
        let short = Keys::new(vec![1; 31], vec![2; 32]).err();
        assert_eq!(short, Some(KeysError::TooShort { which: "register", length: 31 }));
        assert_eq!(Keys::new(vec![1; 32], vec![1; 32]).err(), Some(KeysError::Same));
        assert!(Keys::new(vec![1; 32], vec![2; 32]).is_ok());
    }

    #[test]
    fn the_same_number_is_found_again_under_the_same_key_only() {
        let [one, other] = [1, 2].map(|byte| RegisterKey::new(vec![byte; 32].into()));
        assert_eq!(one.mac("УБ90051312"), one.mac("УБ90051312"));
        assert_ne!(one.mac("УБ90051312"), other.mac("УБ90051312"));
        assert_ne!(one.mac("УБ90051312"), one.mac("УБ90051322"));
    }

    /// RFC 4231, test case 2, in base64url.
    #[test]
    fn the_mac_is_hmac_sha256() {
        let key = RegisterKey::new(b"Jefe".to_vec().into());
        let mac = key.mac("what do ya want for nothing?");
        assert_eq!(mac.as_str(), "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM");
    }

    #[test]
    fn purposes_do_not_run_into_each_other() {
        let master = MasterKey::new(vec![1; 32].into());
        assert_ne!(master.derive("csrf", b"a"), master.derive("session", b"a"));
        assert_ne!(master.derive("a", b"bc"), master.derive("ab", b"c"));
    }
}
