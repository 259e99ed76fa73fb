//! What comments and their groups are called: `CM-` or `CG-` and 16 letters or digits that nobody can guess
//! and no two people share.

use std::fmt;
use std::str::FromStr;

use kernel::base32::{is_spelled, spelled};
use serde::{Deserialize, Serialize};

const LENGTH: usize = 16;

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
                let is_one = rest.len() == LENGTH && is_spelled(rest);
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
}
