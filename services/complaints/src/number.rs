//! What a complaint is called: ten digits that people can read out, as `CN-48291-73305`, which is also its stream.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

const PREFIX: &str = "CN-";
/// So many numbers there are.
const ALL: u64 = 10_000_000_000;
/// Each half of it.
const HALF: u64 = 100_000;

#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ComplaintNumber(u64);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a complaint's number has ten digits, as CN-48291-73305")]
pub struct NotAComplaintNumber;

impl ComplaintNumber {
    /// From eight bytes that are this one's alone.
    pub(crate) fn of(bytes: [u8; 8]) -> Self {
        Self(u64::from_be_bytes(bytes) % ALL)
    }

    /// As people write it from memory: with or without its letters, spaces and hyphens.
    pub fn typed(text: &str) -> Result<Self, NotAComplaintNumber> {
        let text = text.trim().to_uppercase();
        let rest = text.strip_prefix("CN").unwrap_or(&text);
        let is_between = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '–' | '.');
        let digits: String = rest.chars().filter(|letter| !is_between(*letter)).collect();
        read(&digits)
    }
}

fn read(digits: &str) -> Result<ComplaintNumber, NotAComplaintNumber> {
    let is_one = digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = is_one.then(|| digits.parse().ok()).flatten();
    number.map(ComplaintNumber).ok_or(NotAComplaintNumber)
}

impl fmt::Display for ComplaintNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{:05}-{:05}", self.0 / HALF, self.0 % HALF)
    }
}

impl fmt::Debug for ComplaintNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Only as it is written: an address has one spelling.
impl FromStr for ComplaintNumber {
    type Err = NotAComplaintNumber;

    fn from_str(text: &str) -> Result<Self, NotAComplaintNumber> {
        let (first, second) =
            text.strip_prefix(PREFIX).and_then(|rest| rest.split_once('-')).unwrap_or_default();
        if first.len() != 5 {
            return Err(NotAComplaintNumber);
        }
        read(&format!("{first}{second}"))
    }
}

impl Serialize for ComplaintNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ComplaintNumber {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_it_was_written_and_an_address_has_one_spelling() {
        let number = ComplaintNumber(4_829_173_305);
        assert_eq!(number.to_string(), "CN-48291-73305");
        assert_eq!("CN-48291-73305".parse(), Ok(number));
        for other in ["", "CN-", "4829173305", "CN-4829-173305", "CN-48291-7330", "PN-48291-73305"]
        {
            assert_eq!(other.parse::<ComplaintNumber>(), Err(NotAComplaintNumber), "{other}");
        }
    }

    #[test]
    fn people_type_it_as_they_like() {
        let number = ComplaintNumber(4_829_173_305);
        for typed in ["CN-48291-73305", "cn 48291 73305", "4829173305", " 48291–73305 "] {
            assert_eq!(ComplaintNumber::typed(typed), Ok(number), "{typed}");
        }
        for typed in ["", "48291", "48291733051", "CN-4829a-73305", "４８２９１７３３０５"]
        {
            assert_eq!(ComplaintNumber::typed(typed), Err(NotAComplaintNumber), "{typed}");
        }
    }
}
