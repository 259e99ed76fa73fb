//! Backing off: when what could not be delivered is tried again. Pure.

use std::time::Duration;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

/// Between one attempt and the next; the last counts for all that follow.
const WAITS: [u64; 7] = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR];

/// How long something is tried, since it was to go out first. RFC 5321 (4.5.4.1) asks for four to five days.
pub const TRIED_FOR: Duration = Duration::from_secs(5 * 24 * HOUR);

/// Before the attempt after this one; `chance` is drawn from 0 to 1, so that not all come at once.
pub fn wait(attempt: u32, chance: f64) -> Duration {
    let nth = (attempt.max(1) as usize - 1).min(WAITS.len() - 1);
    Duration::from_secs(WAITS[nth]).mul_f64(0.75 + 0.5 * chance.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_longer_than_the_last() {
        let waits: Vec<_> = (1..=8).map(|attempt| wait(attempt, 0.5).as_secs()).collect();
        assert_eq!(waits, [60, 300, 900, 3_600, 10_800, 21_600, 43_200, 43_200]);
    }

    #[test]
    fn chance_moves_it_by_a_quarter_at_most() {
        assert_eq!((wait(1, 0.0).as_secs(), wait(1, 1.0).as_secs()), (45, 75));
        assert_eq!(wait(0, 7.0), wait(1, 1.0));
    }
}
