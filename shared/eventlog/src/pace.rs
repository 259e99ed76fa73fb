//! Whether the house's clock keeps pace with a second one: the server's, or the machine's count of
//! seconds.
//!
//! Recorded instants never go back, so one batch recorded with a clock that is a day ahead for a
//! second would hold every later one at tomorrow, and every petition that closes today closed. What
//! is compared is not the hour, which a rehearsal may move, but how far one clock is ahead of the
//! other, from batch to batch. A batch is refused when that has jumped.
//!
//! A jump that lasts is the new time: somebody has set a clock, another server has taken over, or
//! the machine slept, which its count of seconds does not notice. So it is refused, loudly, for
//! half a minute only; the log asks by itself meanwhile, and goes on.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use kernel::{Clock, Timestamp};

use crate::store::StoreError;

/// What a slow answer or a clock being corrected little by little may make between two batches.
const TOLERANCE_MICROSECONDS: u64 = 5_000_000;
const LASTS: Duration = Duration::from_secs(30);

#[derive(Default)]
pub(crate) struct Pace(Mutex<Measured>);

#[derive(Default)]
struct Measured {
    /// How far the house's clock was ahead at the last batch, in microseconds.
    ahead: Option<i64>,
    /// How far it has jumped to, and since when.
    jumped: Option<(i64, Instant)>,
}

impl Pace {
    /// The hour to record, to be asked for once nothing has to be waited for any more.
    pub(crate) fn hour(
        &self,
        clock: &dyn Clock,
        second_microseconds: i64,
    ) -> Result<Timestamp, StoreError> {
        let now = clock.now();
        if !clock.is_steady() {
            return Ok(now);
        }
        let ahead = now.as_microsecond() - second_microseconds;
        let mut measured = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match measured.take(ahead, Instant::now()) {
            0 => Ok(now),
            jump => Err(StoreError::ClockJumped { seconds: jump / 1_000_000 }),
        }
    }
}

impl Measured {
    /// By how much the clock has jumped; 0 for one that keeps pace.
    fn take(&mut self, ahead: i64, at: Instant) -> i64 {
        let before = *self.ahead.get_or_insert(ahead);
        if !is_near(ahead, before) {
            let since = match self.jumped {
                Some((to, since)) if is_near(ahead, to) => since,
                _ => at,
            };
            self.jumped = Some((ahead, since));
            if at.duration_since(since) < LASTS {
                return ahead - before;
            }
            tracing::error!("the clock has jumped and stayed there: that is the time from now on");
        }
        *self = Self { ahead: Some(ahead), jumped: None };
        0
    }
}

fn is_near(one: i64, other: i64) -> bool {
    one.abs_diff(other) <= TOLERANCE_MICROSECONDS
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: i64 = 1_000_000;
    const DAY: i64 = 86_400 * SECOND;

    #[test]
    fn a_rehearsals_offset_and_small_corrections_keep_pace() {
        let (mut measured, at) = (Measured::default(), Instant::now());
        for correction in [0, 3, 6, 9, 5, 0] {
            assert_eq!(measured.take(30 * DAY + correction * SECOND, at), 0);
        }
    }

    #[test]
    fn a_clock_a_day_ahead_for_a_second_is_refused_for_that_second() {
        let (mut measured, at) = (Measured::default(), Instant::now());
        let after = |seconds| at + Duration::from_secs(seconds);
        let jumps = [(0, 0), (DAY, 1), (0, 2), (DAY, 40), (-DAY, 41), (0, 42)]
            .map(|(ahead, seconds)| measured.take(ahead, after(seconds)));
        assert_eq!(jumps, [0, DAY, 0, DAY, -DAY, 0]);
    }

    #[test]
    fn a_jump_that_lasts_is_the_new_time() {
        let (mut measured, at) = (Measured::default(), Instant::now());
        let after = |seconds| at + Duration::from_secs(seconds);
        let jumps = [(0, 0), (DAY, 1), (DAY + SECOND, 20), (DAY, 31), (DAY, 32)]
            .map(|(ahead, seconds)| measured.take(ahead, after(seconds)));
        assert_eq!(jumps, [0, DAY, DAY + SECOND, 0, 0]);
    }
}
