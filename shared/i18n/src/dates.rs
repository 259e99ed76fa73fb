//! Dates as people read them, by the one official clock: `2026.11.20 18:00`.

use kernel::{Timestamp, clock};

/// `2026.11.20`
pub fn date(instant: Timestamp) -> String {
    written(instant, "%Y.%m.%d")
}

/// A day of the calendar: `2026.11.20`
pub fn day(day: jiff::civil::Date) -> String {
    day.strftime("%Y.%m.%d").to_string()
}

/// The last day of what counts before an instant: `2026.11.19` for what is over at the midnight after.
pub fn last_day(until: Timestamp) -> String {
    date(until - jiff::SignedDuration::from_micros(1))
}

/// The last day that is over at an instant: what is to end by then can have no later one.
pub fn last_whole_day(by: Timestamp) -> String {
    let before = by.to_zoned(clock::zone()).date().yesterday();
    before.map_or_else(|_| date(by), |day| day.strftime("%Y.%m.%d").to_string())
}

/// `2026-11-19`, for the `datetime` of a `<time>` element.
pub fn last_day_machine_readable(until: Timestamp) -> String {
    written(until - jiff::SignedDuration::from_micros(1), "%Y-%m-%d")
}

/// `2026.11.20 18:00`
pub fn date_and_time(instant: Timestamp) -> String {
    written(instant, "%Y.%m.%d %H:%M")
}

/// `2026-11-20T18:00:00+08:00`, for the `datetime` of a `<time>` element.
pub fn machine_readable(instant: Timestamp) -> String {
    written(instant, "%Y-%m-%dT%H:%M:%S%:z")
}

fn written(instant: Timestamp, pattern: &str) -> String {
    instant.to_zoned(clock::zone()).strftime(pattern).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evening() -> Timestamp {
        "2026-11-20T10:05:09.123456Z".parse().expect("an instant")
    }

    #[test]
    fn dates_are_written_as_the_official_clock_shows_them() {
        assert_eq!(date(evening()), "2026.11.20");
        assert_eq!(date_and_time(evening()), "2026.11.20 18:05");
        let after_midnight = "2026-11-20T16:30:00Z".parse().expect("an instant");
        assert_eq!(date_and_time(after_midnight), "2026.11.21 00:30");
    }

    #[test]
    fn what_is_over_at_midnight_has_the_day_before_as_its_last() {
        let midnight = "2026-11-20T16:00:00Z".parse().expect("an instant");
        assert_eq!(last_day(midnight), "2026.11.20");
        assert_eq!(last_day_machine_readable(midnight), "2026-11-20");
        assert_eq!(last_whole_day(midnight), "2026.11.20");
        assert_eq!(last_day(evening()), "2026.11.20");
        assert_eq!(last_whole_day(evening()), "2026.11.19");
    }

    #[test]
    fn programs_read_the_same_instant() {
        let written = machine_readable(evening());
        assert_eq!(written, "2026-11-20T18:05:09+08:00");
        let read: Timestamp = written.parse().expect("an instant");
        assert_eq!(read.as_second(), evening().as_second());
    }
}
