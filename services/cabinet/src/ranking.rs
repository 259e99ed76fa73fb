//! Ranking what waits for Cabinet: four terms that a page can explain, together at most 100.
//!
//! - **People** (at most 40): one point for every ten who complained within the window.
//! - **Growth** (at most 20): two points for each time its own mean beyond the first; a mean of less than one counts as one.
//! - **Late** (at most 20): one point for every 5 % of its complaints that are overdue.
//! - **Waiting** (at most 20): two points for each whole day since it was proposed, so that nothing waits for ever.

use kernel::Timestamp;

use crate::figures::Figures;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    pub people: u64,
    pub growth: u64,
    pub late: u64,
    pub waiting: u64,
}

impl Rank {
    pub fn of(figures: &Figures, proposed_at: Timestamp, now: Timestamp) -> Self {
        // Of four windows.
        let before = figures.people_before.max(4);
        let beyond = (figures.recent_people * 400 / before).saturating_sub(100);
        let hours = now.duration_since(proposed_at).as_hours();
        let days = u64::try_from(hours / 24).unwrap_or_default();
        Self {
            people: (figures.recent_people / 10).min(40),
            growth: (beyond / 50).min(20),
            late: (figures.overdue_percent() / 5).min(20),
            waiting: days.saturating_mul(2).min(20),
        }
    }

    pub const fn total(&self) -> u64 {
        self.people + self.growth + self.late + self.waiting
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{figures, instant};

    #[test]
    fn each_term_has_its_share_and_its_limit() {
        let now = instant("2026-11-20T12:00:00Z");
        let few = Figures { recent_people: 123, people_before: 82, overdue: 9, ..figures() };
        let rank = Rank::of(&few, instant("2026-11-18T11:00:00Z"), now);
        assert_eq!(rank, Rank { people: 12, growth: 10, late: 6, waiting: 4 });
        assert_eq!(rank.total(), 32);
        let many = Figures { recent_people: 9_999, people_before: 1, overdue: 30, ..figures() };
        let rank = Rank::of(&many, instant("2026-01-01T00:00:00Z"), now);
        assert_eq!(rank.total(), 100);
    }

    #[test]
    fn what_was_silent_before_has_grown_from_one() {
        let now = instant("2026-11-20T12:00:00Z");
        let growth = |recent_people, people_before| {
            Rank::of(&Figures { recent_people, people_before, ..figures() }, now, now).growth
        };
        assert_eq!((growth(0, 0), growth(1, 0), growth(3, 0), growth(120, 0)), (0, 0, 4, 20));
        assert_eq!(growth(3, 2), growth(3, 0));
    }
}
