//! Things that are handed out under a random name and taken back once, while they last.

use std::collections::{HashMap, VecDeque};

use kernel::Timestamp;

use super::LIFETIME;
use crate::random;

/// Beyond this many the oldest is forgotten, so that nobody fills the memory.
pub(super) const HELD_MAX: usize = 50_000;

pub(super) struct Once<T> {
    held: HashMap<String, Held<T>>,
    /// Oldest first; what was taken stays here until its turn comes.
    order: VecDeque<String>,
}

struct Held<T> {
    value: T,
    ends_at: Timestamp,
}

impl<T> Once<T> {
    pub(super) fn put(&mut self, value: T, now: Timestamp) -> String {
        self.forget(now);
        let name = random::text();
        self.held.insert(name.clone(), Held { value, ends_at: now + LIFETIME });
        self.order.push_back(name.clone());
        name
    }

    pub(super) fn take(&mut self, name: &str, now: Timestamp) -> Option<T> {
        self.held.remove(name).filter(|held| now < held.ends_at).map(|held| held.value)
    }

    fn forget(&mut self, now: Timestamp) {
        while let Some(oldest) = self.order.front() {
            let lives = self.held.get(oldest).is_some_and(|held| now < held.ends_at);
            if lives && self.order.len() < HELD_MAX {
                return;
            }
            self.held.remove(oldest);
            self.order.pop_front();
        }
    }
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self { held: HashMap::new(), order: VecDeque::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan as _;

    fn noon() -> Timestamp {
        "2026-11-20T04:00:00Z".parse().expect("an instant")
    }

    #[test]
    fn a_thing_is_taken_once() {
        let mut once = Once::default();
        let name = once.put("bat", noon());
        assert_eq!(once.take(&name, noon()), Some("bat"));
        assert_eq!(once.take(&name, noon()), None);
    }

    #[test]
    fn after_a_minute_it_is_gone() {
        let mut once = Once::default();
        let [first, second] = [once.put("bat", noon()), once.put("tuya", noon())];
        assert_eq!(once.take(&first, noon() + 59.seconds()), Some("bat"));
        assert_eq!(once.take(&second, noon() + 60.seconds()), None);
    }

    #[test]
    fn what_has_ended_is_not_kept() {
        let mut once = Once::default();
        once.put("bat", noon());
        once.put("tuya", noon() + 60.seconds());
        assert_eq!((once.held.len(), once.order.len()), (1, 1));
    }

    #[test]
    fn the_oldest_makes_room_when_too_many_ask() {
        let mut once = Once::default();
        let first = once.put(0, noon());
        let rest: Vec<_> = (1..=HELD_MAX).map(|number| once.put(number, noon())).collect();
        assert_eq!((once.held.len(), once.order.len()), (HELD_MAX, HELD_MAX));
        assert_eq!(once.take(&first, noon()), None);
        assert_eq!(once.take(&rest[0], noon()), Some(1));
    }
}
