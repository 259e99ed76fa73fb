//! Somebody who reads all that was released, and works out what they can.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome, Variable};

/// What is public of one release.
#[derive(Debug, Clone)]
pub struct Told {
    pub total: u64,
    /// How many had left until then.
    pub gone: u64,
    /// Tables of one dimension, then of two, each by its first dimension and then by its last.
    pub shown: Vec<Option<u64>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knows {
    /// They join all releases by how many came and how many left in between.
    Everything,
    /// They read one release, and of it what is new.
    EachAlone,
}

pub struct Reader<'a> {
    pub sizes: &'a [usize],
    pub told: &'a [Told],
    pub knows: Knows,
}

impl Reader<'_> {
    /// From what to what a count of a release can have been; `None` where what they believe cannot be.
    pub fn bounds(&self, day: usize, at: usize) -> Option<(f64, f64)> {
        let least = self.extreme(OptimizationDirection::Minimize, day, at)?;
        let most = self.extreme(OptimizationDirection::Maximize, day, at)?;
        Some((least, most))
    }

    fn extreme(&self, direction: OptimizationDirection, day: usize, at: usize) -> Option<f64> {
        let mut problem = Problem::new(direction);
        let days = match self.knows {
            Knows::Everything => 0..self.told.len(),
            Knows::EachAlone => day..day + 1,
        };
        let mut before: Option<Vec<Variable>> = None;
        for this in days {
            let wanted = (this == day).then_some(at);
            let counts = self.counts(&mut problem, this, wanted);
            if let Some(before) = before {
                self.join(&mut problem, this, &before, &counts);
            }
            before = Some(counts);
        }
        match problem.solve() {
            Ok(SolveOutcome::Solution(solution)) => Some(solution.objective()),
            _ => None,
        }
    }

    /// The unknown counts of one day, what is told of them, and how they add up.
    fn counts(&self, problem: &mut Problem, day: usize, wanted: Option<usize>) -> Vec<Variable> {
        let release = &self.told[day];
        let total = release.total as f64;
        let variable = |(at, shown): (usize, &Option<u64>)| {
            // What is the same as the day before may be of any day before.
            let is_new = day == 0 || self.told[day - 1].shown[at] != *shown;
            let bounds = match shown {
                Some(told) if is_new => {
                    ((*told as f64 - 2.0).max(10.0), (*told as f64 + 2.0).min(total))
                }
                _ => (0.0, total),
            };
            problem.add_var(if wanted == Some(at) { 1.0 } else { 0.0 }, bounds)
        };
        let counts: Vec<Variable> = release.shown.iter().enumerate().map(variable).collect();
        self.add_up(problem, &counts, total);
        counts
    }

    /// Whoever was there before and did not leave is there now.
    fn join(&self, problem: &mut Problem, day: usize, before: &[Variable], now: &[Variable]) {
        let all = (self.told[day].gone - self.told[day - 1].gone) as f64;
        let left = (all > 0.0).then(|| {
            let left: Vec<_> = now.iter().map(|_| problem.add_var(0.0, (0.0, all))).collect();
            self.add_up(problem, &left, all);
            left
        });
        for at in 0..now.len() {
            let left = left.iter().map(|left| (left[at], 1.0));
            let come: Vec<_> = left.chain([(now[at], 1.0), (before[at], -1.0)]).collect();
            problem.add_constraint(come, ComparisonOp::Ge, 0.0);
        }
    }

    fn add_up(&self, problem: &mut Problem, counts: &[Variable], total: f64) {
        for (parts, whole) in sums(self.sizes) {
            let parts = parts.iter().map(|part| (counts[*part], 1.0));
            match whole {
                None => problem.add_constraint(parts.collect::<Vec<_>>(), ComparisonOp::Eq, total),
                Some(whole) => {
                    let all: Vec<_> = parts.chain([(counts[whole], -1.0)]).collect();
                    problem.add_constraint(all, ComparisonOp::Eq, 0.0);
                }
            }
        }
    }
}

/// Which counts are together which other, as anyone can tell from the tables; `None` is the total.
fn sums(sizes: &[usize]) -> Vec<(Vec<usize>, Option<usize>)> {
    let mut single = Vec::new();
    let mut next = 0;
    for size in sizes {
        single.push(next);
        next += size;
    }
    let mut sums: Vec<(Vec<usize>, Option<usize>)> = sizes
        .iter()
        .zip(&single)
        .map(|(size, first)| ((*first..first + size).collect(), None))
        .collect();
    for one in 0..sizes.len() {
        for two in one + 1..sizes.len() {
            for row in 0..sizes[one] {
                let parts = (0..sizes[two]).map(|column| next + row * sizes[two] + column);
                sums.push((parts.collect(), Some(single[one] + row)));
            }
            for column in 0..sizes[two] {
                let parts = (0..sizes[one]).map(|row| next + row * sizes[two] + column);
                sums.push((parts.collect(), Some(single[two] + column)));
            }
            next += sizes[one] * sizes[two];
        }
    }
    sums
}
