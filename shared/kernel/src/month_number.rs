//! Numbers that people write: a month in Ulaanbaatar and a count within it, as in `PN-202611-00001`.

use crate::{Timestamp, clock};

/// What stands behind two letters and a dash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MonthNumber {
    pub year: i16,
    pub month: i8,
    pub count: u32,
}

impl MonthNumber {
    pub const COUNT_MAX: u32 = 99_999;

    /// The `count`-th of the month that `at` falls into; `None` above 99,999.
    pub fn of_month(at: Timestamp, count: u32) -> Option<Self> {
        let date = clock::day_of(at);
        let is_one = (1..=Self::COUNT_MAX).contains(&count);
        is_one.then_some(Self { year: date.year(), month: date.month(), count })
    }

    /// What is written `YYYYMM-NNNNN`.
    pub fn read(text: &str) -> Option<Self> {
        let digits = |range: std::ops::Range<usize>| -> Option<u32> {
            let part = text.get(range)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
        };
        if text.len() != 12 || text.as_bytes().get(6) != Some(&b'-') {
            return None;
        }
        let (year, month, count) = (digits(0..4)?, digits(4..6)?, digits(7..12)?);
        let is_one = (2000..=9999).contains(&year) && (1..=12).contains(&month) && count > 0;
        is_one.then_some(Self { year: year as i16, month: month as i8, count })
    }
}

/// A kind of number with a prefix of its own, and what is told to whoever writes another.
///
/// ```
/// kernel::month_number! {
///     /// `LN-YYYYMM-NNNNN`.
///     LampNumber = "LN-", NotALampNumber = "a lamp's number reads LN-YYYYMM-NNNNN"
/// }
/// let number: LampNumber = "LN-202611-00007".parse().unwrap();
/// assert_eq!((number.count(), number.to_string().as_str()), (7, "LN-202611-00007"));
/// assert!("PN-202611-00007".parse::<LampNumber>().is_err());
/// ```
#[macro_export]
macro_rules! month_number {
    ($(#[$doc:meta])* $name:ident = $prefix:literal, $fault:ident = $told:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name($crate::month_number::MonthNumber);

        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $fault;

        impl $name {
            pub const COUNT_MAX: u32 = $crate::month_number::MonthNumber::COUNT_MAX;

            /// The `count`-th of the month that `at` falls into; `None` above 99,999.
            pub fn of_month(at: $crate::Timestamp, count: u32) -> Option<Self> {
                $crate::month_number::MonthNumber::of_month(at, count).map(Self)
            }

            /// Whether `at` falls into its month.
            pub fn is_of_month(&self, at: $crate::Timestamp) -> bool {
                Self::of_month(at, self.count()) == Some(*self)
            }

            pub const fn count(&self) -> u32 {
                self.0.count
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let $crate::month_number::MonthNumber { year, month, count } = self.0;
                write!(f, concat!($prefix, "{:04}{:02}-{:05}"), year, month, count)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }

        impl std::fmt::Display for $fault {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($told)
            }
        }

        impl std::error::Error for $fault {}

        impl std::str::FromStr for $name {
            type Err = $fault;

            fn from_str(text: &str) -> Result<Self, $fault> {
                let rest = text.strip_prefix($prefix).ok_or($fault)?;
                $crate::month_number::MonthNumber::read(rest).map(Self).ok_or($fault)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
