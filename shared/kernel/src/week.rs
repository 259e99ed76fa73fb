//! Weeks by the calendar of ISO 8601 and the official clock.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, ISOWeekDate, Weekday};
use serde::{Serialize, Serializer};

use crate::{Timestamp, clock};

/// A week, which begins on a Monday at midnight in Ulaanbaatar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    pub begins_on: Date,
    /// Its last day, a Sunday.
    pub ends_on: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a week of ISO 8601 is written 2026-W47")]
pub struct NotAWeek;

impl Week {
    /// The one that a day is in.
    pub fn of(day: Date) -> Self {
        let monday = day.iso_week_date();
        let monday = ISOWeekDate::new(monday.year(), monday.week(), Weekday::Monday);
        let begins_on = monday.map_or(day, ISOWeekDate::date);
        Self { begins_on, ends_on: days_later(begins_on, 6).unwrap_or(Date::MAX) }
    }

    /// By its year and its number; `None` where that year has no such week.
    pub fn numbered(year: i16, week: i8) -> Option<Self> {
        ISOWeekDate::new(year, week, Weekday::Monday).ok().map(|monday| Self::of(monday.date()))
    }

    /// So many weeks later, or earlier; `None` beyond the years that are counted.
    pub fn later(self, weeks: i64) -> Option<Self> {
        Self::from_monday(days_later(self.begins_on, 7 * weeks)?)
    }

    /// The last so many, the one of this instant first.
    pub fn last(now: Timestamp, count: u32) -> Vec<Self> {
        let today = clock::day_of(now);
        let since_monday = i64::from(today.weekday().to_monday_zero_offset());
        let monday = |week: u32| days_later(today, -since_monday - 7 * i64::from(week));
        (0..count).filter_map(|week| Self::from_monday(monday(week)?)).collect()
    }

    fn from_monday(begins_on: Date) -> Option<Self> {
        Some(Self { begins_on, ends_on: days_later(begins_on, 6)? })
    }

    /// `2026-W47`
    pub fn name(&self) -> String {
        let week = self.begins_on.iso_week_date();
        format!("{}-W{:02}", week.year(), week.week())
    }

    /// Its first instant.
    pub fn begins(&self) -> Option<Timestamp> {
        Some(self.begins_on.to_zoned(clock::zone()).ok()?.timestamp())
    }

    /// The first instant of the next one.
    pub fn ends(&self) -> Option<Timestamp> {
        clock::end_of_day(self.ends_on)
    }
}

impl FromStr for Week {
    type Err = NotAWeek;

    fn from_str(text: &str) -> Result<Self, NotAWeek> {
        let (year, week) = text.split_once("-W").ok_or(NotAWeek)?;
        let has_digits = |text: &str, count| {
            text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !has_digits(year, 4) || !has_digits(week, 2) {
            return Err(NotAWeek);
        }
        let (year, week) = (year.parse(), week.parse());
        year.ok().zip(week.ok()).and_then(|(year, week)| Self::numbered(year, week)).ok_or(NotAWeek)
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())
    }
}

/// `{week, begins, ends}`, as statements take it: instants in microseconds.
impl Serialize for Week {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;
        let micros = |at: Option<Timestamp>| at.map(Timestamp::as_microsecond);
        let mut row = serializer.serialize_struct("Week", 3)?;
        row.serialize_field("week", &self.name())?;
        row.serialize_field("begins", &micros(self.begins()))?;
        row.serialize_field("ends", &micros(self.ends()))?;
        row.end()
    }
}

fn days_later(day: Date, days: i64) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn mondays(now: &str, count: u32) -> Vec<Date> {
        let weeks = Week::last(now.parse().expect("an instant"), count);
        weeks.iter().map(|week| week.begins_on).collect()
    }

    #[test]
    fn weeks_begin_on_mondays_and_carry_the_year_of_their_thursday() {
        // A Friday; in Ulaanbaatar it is still Friday at 15:59 UTC and Saturday a minute later.
        let now = "2027-01-01T15:59:00Z";
        assert_eq!(mondays(now, 3), [day("2026-12-28"), day("2026-12-21"), day("2026-12-14")]);
        let name = |monday: &str| Week::from_monday(day(monday)).expect("a week").name();
        assert_eq!(name("2026-12-28"), "2026-W53");
        assert_eq!(name("2027-01-04"), "2027-W01");
    }

    #[test]
    fn a_week_is_found_by_a_day_in_it_and_by_its_name() {
        for (name, first, last) in [
            ("2026-W47", "2026-11-16", "2026-11-22"),
            ("2026-W53", "2026-12-28", "2027-01-03"),
            ("2027-W01", "2027-01-04", "2027-01-10"),
        ] {
            let week = Week { begins_on: day(first), ends_on: day(last) };
            assert_eq!((Week::of(day(first)), Week::of(day(last))), (week, week));
            assert_eq!((name.parse(), week.name().as_str()), (Ok(week), name));
        }
        for bad in ["", "2026-W00", "2026-W54", "2027-W53", "2026-47", "26-W47", "2026-W+7", "x"] {
            assert_eq!(bad.parse::<Week>(), Err(NotAWeek), "{bad}");
        }
        let week: Week = "2026-W53".parse().expect("a week");
        assert_eq!(week.later(1).map(|week| week.name()), Some("2027-W01".to_owned()));
        assert_eq!(week.later(-53).map(|week| week.name()), Some("2025-W52".to_owned()));
    }

    #[test]
    fn a_week_begins_at_midnight_in_ulaanbaatar() {
        assert_eq!(mondays("2026-11-22T15:59:59Z", 1), [day("2026-11-16")]);
        let monday = "2026-11-22T16:00:00Z";
        assert_eq!(mondays(monday, 1), [day("2026-11-23")]);
        let week = Week::from_monday(day("2026-11-23")).expect("a week");
        let begins: Timestamp = monday.parse().expect("an instant");
        assert_eq!(week.begins(), Some(begins));
        assert_eq!(week.ends(), Some(begins + jiff::SignedDuration::from_hours(7 * 24)));
        let row = serde_json::to_value(week).expect("a row");
        assert_eq!(row["week"], "2026-W48");
        assert_eq!(row["begins"], begins.as_microsecond());
    }
}
