//! The hour, always handed in: decisions never ask for it themselves.

use std::sync::Mutex;

use jiff::SignedDuration;
use jiff::tz::TimeZone;

/// An instant, in events as RFC 3339 and in tables as microseconds since 1970.
pub use jiff::Timestamp;

/// Mongolia keeps one official clock.
pub const ZONE: &str = "Asia/Ulaanbaatar";

/// The official zone, for dates that people read and for days that the law counts.
pub fn zone() -> TimeZone {
    TimeZone::get(ZONE).unwrap_or(TimeZone::UTC)
}

/// The day it is in Ulaanbaatar.
pub fn day_of(at: Timestamp) -> jiff::civil::Date {
    at.to_zoned(zone()).date()
}

/// The last of so many calendar days, counted from the day after this instant's.
pub fn last_of_days(at: Timestamp, days: u32) -> jiff::civil::Date {
    days_after(day_of(at), days)
}

/// The day so many days after another.
pub fn days_after(day: jiff::civil::Date, days: u32) -> jiff::civil::Date {
    jiff::Span::new()
        .try_days(i64::from(days))
        .and_then(|span| day.checked_add(span))
        .unwrap_or(jiff::civil::Date::MAX)
}

/// When a day is over.
pub fn end_of_day(day: jiff::civil::Date) -> Option<Timestamp> {
    Some(day.tomorrow().ok()?.to_zoned(zone()).ok()?.timestamp())
}

/// When the last of so many days is over, of which the day of this instant is the first.
pub fn end_of_days(from: Timestamp, days: u32) -> Option<Timestamp> {
    let today = from.to_zoned(zone()).date();
    end_of_day(today.checked_add(jiff::Span::new().try_days(days.checked_sub(1)?).ok()?).ok()?)
}

pub trait Clock: Send + Sync + 'static {
    /// The instant now, to the microsecond, as it is stored.
    fn now(&self) -> Timestamp;

    /// Whether it runs as time does, so that a jump is a fault. One that a test moves does not.
    fn is_steady(&self) -> bool {
        true
    }
}

/// The machine's clock, moved by a fixed offset (zero, but for rehearsals and tests).
#[derive(Debug, Clone, Copy, Default)]
pub struct OffsetClock {
    pub offset: SignedDuration,
}

impl Clock for OffsetClock {
    #[allow(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> Timestamp {
        to_microsecond(Timestamp::now() + self.offset)
    }
}

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct TestClock(Mutex<Timestamp>);

impl TestClock {
    pub fn at(instant: &str) -> Self {
        Self(Mutex::new(instant.parse().expect("an RFC 3339 instant")))
    }

    pub fn set(&self, instant: Timestamp) {
        *self.0.lock().expect("no panic while held") = instant;
    }

    pub fn advance(&self, by: SignedDuration) {
        *self.0.lock().expect("no panic while held") += by;
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        to_microsecond(*self.0.lock().expect("no panic while held"))
    }

    fn is_steady(&self) -> bool {
        false
    }
}

/// Instants are stored in microseconds; cutting here keeps what is compared and what is stored the same.
pub fn to_microsecond(instant: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(instant.as_microsecond()).unwrap_or(instant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_official_zone_is_eight_hours_ahead() {
        let noon: Timestamp = "2026-11-20T04:00:00Z".parse().expect("an instant");
        assert_eq!(noon.to_zoned(zone()).hour(), 12);
    }

    #[test]
    fn days_end_at_midnight_in_ulaanbaatar_and_the_first_is_counted() {
        let noon: Timestamp = "2026-11-20T04:00:00Z".parse().expect("an instant");
        let midnight = |text: &str| text.parse().ok();
        assert_eq!(end_of_days(noon, 1), midnight("2026-11-20T16:00:00Z"));
        assert_eq!(end_of_days(noon, 365), midnight("2027-11-19T16:00:00Z"));
        assert_eq!(end_of_days(noon, 0), None);
    }
}
