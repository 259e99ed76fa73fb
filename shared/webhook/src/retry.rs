//! When to try again: the waits that Standard Webhooks gives as its example, three days in all.

use std::time::Duration;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

/// Before each attempt, in seconds.
const WAITS: [u64; ATTEMPTS_MAX as usize] =
    [0, 5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/// Attempts, the first one included.
pub const ATTEMPTS_MAX: u32 = 10;

/// What a wait may be longer by, so that what failed at once does not come back at once.
const JITTER: f64 = 0.2;

/// How long to wait after so many attempts, or `None` when there were enough; `random` is from 0 to
/// below 1. A receiver that says when to ask again is not asked sooner: take the longer of the two.
#[must_use]
pub fn next(attempts: u32, random: f64) -> Option<Duration> {
    let wait = Duration::from_secs(*WAITS.get(usize::try_from(attempts).ok()?)?);
    let random = if random.is_finite() { random.clamp(0.0, 1.0) } else { 0.0 };
    Some(wait.mul_f64(1.0 + JITTER * random))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_attempts_take_three_days_and_then_it_is_enough() {
        let waits: Vec<_> = (0..).map_while(|attempts| next(attempts, 0.0)).collect();
        assert_eq!(waits.len(), 10);
        let total: u64 = waits.iter().map(Duration::as_secs).sum();
        assert_eq!(total, 75 * HOUR + 35 * MINUTE + 5, "as in the specification");
        assert_eq!(next(10, 0.0), None);
        assert_eq!(next(u32::MAX, 0.0), None);
    }

    #[test]
    fn chance_makes_a_wait_longer_by_a_fifth_at_most() {
        assert_eq!(next(0, 0.9), Some(Duration::ZERO), "the first time is now");
        assert_eq!(next(1, 0.5), Some(Duration::from_millis(5_500)));
        assert_eq!(next(9, 1.0), Some(Duration::from_secs(24 * HOUR * 6 / 5)));
        for odd in [-1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(next(1, odd), Some(Duration::from_secs(5)));
        }
    }
}
