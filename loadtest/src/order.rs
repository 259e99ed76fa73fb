//! Who sends when: everyone once in a shuffled order, and some of them a second time.

use fastrand::Rng;

/// The order is the same for the same number of people, on any machine.
const SEED: u64 = 39;
/// One in so many is sent twice.
const TWICE: u64 = 20;

/// People by number. Of those sent twice, half are sent again at once, while the first request is
/// still on its way; the others at some later moment.
#[derive(Debug)]
pub struct Order {
    pub people: Vec<u32>,
    pub duplicates: u64,
}

impl Order {
    pub fn everyone_and_some_twice(people: u32) -> Self {
        let mut random = Rng::with_seed(SEED);
        let mut shuffled: Vec<u32> = (0..people).collect();
        random.shuffle(&mut shuffled);
        let duplicates = (u64::from(people) + TWICE / 2) / TWICE;

        // Half a place after someone is directly behind them.
        let mut placed: Vec<(u64, u32)> = (0..).step_by(2).zip(shuffled.iter().copied()).collect();
        let mut places: Vec<u32> = (0..people).collect();
        random.shuffle(&mut places);
        for (nth, place) in places.into_iter().take(duplicates as usize).enumerate() {
            let later = random.u64(u64::from(place)..u64::from(people));
            let after = if nth % 2 == 0 { u64::from(place) } else { later };
            placed.push((after * 2 + 1, shuffled[place as usize]));
        }
        placed.sort_unstable();
        Self { people: placed.into_iter().map(|(_, person)| person).collect(), duplicates }
    }

    pub fn everyone(people: u32) -> Self {
        Self { people: (0..people).collect(), duplicates: 0 }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn everyone_is_sent_and_one_in_twenty_twice() {
        let order = Order::everyone_and_some_twice(10_000);
        let mut sent = HashMap::<u32, u64>::new();
        order.people.iter().for_each(|person| *sent.entry(*person).or_default() += 1);
        assert_eq!(sent.len(), 10_000);
        assert_eq!(sent.values().filter(|times| **times == 2).count(), 500);
        assert_eq!((order.duplicates, order.people.len()), (500, 10_500));
    }

    #[test]
    fn some_are_sent_again_at_once_and_some_much_later() {
        let order = Order::everyone_and_some_twice(10_000);
        let mut first = HashMap::new();
        let mut distances = Vec::new();
        for (place, person) in order.people.iter().enumerate() {
            match first.get(person) {
                None => drop(first.insert(person, place)),
                Some(before) => distances.push(place - before),
            }
        }
        assert!(distances.iter().filter(|distance| **distance == 1).count() >= 200);
        assert!(distances.iter().filter(|distance| **distance > 1_000).count() >= 100);
    }

    #[test]
    fn the_order_is_always_the_same() {
        let [one, other] = [0; 2].map(|_| Order::everyone_and_some_twice(1_000).people);
        assert_eq!(one, other);
        assert_ne!(one[..100], (0..100).collect::<Vec<u32>>());
    }
}
