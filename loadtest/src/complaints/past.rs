//! A year that has passed: the clock by which the earlier complaints came in, and what became of each.

use std::sync::atomic::{AtomicI64, Ordering};

use fastrand::Rng;
use kernel::{Clock, Timestamp};

/// In microseconds.
const YEAR: i64 = 365 * 24 * 3_600 * 1_000_000;

/// Goes from a year ago to now as complaints come in, and never back.
#[derive(Debug)]
pub struct Past {
    began: i64,
    now: AtomicI64,
}

impl Past {
    pub fn before(now: Timestamp) -> Self {
        let began = now.as_microsecond() - YEAR;
        Self { began, now: AtomicI64::new(began) }
    }

    /// The nth of so many comes in: evenly over the year.
    pub fn goes_on(&self, nth: u64, all: u64) {
        let part = nth as f64 / all.max(1) as f64;
        self.now.fetch_max(self.began + (part * YEAR as f64) as i64, Ordering::Relaxed);
    }
}

impl Clock for Past {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.now.load(Ordering::Relaxed)).unwrap_or_default()
    }

    fn is_steady(&self) -> bool {
        false
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// An operator is to make it out.
    Waits,
    /// With an agency, and nobody has it.
    Assigned,
    Accepted,
    Answered,
    Confirmed,
    Withdrawn,
}

/// Of the last tenth of the year most are under way; of what was before, one in fifty is, and late.
pub fn fate(nth: u64, all: u64) -> Fate {
    let lot = Rng::with_seed(!nth).u32(0..100);
    let is_recent = nth * 10 >= all * 9;
    match lot {
        0..10 if is_recent => Fate::Waits,
        10..35 if is_recent => Fate::Assigned,
        35..60 if is_recent => Fate::Accepted,
        60..70 if is_recent => Fate::Answered,
        0..2 => Fate::Assigned,
        2..80 => Fate::Confirmed,
        _ => Fate::Withdrawn,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_goes_by_and_never_back() {
        let now: Timestamp = "2026-11-20T12:00:00Z".parse().expect("an instant");
        let past = Past::before(now);
        assert_eq!(past.now().to_string(), "2025-11-20T12:00:00Z");
        past.goes_on(100, 100);
        past.goes_on(50, 100);
        assert_eq!(past.now(), now);
    }

    #[test]
    fn a_part_of_each_fate_is_there_and_what_waits_is_recent() {
        let fates: Vec<Fate> = (0..10_000).map(|nth| fate(nth, 10_000)).collect();
        let of = |fate| fates.iter().filter(|one| **one == fate).count();
        assert!((50..150).contains(&of(Fate::Waits)) && of(Fate::Assigned) > 300);
        assert!(of(Fate::Accepted) > 150 && of(Fate::Answered) > 50 && of(Fate::Confirmed) > 6_000);
        assert!(!fates[..9_000].contains(&Fate::Waits));
    }
}
