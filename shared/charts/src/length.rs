//! Lengths and places in a picture, in whole tenths of its unit: nothing is rounded twice, and no
//! machine writes a number in another way.

use std::fmt;
use std::ops::{Add, Sub};

/// A length, or how far from the left or from the top.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Length(i32);

impl Length {
    pub const NOUGHT: Self = Self(0);

    pub const fn units(units: i32) -> Self {
        Self(units * 10)
    }

    /// As long as a length can be, if there are more.
    pub fn tenths(tenths: u64) -> Self {
        Self(i32::try_from(tenths).unwrap_or(i32::MAX))
    }

    pub fn half(self) -> Self {
        self.over(2)
    }

    pub fn over(self, parts: i32) -> Self {
        Self(self.0 / parts.max(1))
    }

    pub fn times(self, count: usize) -> Self {
        Self(self.0.saturating_mul(i32::try_from(count).unwrap_or(i32::MAX)))
    }

    /// As much of it as the part is of the whole, and never more than all of it; of no whole
    /// nothing.
    pub fn share(self, part: u64, whole: u64) -> Self {
        let length = u128::from(self.0.max(0).unsigned_abs());
        let divisor = u128::from(whole.max(1));
        let share = (length * u128::from(part.min(whole)) + divisor / 2) / divisor;
        Self(i32::try_from(share).unwrap_or(self.0))
    }
}

impl Add for Length {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Length {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 0 {
            f.write_str("-")?;
        }
        let tenths = self.0.unsigned_abs();
        match tenths % 10 {
            0 => write!(f, "{}", tenths / 10),
            tenth => write!(f, "{}.{tenth}", tenths / 10),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_with_one_decimal_at_most() {
        let written = [0, 1, 10, 25, 3_600].map(|tenths| Length::tenths(tenths).to_string());
        assert_eq!(written, ["0", "0.1", "1", "2.5", "360"]);
        assert_eq!((Length::NOUGHT - Length::tenths(5)).to_string(), "-0.5");
        assert_eq!((Length::NOUGHT - Length::NOUGHT).to_string(), "0");
    }

    #[test]
    fn a_share_is_never_more_than_all() {
        let all = Length::units(300);
        assert_eq!(all.share(1, 3), Length::units(100));
        assert_eq!(all.share(2, 3_000), Length::tenths(2));
        assert_eq!(all.share(10_000_000_000, 10_000_000_000), all);
        assert_eq!(all.share(u64::MAX, u64::MAX), all);
        assert_eq!(all.share(7, 5), all);
        assert_eq!([all.share(0, 0), all.share(5, 0)], [Length::NOUGHT; 2]);
    }
}
