//! What a complaint is called: ten digits, as `CN-48291-73305`, which is also its stream.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct ComplaintNumber(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a complaint's number has ten digits, as CN-48291-73305")]
pub struct NotAComplaint;

impl ComplaintNumber {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ComplaintNumber {
    type Err = NotAComplaint;

    fn from_str(text: &str) -> Result<Self, NotAComplaint> {
        let is_five =
            |digits: &str| digits.len() == 5 && digits.bytes().all(|byte| byte.is_ascii_digit());
        match text.split('-').collect::<Vec<_>>()[..] {
            ["CN", first, second] if is_five(first) && is_five(second) => Ok(Self(text.to_owned())),
            _ => Err(NotAComplaint),
        }
    }
}

impl TryFrom<String> for ComplaintNumber {
    type Error = NotAComplaint;

    fn try_from(text: String) -> Result<Self, NotAComplaint> {
        text.parse()
    }
}

impl fmt::Display for ComplaintNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_spelling() {
        let number = "CN-48291-73305".parse::<ComplaintNumber>().expect("a number");
        assert_eq!(number.to_string(), "CN-48291-73305");
        for other in ["", "CN-", "4829173305", "CN-4829-173305", "PN-48291-73305", "CN-48291-7330a"]
        {
            assert_eq!(other.parse::<ComplaintNumber>(), Err(NotAComplaint), "{other}");
        }
    }
}
