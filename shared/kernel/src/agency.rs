//! Which body of the state.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A body's short name in addresses and events: `nda`, `ub-police`. 2 to 30 of a–z, 0–9 and `-`,
/// a letter first and no hyphen last.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct AgencyCode(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an agency's code is 2 to 30 of a-z, 0-9 and -, beginning with a letter")]
pub struct NotAnAgencyCode;

impl AgencyCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for AgencyCode {
    type Err = NotAnAgencyCode;

    fn from_str(text: &str) -> Result<Self, NotAnAgencyCode> {
        let is_one = (2..=30).contains(&text.len())
            && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && !text.ends_with('-');
        if is_one { Ok(Self(text.to_owned())) } else { Err(NotAnAgencyCode) }
    }
}

impl TryFrom<String> for AgencyCode {
    type Error = NotAnAgencyCode;

    fn try_from(text: String) -> Result<Self, NotAnAgencyCode> {
        text.parse()
    }
}

impl fmt::Display for AgencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_and_plain() {
        for good in ["nda", "ub-police", "a1"] {
            assert_eq!(
                good.parse::<AgencyCode>().map(|code| code.to_string()),
                Ok(good.to_owned())
            );
        }
        for bad in ["", "a", "1a", "-a", "a-", "Nda", "нда", "a_b", "a b", &"a".repeat(31)] {
            assert_eq!(bad.parse::<AgencyCode>(), Err(NotAnAgencyCode), "{bad}");
        }
    }
}
