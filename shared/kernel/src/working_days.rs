//! On which days the state works: never at weekends, nor on the holidays that are handed in as data.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};

/// Days in Ulaanbaatar.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkingDays {
    holidays: BTreeSet<Date>,
    /// Weekend days that are worked, as the Government moves them.
    worked: BTreeSet<Date>,
}

impl WorkingDays {
    pub fn new(
        holidays: impl IntoIterator<Item = Date>,
        worked: impl IntoIterator<Item = Date>,
    ) -> Self {
        Self { holidays: holidays.into_iter().collect(), worked: worked.into_iter().collect() }
    }

    pub fn is_one(&self, day: Date) -> bool {
        let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        self.worked.contains(&day) || (!is_weekend && !self.holidays.contains(&day))
    }

    /// The day itself, or the next on which the state works; the last day there is, where none follows.
    pub fn on_or_after(&self, day: Date) -> Date {
        let mut day = day;
        while !self.is_one(day) {
            match day.tomorrow() {
                Ok(next) => day = next,
                Err(_) => return day,
            }
        }
        day
    }

    /// So many working days after a day.
    pub fn after(&self, day: Date, count: u32) -> Date {
        let next = |day: Date| self.on_or_after(day.tomorrow().unwrap_or(Date::MAX));
        (0..count).fold(day, |day, _| next(day))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn weekends_and_holidays_are_not_worked_unless_they_are_made_up_for() {
        // 2027-02-07 is a Sunday; Tsagaan Sar follows.
        let holidays = [7, 8, 9].map(|day| date(2027, 2, day));
        let days = WorkingDays::new(holidays, [date(2027, 2, 13)]);
        assert_eq!(days.on_or_after(date(2027, 2, 5)), date(2027, 2, 5));
        assert_eq!(days.on_or_after(date(2027, 2, 6)), date(2027, 2, 10));
        assert!(days.is_one(date(2027, 2, 13)), "a Saturday that is worked");
        assert!(!days.is_one(date(2027, 2, 14)));
        // Thursday, Friday; then the holidays, and Wednesday.
        assert_eq!(days.after(date(2027, 2, 4), 1), date(2027, 2, 5));
        assert_eq!(days.after(date(2027, 2, 4), 2), date(2027, 2, 10));
        assert_eq!(days.after(date(2027, 2, 7), 0), date(2027, 2, 7));
        assert_eq!(WorkingDays::default().on_or_after(date(2027, 2, 6)), date(2027, 2, 8));
    }
}
