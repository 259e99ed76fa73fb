//! What a reader can work out of all releases and all exact totals: for each count of each release from what to what it
//! was.
//!
//! Each release is a layer of unknown counts that add up in the ways of its shape. What was told anew bounds one of them
//! to what rounds to it; what stands from before says nothing of the new instant. Between two releases lies a layer of
//! what came in, which adds up in the same ways to the difference of the totals. The reader takes it that nobody took
//! back what they gave: that is nearly so, and says the most. Where the total fell it cannot be, and there the layers are
//! not joined.
//!
//! Bounds are narrowed by each sum until none moves any more; and by what a row and a column of a table leave of the
//! total for all that is in neither.

use crate::gate::Release;
use crate::rules::Rules;
use crate::shape::{Grid, Shape, Sum};

/// From what to what a count can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    pub least: i64,
    pub most: i64,
}

impl Bounds {
    const fn narrow(&mut self, least: i64, most: i64) -> bool {
        let is_news = least > self.least || most < self.most;
        if least > self.least {
            self.least = least;
        }
        if most < self.most {
            self.most = most;
        }
        is_news
    }
}

/// The bounds of one release's counts, or of what came in between two.
struct Layer {
    total: i64,
    bounds: Vec<Bounds>,
}

/// More rounds than this narrow nothing that matters.
const ROUNDS: usize = 64;

/// Of each count of each release, in their order; `None` where the releases contradict the reader: somebody did take
/// back.
#[must_use]
pub fn audit(rules: &Rules, shape: &Shape, releases: &[Release]) -> Option<Vec<Vec<Bounds>>> {
    let (sums, grids) = (shape.sums(), shape.grids());
    let mut stages: Vec<Layer> = Vec::with_capacity(releases.len());
    let mut gains: Vec<Option<Layer>> = Vec::with_capacity(releases.len());
    for (at, release) in releases.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &releases[before]);
        stages.push(stage(rules, release, before));
        let total = before.map(|before| release.total as i64 - before.total as i64);
        gains.push(total.filter(|total| *total >= 0).map(|total| Layer {
            total,
            bounds: vec![Bounds { least: 0, most: total }; shape.entries()],
        }));
    }
    for _ in 0..ROUNDS {
        let mut is_news = false;
        for at in 0..stages.len() {
            is_news |= add_up(&sums, &grids, &mut stages[at]);
            if let Some(gain) = &mut gains[at] {
                is_news |= add_up(&sums, &grids, gain);
                let (before, after) = stages.split_at_mut(at);
                is_news |= follow(&mut before[at - 1], gain, &mut after[0]);
            }
        }
        for at in (1..stages.len()).rev() {
            if let Some(gain) = &mut gains[at] {
                let (before, after) = stages.split_at_mut(at);
                is_news |= follow(&mut before[at - 1], gain, &mut after[0]);
                is_news |= add_up(&sums, &grids, gain);
            }
            is_news |= add_up(&sums, &grids, &mut stages[at - 1]);
        }
        let layers = stages.iter().chain(gains.iter().flatten());
        let is_broken = |layer: &Layer| layer.bounds.iter().any(|one| one.least > one.most);
        if layers.into_iter().any(is_broken) {
            return None;
        }
        if !is_news {
            break;
        }
    }
    Some(stages.into_iter().map(|stage| stage.bounds).collect())
}

/// What a release says by itself.
fn stage(rules: &Rules, release: &Release, before: Option<&Release>) -> Layer {
    let total = release.total as i64;
    let bounds = (0..release.shown.len()).map(|at| match release.shown[at] {
        Some(told) if release.is_new(at, before) => {
            let (least, most) = rules.behind(told);
            Bounds { least: least as i64, most: (most as i64).min(total) }
        }
        _ => Bounds { least: 0, most: total },
    });
    Layer { total, bounds: bounds.collect() }
}

/// Each part is what the whole leaves of the others.
fn add_up(sums: &[Sum], grids: &[Grid], layer: &mut Layer) -> bool {
    let mut is_news = false;
    for grid in grids {
        is_news |= leave(grid, layer);
    }
    for sum in sums {
        let (mut least, mut most) = (0, 0);
        for part in &sum.parts {
            least += layer.bounds[*part].least;
            most += layer.bounds[*part].most;
        }
        let whole = match sum.whole {
            None => Bounds { least: layer.total, most: layer.total },
            Some(whole) => {
                is_news |= layer.bounds[whole].narrow(least, most);
                layer.bounds[whole]
            }
        };
        for part in &sum.parts {
            let bounds = &mut layer.bounds[*part];
            let (others_least, others_most) = (least - bounds.least, most - bounds.most);
            is_news |= bounds.narrow(whole.least - others_most, whole.most - others_least);
        }
    }
    is_news
}

/// What is in neither a row nor a column is what both leave of the total; what is in both is counted twice.
fn leave(grid: &Grid, layer: &mut Layer) -> bool {
    let mut is_news = false;
    let (rows, columns, all) = sides(grid, &layer.bounds);
    // What the sums were made of: the bounds move on below.
    let made_of = layer.bounds[grid.entries()].to_vec();
    let widest = grid.entries().map(|at| layer.bounds[at].most).max().unwrap_or_default();
    for (row, of_row) in rows.iter().enumerate() {
        for (column, of_column) in columns.iter().enumerate() {
            let at = grid.entry(row, column);
            let crossing = made_of[at - grid.entries().start];
            let (across, down) = (layer.bounds[grid.row(row)], layer.bounds[grid.column(column)]);
            let rest = Bounds {
                least: all.least - of_row.least - of_column.least + crossing.least,
                most: all.most - of_row.most - of_column.most + crossing.most,
            };
            is_news |= layer.bounds[at].narrow(
                across.least + down.least + rest.least - layer.total,
                across.most + down.most + rest.most - layer.total,
            );
            let most = layer.total - across.least - down.least + crossing.most;
            if most - rest.least >= widest {
                continue;
            }
            for part in grid.without(row, column) {
                let bounds = &mut layer.bounds[part];
                is_news |= bounds.narrow(bounds.least, most - (rest.least - bounds.least));
            }
        }
    }
    is_news
}

/// The bounds of each row's sum, of each column's and of all, by their parts.
fn sides(grid: &Grid, bounds: &[Bounds]) -> (Vec<Bounds>, Vec<Bounds>, Bounds) {
    let none = Bounds { least: 0, most: 0 };
    let (mut rows, mut columns, mut all) = (vec![none; grid.rows], vec![none; grid.columns], none);
    for (row, of_row) in rows.iter_mut().enumerate() {
        for (column, of_column) in columns.iter_mut().enumerate() {
            let one = bounds[grid.entry(row, column)];
            for sum in [&mut *of_row, of_column, &mut all] {
                sum.least += one.least;
                sum.most += one.most;
            }
        }
    }
    (rows, columns, all)
}

/// What is counted now is what was counted before, and what came in.
fn follow(before: &mut Layer, gain: &mut Layer, after: &mut Layer) -> bool {
    let mut is_news = false;
    let counts = before.bounds.iter_mut().zip(&mut gain.bounds).zip(&mut after.bounds);
    for ((before, gain), after) in counts {
        is_news |= after.narrow(before.least + gain.least, before.most + gain.most);
        is_news |= before.narrow(after.least - gain.most, after.most - gain.least);
        is_news |= gain.narrow(after.least - before.most, after.most - before.least);
    }
    is_news
}
