//! The demonstration's clock while what happened before today is written down: so long ago, and later step by step.

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::SignedDuration;
use kernel::{Clock, OffsetClock, Timestamp};

/// The house's clock, moved back by so many days.
#[derive(Debug)]
pub struct Past {
    offset: SignedDuration,
    days_ago: AtomicI64,
}

impl Past {
    pub fn new(offset: SignedDuration, days_ago: i64) -> Self {
        Self { offset, days_ago: AtomicI64::new(days_ago) }
    }

    pub fn move_to(&self, days_ago: i64) {
        self.days_ago.store(days_ago, Ordering::Relaxed);
    }
}

impl Clock for Past {
    fn now(&self) -> Timestamp {
        let back = SignedDuration::from_hours(24 * self.days_ago.load(Ordering::Relaxed));
        OffsetClock { offset: self.offset - back }.now()
    }

    fn is_steady(&self) -> bool {
        false
    }
}
