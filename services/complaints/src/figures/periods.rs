//! Of what figures are told: a week of ISO 8601, or a quarter of its year.

use std::fmt;
use std::str::FromStr;

use kernel::{Timestamp, Week};

/// One week, or the thirteen of a quarter: the 1st to the 13th week of the year, and so on. Of a year with 53 weeks the
/// last quarter has fourteen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub first: Week,
    pub last: Week,
    pub is_quarter: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a period is written 2026-W47 or 2026-Q4")]
pub struct NotAPeriod;

const WEEKS: i8 = 13;
const QUARTERS: i8 = 4;

impl Period {
    pub const fn of_week(week: Week) -> Self {
        Self { first: week, last: week, is_quarter: false }
    }

    /// That a week is in.
    pub fn quarter_of(week: Week) -> Self {
        let day = week.begins_on.iso_week_date();
        let quarter = ((day.week() - 1) / WEEKS + 1).min(QUARTERS);
        Self::nth(day.year(), quarter).unwrap_or(Self::of_week(week))
    }

    fn nth(year: i16, quarter: i8) -> Option<Self> {
        if !(1..=QUARTERS).contains(&quarter) {
            return None;
        }
        let end = quarter * WEEKS;
        let first = Week::numbered(year, end - WEEKS + 1)?;
        let longer = (quarter == QUARTERS).then(|| Week::numbered(year, end + 1)).flatten();
        let last = longer.or_else(|| Week::numbered(year, end))?;
        Some(Self { first, last, is_quarter: true })
    }

    /// The next of its kind before it.
    pub fn before(self) -> Option<Self> {
        let last = self.first.later(-1)?;
        Some(if self.is_quarter { Self::quarter_of(last) } else { Self::of_week(last) })
    }

    /// The last so many of its kind, itself first.
    pub fn and_before(self, count: usize) -> Vec<Self> {
        std::iter::successors(Some(self), |period| period.before()).take(count).collect()
    }

    pub fn is_over(self, now: Timestamp) -> bool {
        self.last.ends().is_some_and(|end| now >= end)
    }

    /// Its weeks, the first one first.
    pub fn weeks(self) -> impl Iterator<Item = Week> {
        let next = |week: &Week| week.later(1);
        std::iter::successors(Some(self.first), next).take_while(move |week| *week <= self.last)
    }

    /// Its year, and which of the four; `None` of a week.
    pub fn quarter(&self) -> Option<(i16, i8)> {
        let day = self.first.begins_on.iso_week_date();
        self.is_quarter.then(|| (day.year(), (day.week() - 1) / WEEKS + 1))
    }

    /// `2026-W47`, `2026-Q4`
    pub fn name(&self) -> String {
        match self.quarter() {
            Some((year, quarter)) => format!("{year}-Q{quarter}"),
            None => self.first.name(),
        }
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        if let Ok(week) = text.parse() {
            return Ok(Self::of_week(week));
        }
        let (year, quarter) = text.split_once("-Q").ok_or(NotAPeriod)?;
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let quarter = quarter.parse().ok().filter(|_| quarter.len() == 1);
        let year = year.parse().ok().filter(|_| is_year);
        let named = year.zip(quarter).and_then(|(year, quarter)| Self::nth(year, quarter));
        named.ok_or(NotAPeriod)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(name: &str) -> Period {
        name.parse().expect("a period")
    }

    #[test]
    fn quarters_meet_without_a_gap_and_the_last_takes_the_53rd_week() {
        let names: Vec<_> =
            period("2027-Q2").and_before(4).iter().map(|quarter| quarter.to_string()).collect();
        assert_eq!(names, ["2027-Q2", "2027-Q1", "2026-Q4", "2026-Q3"]);
        for (name, first, last, weeks) in [
            ("2026-Q3", "2026-W27", "2026-W39", 13),
            ("2026-Q4", "2026-W40", "2026-W53", 14),
            ("2027-Q1", "2027-W01", "2027-W13", 13),
            ("2027-Q4", "2027-W40", "2027-W52", 13),
        ] {
            let quarter = period(name);
            assert_eq!((quarter.first.name(), quarter.last.name()), (first.into(), last.into()));
            assert_eq!(quarter.weeks().count(), weeks, "{name}");
            assert!(quarter.weeks().all(|week| Period::quarter_of(week) == quarter));
        }
        assert_eq!(period("2027-W01").before(), Some(period("2026-W53")));
    }

    #[test]
    fn what_is_no_period_is_none() {
        for bad in ["", "2026", "2026-Q0", "2026-Q5", "2026-Q11", "26-Q1", "2026-W54", "+026-Q1"] {
            assert_eq!(bad.parse::<Period>(), Err(NotAPeriod), "{bad}");
        }
    }

    #[test]
    fn it_is_over_at_midnight_in_ulaanbaatar() {
        let at = |text: &str| text.parse().expect("an instant");
        assert!(!period("2026-W47").is_over(at("2026-11-22T15:59:59Z")));
        assert!(period("2026-W47").is_over(at("2026-11-22T16:00:00Z")));
        assert!(!period("2026-Q4").is_over(at("2026-12-31T00:00:00Z")));
    }
}
