//! Weeks by the calendar of ISO 8601 and the official clock.

use std::fmt;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::{Timestamp, clock};

/// A week, which begins on a Monday at midnight in Ulaanbaatar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    pub begins_on: Date,
    /// Its last day, a Sunday.
    pub ends_on: Date,
}

impl Week {
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
