//! One release after others: what of the counts is told now.

use std::cmp::Reverse;

use crate::doubts::Doubts;
use crate::rules::Rules;
use crate::shape::{Shape, Table};

/// What was told at an instant, and of which counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Exact, as everyone knows it.
    pub total: u64,
    /// Of each count of the shape; `None` is withheld.
    pub shown: Vec<Option<u64>>,
    /// What each was when it last changed here. Never told.
    pub counted: Vec<u64>,
    /// What each was at that instant. Never told.
    pub now: Vec<u64>,
    /// How many had left each until then. Never told.
    pub gone: Vec<u64>,
}

/// What is counted at an instant, in each count of a shape.
#[derive(Debug, Clone, Copy)]
pub struct Counts<'a> {
    /// What all of a table are together.
    pub total: u64,
    pub now: &'a [u64],
    /// How many had been in it and are not any more.
    pub gone: &'a [u64],
    /// Whether no other release follows. While others may, more is left open, so that there is something left to tell.
    pub is_last: bool,
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
#[must_use]
pub fn release(rules: &Rules, shape: &Shape, earlier: &[Release], counts: Counts<'_>) -> Release {
    let candidates = candidates(rules, shape, earlier.last(), counts);
    let made = unchanged(rules, earlier.last(), counts);
    let width = rules.least_width * if counts.is_last { 1 } else { 2 };
    let doubts = Doubts::of(rules, shape, width, earlier, &made);
    let mut gate = Gate { rules, doubts, made };
    if !gate.tell_all(&candidates) {
        for table in shape.tables() {
            gate.tell(&of_table(table, &candidates, counts.now));
        }
    }
    gate.made
}

/// As if nothing new were told. What was told before and is too few by now is withheld, though.
fn unchanged(rules: &Rules, last: Option<&Release>, counts: Counts<'_>) -> Release {
    let mut made = Release {
        total: counts.total,
        shown: vec![None; counts.now.len()],
        counted: counts.now.to_vec(),
        now: counts.now.to_vec(),
        gone: counts.gone.to_vec(),
    };
    let Some(last) = last else { return made };
    for (at, count) in counts.now.iter().enumerate() {
        let is_too_few = *count < rules.threshold && has_changed(rules, last, at, *count);
        if !is_too_few {
            made.shown[at] = last.shown[at];
            made.counted[at] = last.counted[at];
        }
    }
    made
}

fn has_changed(rules: &Rules, last: &Release, at: usize, count: u64) -> bool {
    count.abs_diff(last.counted[at]) >= rules.least_change
}

/// What could be told anew if every count stood alone.
fn candidates(
    rules: &Rules,
    shape: &Shape,
    last: Option<&Release>,
    counts: Counts<'_>,
) -> Vec<usize> {
    let kept = kept_together(rules, shape, counts);
    let is_candidate = |at: &usize| {
        let count = counts.now[*at];
        let is_new = last.is_none_or(|last| has_changed(rules, last, *at, count));
        is_new && count >= rules.threshold && !kept[*at]
    };
    (0..counts.now.len()).filter(is_candidate).collect()
}

/// Of a small group that has one value in common nothing is told by that dimension: whoever knows that somebody is in it
/// would know their value.
fn kept_together(rules: &Rules, shape: &Shape, counts: Counts<'_>) -> Vec<bool> {
    let mut kept = vec![false; counts.now.len()];
    for sum in shape.sums() {
        let whole = sum.whole.map_or(counts.total, |whole| counts.now[whole]);
        let is_one = sum.parts.iter().any(|part| counts.now[*part] == whole);
        if is_one && whole < rules.whole_group {
            for part in sum.parts {
                kept[part] = true;
            }
        }
    }
    kept
}

/// The greatest first: it says of the most people.
fn of_table(table: &Table, candidates: &[usize], counts: &[u64]) -> Vec<usize> {
    let range = table.range();
    let mut own: Vec<usize> = candidates.iter().copied().filter(|at| range.contains(at)).collect();
    own.sort_by_key(|at| (Reverse(counts[*at]), *at));
    own
}

struct Gate<'a> {
    rules: &'a Rules,
    doubts: Doubts<'a>,
    made: Release,
}

impl Gate<'_> {
    /// As many of them as can be: all together, or else each half by itself, so that none is left out that could be told.
    fn tell(&mut self, counts: &[usize]) {
        if !self.tell_all(counts) && counts.len() > 1 {
            let (greater, smaller) = counts.split_at(counts.len() / 2);
            self.tell(greater);
            self.tell(smaller);
        }
    }

    /// All of them or none: whatever is withheld, now or ever, must stay in doubt.
    fn tell_all(&mut self, counts: &[usize]) -> bool {
        let mut made = self.made.clone();
        for at in counts {
            made.shown[*at] = Some(self.rules.rounded(made.now[*at]));
            made.counted[*at] = made.now[*at];
        }
        let bounds = |at: &usize| (*at, self.rules.behind(made.shown[*at].unwrap_or_default()));
        let bounds: Vec<_> = counts.iter().map(bounds).collect();
        let remain = self.doubts.remain(&made, &bounds);
        if remain {
            self.made = made;
        }
        remain
    }
}
