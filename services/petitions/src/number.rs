//! A petition's number, as people write it: `PN-202611-00001`.

use std::fmt;
use std::str::FromStr;

use kernel::{Timestamp, clock};
use serde::{Deserialize, Serialize};

/// `PN-YYYYMM-NNNNN`: the month it was started in (Ulaanbaatar), and a count within the month.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PetitionNumber {
    year: i16,
    month: i8,
    count: u32,
}

impl PetitionNumber {
    pub const COUNT_MAX: u32 = 99_999;

    /// The `count`-th petition of the month that `at` falls into; `None` above 99,999.
    pub fn of_month(at: Timestamp, count: u32) -> Option<Self> {
        let date = at.to_zoned(clock::zone()).date();
        (1..=Self::COUNT_MAX).contains(&count).then_some(Self {
            year: date.year(),
            month: date.month(),
            count,
        })
    }
}

impl PetitionNumber {
    /// Whether `at` falls into its month.
    pub(crate) fn is_of_month(&self, at: Timestamp) -> bool {
        Self::of_month(at, self.count) == Some(*self)
    }

    pub(crate) const fn count(&self) -> u32 {
        self.count
    }
}

impl fmt::Display for PetitionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PN-{:04}{:02}-{:05}", self.year, self.month, self.count)
    }
}

impl fmt::Debug for PetitionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a petition's number reads PN-YYYYMM-NNNNN")]
pub struct NotANumber;

impl FromStr for PetitionNumber {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = |range: std::ops::Range<usize>| -> Option<u32> {
            let part = text.get(range)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
        };
        let shape =
            text.len() == 15 && text.starts_with("PN-") && text.as_bytes().get(9) == Some(&b'-');
        let parsed = || {
            let (year, month, count) = (digits(3..7)?, digits(7..9)?, digits(10..15)?);
            let known = (2000..=9999).contains(&year) && (1..=12).contains(&month) && count > 0;
            known.then_some(Self { year: year as i16, month: month as i8, count })
        };
        shape.then(parsed).flatten().ok_or(NotANumber)
    }
}

impl Serialize for PetitionNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PetitionNumber {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_month_is_that_of_ulaanbaatar() {
        let just_december: Timestamp = "2026-11-30T16:00:00Z".parse().expect("an instant");
        let number = PetitionNumber::of_month(just_december, 7).expect("in range");
        assert_eq!(number.to_string(), "PN-202612-00007");
        assert_eq!(number.to_string().parse(), Ok(number));
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in [
            "",
            "PN-202613-00001",
            "PN-202612-00000",
            "PN-202612-0001",
            "pn-202612-00001",
            "PN-202612-+0001",
        ] {
            assert_eq!(text.parse::<PetitionNumber>(), Err(NotANumber), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,20}") {
            let _ = text.parse::<PetitionNumber>();
        }
    }
}
