//! Petitions as they may grow: slowly and at once, in tiny divisions, of everybody alike, with people who leave.

use disclosure::Shape;
use proptest::prelude::*;

#[derive(Debug, Clone)]
pub struct History {
    pub sizes: Vec<usize>,
    pub days: Vec<Day>,
}

/// Each cell at the end of a day.
#[derive(Debug, Clone, Default)]
pub struct Day {
    pub now: Vec<u64>,
    /// How many had left it until then.
    pub gone: Vec<u64>,
}

impl History {
    /// The value of a cell in each dimension.
    pub fn values(&self, cell: usize) -> Vec<usize> {
        let mut rest = cell;
        let value = |size: &usize| {
            let value = rest % size;
            rest /= size;
            value
        };
        self.sizes.iter().map(value).collect()
    }

    /// The counts of all tables of what is in the cells.
    pub fn counts(&self, shape: &Shape, cells: &[u64]) -> Vec<u64> {
        let cells: Vec<_> = cells.iter().enumerate().map(|(at, n)| (self.values(at), *n)).collect();
        shape.counts(cells.iter().map(|(values, n)| (&values[..], *n)))
    }
}

fn sizes() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![
        Just(vec![2]),
        Just(vec![5]),
        Just(vec![2, 3]),
        Just(vec![2, 5]),
        Just(vec![2, 2, 3]),
        Just(vec![2, 3, 4]),
    ]
}

/// How likely somebody is in a cell: in many cells nobody is, in some nearly all are.
fn weights(cells: usize) -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::vec(prop_oneof![Just(0_u32), Just(1), Just(4), Just(30)], cells)
}

/// How many come on one day.
fn comers() -> impl Strategy<Value = u32> {
    prop_oneof![0..4_u32, 0..15_u32, 10..60_u32, 100..400_u32]
}

fn days(leaves: bool) -> impl Strategy<Value = History> {
    let days = proptest::collection::vec((comers(), any::<u64>()), 1..5);
    (sizes(), days).prop_flat_map(move |(sizes, days)| {
        let cells = sizes.iter().product();
        weights(cells).prop_map(move |weights| grown(&sizes, &weights, &days, leaves))
    })
}

fn grown(sizes: &[usize], weights: &[u32], days: &[(u32, u64)], leaves: bool) -> History {
    let mut day = Day { now: vec![0; weights.len()], gone: vec![0; weights.len()] };
    let all: u32 = weights.iter().sum();
    let ended = |(comers, seed): &(u32, u64)| {
        let mut chance = Chance(*seed | 1);
        for _ in 0..*comers {
            let mut at = chance.below(all.max(1));
            let cell = weights.iter().position(|weight| {
                let is_it = at < *weight;
                at = at.saturating_sub(*weight);
                is_it
            });
            let cell = cell.unwrap_or_default();
            if leaves && chance.below(4) == 0 && day.now[cell] > 0 {
                day.now[cell] -= 1;
                day.gone[cell] += 1;
            } else {
                day.now[cell] += 1;
            }
        }
        day.clone()
    };
    History { sizes: sizes.to_vec(), days: days.iter().map(ended).collect() }
}

pub fn growing() -> impl Strategy<Value = History> {
    days(false)
}

pub fn with_withdrawals() -> impl Strategy<Value = History> {
    days(true)
}

/// Marsaglia's xorshift, so that a history follows from its seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 32) as u32 % end
    }
}
