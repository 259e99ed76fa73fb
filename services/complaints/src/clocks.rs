//! The clock a complaint runs on: calendar days in Ulaanbaatar, counted from the day after it came in.
//!
//! A last day on which the state does not work moves to the next on which it does; holidays are data. Law on
//! resolving citizens' petitions and complaints: 30 days, once up to 30 more.

use jiff::civil::Date;
use kernel::{Timestamp, WorkingDays, clock};
use serde::{Deserialize, Serialize};

/// As it was set, with the day that came of it: who changes a setting or a holiday changes none that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The day before the first that is counted.
    pub counted_from: Date,
    pub days: u32,
    /// The last day.
    pub due_on: Date,
}

impl Clock {
    pub fn start(at: Timestamp, days: u32, working: &WorkingDays) -> Self {
        Self::of(clock::day_of(at), days, working)
    }

    pub(crate) fn of(counted_from: Date, days: u32, working: &WorkingDays) -> Self {
        let due_on = working.on_or_after(clock::days_after(counted_from, days));
        Self { counted_from, days, due_on }
    }

    /// By so many days more, counted from the same day.
    pub fn extended(self, days: u32, working: &WorkingDays) -> Self {
        Self::of(self.counted_from, self.days.saturating_add(days), working)
    }

    /// From the first instant after its last day.
    pub fn has_run_out(self, at: Timestamp) -> bool {
        clock::day_of(at) > self.due_on
    }
}

/// The last day on which an operator is to register what came in at an instant: so many working days after it.
pub fn register_by(received_at: Timestamp, days: u32, working: &WorkingDays) -> Date {
    working.after(clock::day_of(received_at), days)
}

/// Whole days from one day to another, in Ulaanbaatar.
pub fn days_between(from: Date, to: Timestamp) -> u32 {
    let days = clock::day_of(to).since(from).map_or(0, |span| span.get_days());
    u32::try_from(days).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn no_holidays() -> WorkingDays {
        WorkingDays::default()
    }

    #[test]
    fn the_day_of_receipt_is_not_counted_and_the_last_is_counted_whole() {
        let clock = Clock::start(at("2026-11-02T04:00:00Z"), 30, &no_holidays());
        assert_eq!(clock.due_on, date(2026, 12, 2));
        assert!(!clock.has_run_out(at("2026-12-02T15:59:59.999999Z")));
        assert!(clock.has_run_out(at("2026-12-02T16:00:00Z")));
    }

    #[test]
    fn the_day_is_the_one_of_ulaanbaatar() {
        let [before, after] = ["2026-11-02T15:59:59Z", "2026-11-02T16:00:00Z"]
            .map(|text| Clock::start(at(text), 30, &no_holidays()).due_on);
        assert_eq!((before, after), (date(2026, 12, 2), date(2026, 12, 3)));
    }

    #[test]
    fn over_new_year_the_last_day_moves_past_the_holiday_and_the_weekend() {
        // Received on 2 December 2026; the thirtieth day is Friday, 1 January 2027.
        let holidays = WorkingDays::new([date(2027, 1, 1)], []);
        let clock = Clock::start(at("2026-12-02T04:00:00Z"), 30, &holidays);
        assert_eq!(clock.due_on, date(2027, 1, 4));
    }

    #[test]
    fn over_tsagaan_sar_it_moves_past_all_three_days_unless_a_weekend_day_is_worked() {
        let sar = [7, 8, 9].map(|day| date(2027, 2, day));
        // Received on 8 January 2027; the thirtieth day is Sunday, 7 February 2027.
        let received = at("2027-01-08T04:00:00Z");
        let due = |worked: &[Date]| {
            Clock::start(received, 30, &WorkingDays::new(sar, worked.iter().copied())).due_on
        };
        assert_eq!(due(&[]), date(2027, 2, 10));
        assert_eq!(due(&[date(2027, 2, 7)]), date(2027, 2, 7));
    }

    #[test]
    fn what_is_extended_counts_from_the_same_day_and_not_from_the_moved_one() {
        let holidays = WorkingDays::new([date(2027, 1, 1)], []);
        let clock = Clock::start(at("2026-12-02T04:00:00Z"), 30, &holidays);
        let extended = clock.extended(30, &holidays);
        // The sixtieth day is Sunday, 31 January 2027.
        assert_eq!((extended.days, extended.due_on), (60, date(2027, 2, 1)));
    }

    #[test]
    fn what_came_on_a_friday_is_to_be_registered_by_wednesday() {
        let friday = at("2026-11-20T04:00:00Z");
        assert_eq!(register_by(friday, 3, &no_holidays()), date(2026, 11, 25));
        assert_eq!(register_by(friday, 0, &no_holidays()), date(2026, 11, 20));
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        assert_eq!(days_between(date(2026, 12, 31), at("2026-12-31T15:59:59Z")), 0);
        assert_eq!(days_between(date(2026, 12, 31), at("2026-12-31T16:00:00Z")), 1);
        assert_eq!(days_between(date(2026, 12, 31), at("2026-12-01T00:00:00Z")), 0);
    }
}
