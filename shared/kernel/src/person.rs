//! Who someone is to the log: a random key that says nothing about them.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::Cell;

/// A citizen's random 128-bit key, written as 22 characters of base64url.
///
/// It is drawn once, when a person signs in for the first time, and is all that events know of
/// them. On signatures not even this appears, but a pseudonym made for that one petition.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonKey([u8; 16]);

impl PersonKey {
    /// A key from 16 random bytes; whoever calls this has drawn them.
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

/// Keys find people again, so they are cut short wherever a program prints its insides.
impl fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonKey({}…)", &self.to_string()[..4])
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a person key is 22 characters of base64url")]
pub struct NotAPersonKey;

impl FromStr for PersonKey {
    type Err = NotAPersonKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 16];
        match URL_SAFE_NO_PAD.decode_slice(text, &mut bytes) {
            Ok(16) => Ok(Self(bytes)),
            _ => Err(NotAPersonKey),
        }
    }
}

impl Serialize for PersonKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PersonKey {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A person as the state attested them at sign-in: their key, and the cell they count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Citizen {
    pub key: PersonKey,
    pub cell: Cell,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_key_is_read_back_as_it_was_written(bytes: [u8; 16]) {
            let key = PersonKey::from_random(bytes);
            prop_assert_eq!(key.to_string().len(), 22);
            prop_assert_eq!(key.to_string().parse(), Ok(key));
        }

        #[test]
        fn anything_else_is_refused(text in ".{0,21}|.{23,40}") {
            prop_assert_eq!(text.parse::<PersonKey>(), Err(NotAPersonKey));
        }
    }

    #[test]
    fn a_key_is_not_printed_whole() {
        let key = PersonKey::from_random([7; 16]);
        assert!(!format!("{key:?}").contains(&key.to_string()));
    }
}
