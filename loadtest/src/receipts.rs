//! Everyone's receipt, in eight bytes, and whether it was ever contradicted.

use std::sync::atomic::{AtomicU64, Ordering};

/// For each person the position of their signature and whether it was ever answered with 201.
pub struct Receipts {
    /// `position << 1 | created`; 0 for no receipt yet.
    of: Vec<AtomicU64>,
    /// How many answers said something else than an earlier one.
    contradictions: AtomicU64,
}

impl Receipts {
    pub fn of_people(people: u32) -> Self {
        Self {
            of: (0..people).map(|_| AtomicU64::new(0)).collect(),
            contradictions: AtomicU64::new(0),
        }
    }

    /// Notes an answer; tells whether it is the person's first. The two answers to one person may
    /// come in either order: one of them is the 201, and both name one position.
    pub fn note(&self, person: u32, position: u64, created: bool) -> bool {
        let told = position << 1 | u64::from(created);
        let before = self.of[person as usize].fetch_or(told, Ordering::Relaxed);
        let another = before != 0 && before >> 1 != position;
        let again = created && before & 1 == 1;
        if another || again || position == 0 {
            self.contradictions.fetch_add(1, Ordering::Relaxed);
        }
        before == 0
    }

    pub fn contradictions(&self) -> u64 {
        self.contradictions.load(Ordering::Relaxed)
    }

    /// What came of it, once all answers are in.
    pub fn summary(&self) -> Summary {
        let states = || self.of.iter().map(|state| state.load(Ordering::Relaxed));
        let mut positions: Vec<u64> =
            states().filter(|state| *state != 0).map(|state| state >> 1).collect();
        positions.sort_unstable();
        let shared = positions.windows(2).filter(|pair| pair[0] == pair[1]).count() as u64;
        Summary {
            with_receipt: positions.len() as u64,
            without_receipt: (self.of.len() - positions.len()) as u64,
            created: states().filter(|state| state & 1 == 1).count() as u64,
            shared,
            last_position: positions.last().copied().unwrap_or(0),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    pub with_receipt: u64,
    pub without_receipt: u64,
    /// Receipts that came with 201 once; the others belong to people whose first answer was lost.
    pub created: u64,
    /// Receipts that name the position of another person's.
    pub shared: u64,
    pub last_position: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_answer_may_come_first() {
        let receipts = Receipts::of_people(2);
        assert!(receipts.note(0, 7, false));
        assert!(!receipts.note(0, 7, true));
        assert!(receipts.note(1, 8, true));
        let summary = Summary {
            with_receipt: 2,
            without_receipt: 0,
            created: 2,
            shared: 0,
            last_position: 8,
        };
        assert_eq!((receipts.contradictions(), receipts.summary()), (0, summary));
    }

    #[test]
    fn a_signature_made_twice_is_seen() {
        let receipts = Receipts::of_people(1);
        receipts.note(0, 7, true);
        receipts.note(0, 7, true);
        assert_eq!(receipts.contradictions(), 1);
    }

    #[test]
    fn another_position_is_seen() {
        let receipts = Receipts::of_people(1);
        receipts.note(0, 7, true);
        receipts.note(0, 9, false);
        assert_eq!(receipts.contradictions(), 1);
    }

    #[test]
    fn a_shared_position_and_a_missing_receipt_are_seen() {
        let receipts = Receipts::of_people(3);
        receipts.note(0, 7, true);
        receipts.note(1, 7, true);
        let summary = receipts.summary();
        assert_eq!((summary.with_receipt, summary.without_receipt, summary.shared), (2, 1, 1));
    }
}
