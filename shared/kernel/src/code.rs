//! Short names that stand for ever, in events, files and addresses: what they name may be called otherwise later.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Whether a text is 2 to `longest` of a–z, 0–9 and `-`, a letter first and no hyphen last.
fn is_code(text: &str, longest: usize) -> bool {
    (2..=longest).contains(&text.len())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && !text.ends_with('-')
}

macro_rules! code {
    ($(#[$doc:meta])* $name:ident of $longest:literal, $fault:ident = $told:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(String);

        #[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
        #[error($told)]
        pub struct $fault;

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = $fault;

            fn from_str(text: &str) -> Result<Self, $fault> {
                if is_code(text, $longest) { Ok(Self(text.to_owned())) } else { Err($fault) }
            }
        }

        impl TryFrom<String> for $name {
            type Error = $fault;

            fn try_from(text: String) -> Result<Self, $fault> {
                text.parse()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

code! {
    /// Of a body of the state: `nda`, `ub-police`. 2 to 30 of a–z, 0–9 and `-`.
    AgencyCode of 30,
    NotAnAgencyCode = "an agency's code is 2 to 30 of a-z, 0-9 and -, beginning with a letter"
}

code! {
    /// Of what a complaint is about, in the tree of topics: `air-quality`. 2 to 40 of a–z, 0–9 and `-`.
    TopicCode of 40,
    NotATopicCode = "a topic's code is 2 to 40 of a-z, 0-9 and -, beginning with a letter"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_and_plain() {
        for good in ["nda", "ub-police", "a1", &"a".repeat(30)] {
            let code = good.parse::<AgencyCode>().map(|code| code.to_string());
            assert_eq!(code, Ok(good.to_owned()));
            assert!(good.parse::<TopicCode>().is_ok(), "{good}");
        }
        for bad in ["", "a", "1a", "-a", "a-", "Nda", "нда", "a_b", "a b", &"a".repeat(41)] {
            assert_eq!(bad.parse::<AgencyCode>(), Err(NotAnAgencyCode), "{bad}");
            assert_eq!(bad.parse::<TopicCode>(), Err(NotATopicCode), "{bad}");
        }
        let long = "a".repeat(31);
        assert_eq!(
            (long.parse::<AgencyCode>().is_ok(), long.parse::<TopicCode>().is_ok()),
            (false, true)
        );
    }
}
