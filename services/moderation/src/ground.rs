//! A ground for refusing a petition: its code, its words, and whether the petition's text is hidden.

use std::fmt;
use std::str::FromStr;

use kernel::InBoth;
use serde::{Deserialize, Serialize};

/// Characters of a code.
pub const CODE_LENGTH_MAX: usize = 40;

/// What a ground goes by for ever, as `outside_competence`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct GroundCode(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a code is a to z, digits and _, 1 to 40 of them, and begins with a letter")]
pub struct NotACode;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    pub code: GroundCode,
    /// Whether the text of what is refused on it stays out of sight.
    pub is_hidden: bool,
    /// Whether a refusal names the petition that is repeated.
    #[serde(default)]
    pub names_duplicate: bool,
    /// Where the staff have written them; otherwise the code's own words are shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<InBoth>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<InBoth>,
}

impl GroundCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for GroundCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for GroundCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let begins = text.starts_with(|letter: char| letter.is_ascii_lowercase());
        let is_code =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
        if begins && text.len() <= CODE_LENGTH_MAX && text.chars().all(is_code) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotACode)
        }
    }
}

impl TryFrom<String> for GroundCode {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        text.parse()
    }
}

impl From<GroundCode> for String {
    fn from(code: GroundCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_lower_snake_and_no_longer_than_forty() {
        let forty = "a".repeat(40);
        for code in ["unclear", "personal_data", "a", "law_39_1", &forty] {
            assert_eq!(code.parse::<GroundCode>().map(String::from), Ok(code.to_owned()));
        }
        let longer = "a".repeat(41);
        for wrong in ["", "_a", "1a", "Unclear", "un-clear", "үндэслэл", "a b", "a\n", &longer]
        {
            assert_eq!(wrong.parse::<GroundCode>(), Err(NotACode), "{wrong}");
        }
    }
}
