//! What comments and their groups are called: `CM-` or `CG-` and 16 letters or digits that nobody can guess
//! and no two people share.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Without those that are taken for others (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 16;

/// So many letters, of five bits each.
pub(crate) fn spelled(bytes: &[u8], letters: usize) -> String {
    let bit = |at: usize| bytes.get(at / 8).is_some_and(|byte| byte >> (7 - at % 8) & 1 == 1);
    let letter = |nth: usize| {
        let value = (0..5).fold(0, |value, at| value << 1 | usize::from(bit(nth * 5 + at)));
        char::from(LETTERS[value])
    };
    (0..letters).map(letter).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a comment or a group")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $start:literal),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        pub struct $name(String);

        impl $name {
            /// From at least ten bytes that are this one's alone.
            pub(crate) fn of(bytes: &[u8]) -> Self {
                Self(format!("{}{}", $start, spelled(bytes, LENGTH)))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let rest = text.strip_prefix($start).ok_or(NotAnId)?;
                let is_one = rest.len() == LENGTH && rest.bytes().all(|b| LETTERS.contains(&b));
                if is_one { Ok(Self(text.to_owned())) } else { Err(NotAnId) }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

ids! {
    /// A comment, which is also its stream.
    CommentId = "CM-",
    /// Comments that are answered together, which is also their stream.
    GroupId = "CG-",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_was_written_and_nothing_else_is_one() {
        let id = CommentId::of(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 255]);
        assert_eq!(id.as_str().len(), 19);
        assert_eq!(id.as_str().parse(), Ok(id.clone()));
        for other in ["", "CM-", "CG-0000000000000000", "CM-000000000000000O", "PN-202611-00001"] {
            assert_eq!(other.parse::<CommentId>(), Err(NotAnId), "{other}");
        }
    }

    #[test]
    fn five_bits_are_a_letter() {
        assert_eq!(spelled(&[0b0000_0000, 0b0100_0110], 3), "013");
    }
}
