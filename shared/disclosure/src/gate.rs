//! One release after others: what of the counts is told now.

use std::ops::Range;

use crate::audit::{Bounds, audit};
use crate::rules::Rules;
use crate::shape::{Shape, Sum};

/// What was told at an instant, and of which counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Exact, as everyone knows it.
    pub total: u64,
    /// Of each count of the shape; `None` is withheld.
    pub shown: Vec<Option<u64>>,
    /// What each was when it last changed here. Never told.
    pub counted: Vec<u64>,
}

impl Release {
    /// Whether a count was told anew in it, rather than standing from the release before.
    #[must_use]
    pub fn is_new(&self, at: usize, before: Option<&Self>) -> bool {
        self.shown[at].is_some()
            && before.is_none_or(|before| self.counted[at] != before.counted[at])
    }
}

/// What is told now, after all that was told before, the earliest first.
///
/// `counts` are those of the shape, which add up to `total`.
#[must_use]
pub fn release(
    rules: &Rules,
    shape: &Shape,
    earlier: &[Release],
    total: u64,
    counts: &[u64],
) -> Release {
    let mut gate =
        Gate { rules, shape, earlier, counts, made: first(rules, earlier, total, counts) };
    let sums = shape.sums();
    gate.keep_groups_together(&sums);
    gate.keep_apart(&sums);
    gate.made
}

/// What would be told if every count stood alone.
fn first(rules: &Rules, earlier: &[Release], total: u64, counts: &[u64]) -> Release {
    let last = earlier.last();
    let mut made = Release { total, shown: vec![None; counts.len()], counted: counts.to_vec() };
    for (at, count) in counts.iter().copied().enumerate() {
        let stands = last.filter(|last| count.abs_diff(last.counted[at]) < rules.least_change);
        if let Some(last) = stands {
            made.shown[at] = last.shown[at];
            made.counted[at] = last.counted[at];
        } else if count >= rules.threshold {
            made.shown[at] = Some(rules.rounded(count));
        }
    }
    made
}

struct Gate<'a> {
    rules: &'a Rules,
    shape: &'a Shape,
    earlier: &'a [Release],
    counts: &'a [u64],
    made: Release,
}

impl Gate<'_> {
    fn is_new(&self, at: usize) -> bool {
        self.made.is_new(at, self.earlier.last())
    }

    /// Leaves a count as it stood: withheld, or with the number that was told before. Both say nothing of now.
    fn leave(&mut self, at: usize) {
        if let Some(last) = self.earlier.last() {
            self.made.shown[at] = last.shown[at];
            self.made.counted[at] = last.counted[at];
        } else {
            self.made.shown[at] = None;
        }
    }

    /// Of a small group that has one value in common nothing is told by that dimension: whoever knows that somebody is
    /// in it would know their value.
    fn keep_groups_together(&mut self, sums: &[Sum]) {
        for sum in sums {
            let whole = sum.whole.map_or(self.made.total, |whole| self.counts[whole]);
            let is_one = sum.parts.iter().any(|part| self.counts[*part] == whole);
            if is_one && whole < self.rules.whole_group {
                for part in &sum.parts {
                    self.leave(*part);
                }
            }
        }
    }

    /// Leaves out until nothing that is withheld, now or ever, can be worked out, by what says the least: a pair near what
    /// could be; where no pair helps, a neighbour of what the exact total gives away; then anything near; then anything.
    fn keep_apart(&mut self, sums: &[Sum]) {
        let singles = self.shape.tables().iter().filter(|table| !table.is_pair());
        let pairs_from = singles.map(|table| table.range().end).max().unwrap_or_default();
        let all = self.counts.len();
        let sums: Vec<&Sum> = sums.iter().collect();
        let of_total: Vec<&Sum> = sums.iter().filter(|sum| sum.whole.is_none()).copied().collect();
        loop {
            let worked_out = self.worked_out();
            if worked_out.is_empty() {
                return;
            }
            let pairs = self.leave_near(&worked_out, &sums, pairs_from..all);
            let is_less = pairs
                || self.leave_near(&worked_out, &of_total, 0..pairs_from)
                || self.leave_near(&worked_out, &sums, 0..all)
                || self.leave_smallest(0..all).is_some();
            if !is_less {
                return;
            }
        }
    }

    /// Which counts are withheld in some release and bounded too narrowly.
    fn worked_out(&self) -> Vec<usize> {
        let mut releases = self.earlier.to_vec();
        releases.push(self.made.clone());
        let all = audit(self.rules, self.shape, &releases);
        let latest = audit(self.rules, self.shape, std::slice::from_ref(&self.alone()));
        let width = self.rules.least_width * self.margin();
        let mut found = Vec::new();
        let mut look = |release: &Release, bounds: &[Bounds]| {
            let least = width.min(release.total) as i64;
            let narrow = bounds.iter().enumerate().filter(|(at, bounds)| {
                release.shown[*at].is_none() && bounds.most - bounds.least < least
            });
            found.extend(narrow.map(|(at, _)| at));
        };
        for (release, bounds) in releases.iter().zip(all.iter().flatten()) {
            look(release, bounds);
        }
        for bounds in latest.iter().flatten() {
            look(&self.made, bounds);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The audit narrows by one sum after another. Where many sums hold at once, whoever solves them all together may come
    /// to about half of what it leaves; where there is one, it is exact.
    fn margin(&self) -> u64 {
        if self.shape.tables().len() == 1 && self.earlier.is_empty() { 1 } else { 2 }
    }

    /// This release as if there were no other: only what is new in it says something.
    fn alone(&self) -> Release {
        let mut alone = self.made.clone();
        for at in 0..alone.shown.len() {
            if !self.is_new(at) {
                alone.shown[at] = None;
            }
        }
        alone
    }

    /// For each of these leaves out the smallest new count of a sum that it is in; whether there was any.
    fn leave_near(&mut self, worked_out: &[usize], sums: &[&Sum], among: Range<usize>) -> bool {
        let mut left: Vec<usize> = Vec::new();
        for at in worked_out.iter().copied() {
            // One that was left out for a neighbour may be enough for this one too.
            let is_near = |sum: &&Sum| sum.has(at) && left.iter().any(|left| sum.has(*left));
            if !sums.iter().any(is_near) {
                let near = sums.iter().filter(|sum| sum.has(at));
                let near = near.flat_map(|sum| sum.parts.iter().copied().chain(sum.whole));
                let near = near.chain([at]).filter(|near| among.contains(near));
                left.extend(self.leave_smallest(near));
            }
        }
        !left.is_empty()
    }

    /// Leaves out the smallest new count of these.
    fn leave_smallest(&mut self, of: impl Iterator<Item = usize>) -> Option<usize> {
        let new = of.filter(|at| self.is_new(*at));
        let smallest = new.min_by_key(|at| (self.counts[*at], *at));
        smallest.inspect(|smallest| self.leave(*smallest))
    }
}
