//! How much the moderators had to do in each week, by the calendar of ISO 8601 and the official clock.

use std::collections::HashMap;

use jiff::SignedDuration;
use jiff::civil::Date;
use kernel::{Timestamp, clock};
use serde::{Deserialize, Serialize};

use super::WEEKS;
use crate::{Comments, CommentsError};

/// A week, which begins on a Monday at midnight in Ulaanbaatar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    pub begins_on: Date,
    /// Its last day, a Sunday.
    pub ends_on: Date,
    pub counts: WeekCounts,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub struct WeekCounts {
    /// Held back for a moderator, for the first time or again.
    pub came: u64,
    pub reported: u64,
    pub published: u64,
    pub relevant: u64,
    pub off_topic: u64,
    pub abusive: u64,
    pub duplicate: u64,
    pub appealed: u64,
    pub upheld: u64,
    pub overturned: u64,
    /// Of the decisions on comments, not on appeals; none where nothing was decided.
    median_us: Option<i64>,
}

impl WeekCounts {
    /// Half of the week's decisions took no longer.
    pub fn median(&self) -> Option<SignedDuration> {
        self.median_us.map(SignedDuration::from_micros)
    }
}

impl Week {
    /// `2026-W47`
    pub fn name(&self) -> String {
        name(self.begins_on)
    }
}

fn name(monday: Date) -> String {
    let week = monday.iso_week_date();
    format!("{}-W{:02}", week.year(), week.week())
}

#[derive(Serialize)]
struct Asked {
    weeks: Vec<Bounds>,
}

#[derive(Serialize)]
struct Bounds {
    week: String,
    begins: i64,
    ends: i64,
}

#[derive(Deserialize)]
struct Row {
    week: String,
    #[serde(flatten)]
    counts: WeekCounts,
}

impl Comments {
    /// The last so many weeks, this one first.
    pub async fn weeks(&self, count: u32) -> Result<Vec<Week>, CommentsError> {
        let mondays = mondays(self.now(), count);
        let weeks = mondays.iter().filter_map(|monday| bounds(*monday)).collect();
        let rows: Vec<Row> = self.views.rows(&WEEKS, Asked { weeks }).await?;
        let mut counted: HashMap<_, _> =
            rows.into_iter().map(|row| (row.week, row.counts)).collect();
        let week = |monday: Date| Week {
            begins_on: monday,
            ends_on: days_later(monday, 6).unwrap_or(Date::MAX),
            counts: counted.remove(&name(monday)).unwrap_or_default(),
        };
        Ok(mondays.into_iter().map(week).collect())
    }
}

/// This week's, and so many before.
fn mondays(now: Timestamp, count: u32) -> Vec<Date> {
    let today = clock::day_of(now);
    let since_monday = i64::from(today.weekday().to_monday_zero_offset());
    let back = |week: u32| days_later(today, -since_monday - 7 * i64::from(week));
    (0..count).filter_map(back).collect()
}

fn bounds(monday: Date) -> Option<Bounds> {
    let midnight = |day: Date| Some(day.to_zoned(clock::zone()).ok()?.timestamp().as_microsecond());
    let (begins, ends) = (midnight(monday)?, midnight(days_later(monday, 7)?)?);
    Some(Bounds { week: name(monday), begins, ends })
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

    #[test]
    fn weeks_begin_on_mondays_and_carry_the_year_of_their_thursday() {
        // A Friday; in Ulaanbaatar it is still Friday at 15:59 UTC and Saturday a minute later.
        let now = "2027-01-01T15:59:00Z".parse().expect("an instant");
        assert_eq!(mondays(now, 3), [day("2026-12-28"), day("2026-12-21"), day("2026-12-14")]);
        assert_eq!(name(day("2026-12-28")), "2026-W53");
        assert_eq!(name(day("2027-01-04")), "2027-W01");
    }

    #[test]
    fn a_week_begins_at_midnight_in_ulaanbaatar() {
        let sunday_evening = "2026-11-22T15:59:59Z".parse().expect("an instant");
        let monday = "2026-11-22T16:00:00Z".parse().expect("an instant");
        assert_eq!(mondays(sunday_evening, 1), [day("2026-11-16")]);
        assert_eq!(mondays(monday, 1), [day("2026-11-23")]);
        let bounds = bounds(day("2026-11-23")).expect("a week");
        let monday: Timestamp = monday;
        assert_eq!(bounds.begins, monday.as_microsecond());
        assert_eq!(bounds.ends - bounds.begins, 7 * 24 * 3_600 * 1_000_000);
    }
}
