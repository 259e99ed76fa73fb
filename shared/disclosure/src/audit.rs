//! What a reader can work out by adding up: for each count of each release from what to what it was.
//!
//! Each release is a layer of unknown counts that add up in the ways of its shape. What was told anew bounds one of them
//! to what rounds to it; what stands from before says nothing of the new instant. Between two releases lie two more: those
//! who joined and those who left, who add up in the same ways to as many as everyone can count.
//!
//! Bounds are narrowed by each sum until none moves any more; and by what a row and a column of a table leave of the
//! total for all that is in neither. Whoever solves all sums at once comes further than that, to about half of it.

use crate::gate::Release;
use crate::rules::Rules;
use crate::shape::{Grid, Shape, Sum};

/// From what to what a count can be.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    least: i64,
    most: i64,
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

/// The bounds of one release's counts, or of who came or went between two.
struct Layer {
    total: i64,
    bounds: Vec<Bounds>,
}

impl Layer {
    fn of_all(total: i64, counts: usize) -> Self {
        Self { total, bounds: vec![Bounds { least: 0, most: total }; counts] }
    }
}

/// Who joined since the release before, and who left.
struct Between {
    joined: Layer,
    /// `None`: nobody.
    left: Option<Layer>,
}

/// More rounds than this narrow nothing that matters.
const ROUNDS: usize = 64;

/// How far apart the least and the most are of each count of each release, in their order.
pub(crate) fn widths(rules: &Rules, shape: &Shape, releases: &[&Release]) -> Vec<Vec<i64>> {
    let (sums, grids) = (shape.sums(), shape.grids());
    let mut layers = Vec::with_capacity(releases.len());
    let mut betweens: Vec<Option<Between>> = Vec::with_capacity(releases.len());
    for (at, release) in releases.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| releases[before]);
        layers.push(told(rules, release, before));
        betweens.push(before.and_then(|before| between(shape, release, before)));
    }
    for _ in 0..ROUNDS {
        let mut is_news = false;
        for at in (0..layers.len()).chain((0..layers.len()).rev()) {
            is_news |= add_up(&sums, &grids, &mut layers[at]);
            if let Some(between) = &mut betweens[at] {
                is_news |= add_up(&sums, &grids, &mut between.joined);
                if let Some(left) = &mut between.left {
                    is_news |= add_up(&sums, &grids, left);
                }
                let (before, after) = layers.split_at_mut(at);
                is_news |= follow(&mut before[at - 1], between, &mut after[0]);
            }
        }
        if !is_news {
            break;
        }
    }
    let widths = |layer: Layer| layer.bounds.iter().map(|one| one.most - one.least).collect();
    layers.into_iter().map(widths).collect()
}

/// What a release says by itself.
fn told(rules: &Rules, release: &Release, before: Option<&Release>) -> Layer {
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

/// `None` where there is more than who joined and who left: where people have another value than before.
fn between(shape: &Shape, release: &Release, before: &Release) -> Option<Between> {
    let gone = |at: usize| release.gone[at].checked_sub(before.gone[at]);
    let follows = |at: usize| Some(release.now[at] + gone(at)? >= before.now[at]);
    if !(0..release.now.len()).all(|at| follows(at) == Some(true)) {
        return None;
    }
    // Everyone is in one count of the first table.
    let left = shape.tables().first()?.range().filter_map(gone).sum::<u64>() as i64;
    let joined = release.total as i64 - before.total as i64 + left;
    let counts = shape.entries();
    Some(Between {
        joined: Layer::of_all(joined, counts),
        left: (left > 0).then(|| Layer::of_all(left, counts)),
    })
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
            let (across, down) =
                (layer.bounds[grid.single(0, row)], layer.bounds[grid.single(1, column)]);
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
    let (mut rows, mut columns, mut all) =
        (vec![none; grid.sizes[0]], vec![none; grid.sizes[1]], none);
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

/// Who is there was there before or joined, and did not leave.
fn follow(before: &mut Layer, between: &mut Between, after: &mut Layer) -> bool {
    let mut is_news = false;
    for at in 0..after.bounds.len() {
        let (before, after) = (&mut before.bounds[at], &mut after.bounds[at]);
        let joined = &mut between.joined.bounds[at];
        let mut nobody = Bounds { least: 0, most: 0 };
        let left = between.left.as_mut().map_or(&mut nobody, |left| &mut left.bounds[at]);
        is_news |= after.narrow(
            before.least + joined.least - left.most,
            before.most + joined.most - left.least,
        );
        is_news |= before
            .narrow(after.least - joined.most + left.least, after.most - joined.least + left.most);
        is_news |= joined
            .narrow(after.least - before.most + left.least, after.most - before.least + left.most);
        is_news |= left.narrow(
            before.least + joined.least - after.most,
            before.most + joined.most - after.least,
        );
    }
    is_news
}
