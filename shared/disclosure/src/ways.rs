//! Ways: how a count becomes higher or lower while everything still adds up.
//!
//! A table of two dimensions is a graph of its rows and its columns; each of its counts leads from a row to a column. A
//! count goes up: its row now has one too many and its column too. So the row gives up one of its other counts, the
//! column of that one then lacks one, takes one in another row, and so on until its own column is reached: a way through
//! the graph, found breadth first, so that it is short. A row may also have more in all, if another has fewer; then people
//! have another value of its dimension, and in every other table of that dimension too.

use std::collections::VecDeque;

use crate::history::{History, Move};
use crate::room::{Going, Room};
use crate::shape::{Grid, Shape};

pub(crate) struct Ways {
    grids: Vec<Grid>,
    /// Where the counts of each dimension begin, and how many there are.
    singles: Vec<(usize, usize)>,
}

/// A way is asked for on which each step has at least so much room.
pub(crate) struct Asked<'a> {
    pub history: &'a History,
    pub room: &'a Room,
    pub least: i64,
}

impl Asked<'_> {
    fn room(&self, going: Going) -> i64 {
        self.room.for_going(self.history, going)
    }

    fn has_room(&self, going: Going) -> bool {
        self.room(going) >= self.least
    }
}

/// A row (of the first side) or a column.
type Node = (usize, usize);

/// People of one value in a dimension have another.
#[derive(Debug, Clone, Copy)]
struct Shift {
    dimension: usize,
    to: usize,
    from: usize,
}

/// Through which table, from where to where.
struct Search<'a> {
    nth: usize,
    grid: &'a Grid,
    start: Node,
    goal: Node,
    /// Whether the count that the way begins with goes up.
    begins_up: bool,
}

impl Ways {
    pub fn of(shape: &Shape) -> Self {
        let singles = shape.tables().iter().filter(|table| !table.is_pair());
        let singles = singles.map(|table| (table.range().start, table.range().len()));
        Self { singles: singles.collect(), grids: shape.grids() }
    }

    /// All that changes with a count; `None` where there is no way.
    pub fn change(&self, asked: &Asked<'_>, (at, is_up): Going) -> Option<Move> {
        let mut singles = self.singles.iter().enumerate();
        let single = singles.find(|(_, (first, size))| (*first..first + size).contains(&at));
        if let Some((dimension, (first, size))) = single {
            let value = at - first;
            let others = (0..*size).filter(|other| *other != value);
            let mut shifts = others.filter_map(|other| {
                let (to, from) = if is_up { (value, other) } else { (other, value) };
                self.shift(asked, Shift { dimension, to, from }, None)
            });
            return shifts.find_map(Move::valid);
        }
        let mut grids = self.grids.iter().enumerate();
        let (nth, grid, [row, column]) =
            grids.find_map(|(nth, grid)| Some((nth, grid, grid.place(at)?)))?;
        let search = Search { nth, grid, start: (0, row), goal: (1, column), begins_up: !is_up };
        let mut change = self.way(asked, &search)?;
        change.go((at, is_up));
        change.valid()
    }

    /// In every table of the dimension but one. In another dimension they keep the value that they have: one of which
    /// there is the most room.
    fn shift(&self, asked: &Asked<'_>, shift: Shift, but: Option<usize>) -> Option<Move> {
        let Shift { dimension, to, from } = shift;
        let (first, _) = self.singles[dimension];
        let mut change = Move::default();
        for going in [(first + to, true), (first + from, false)] {
            asked.has_room(going).then(|| change.go(going))?;
        }
        for (_, grid) in self.grids.iter().enumerate().filter(|(nth, _)| Some(*nth) != but) {
            let Some(side) = grid.dimensions.iter().position(|one| *one == dimension) else {
                continue;
            };
            let steps = |kept: usize| {
                [(grid.entry_of(side, to, kept), true), (grid.entry_of(side, from, kept), false)]
            };
            let room = |kept: usize| steps(kept).map(|going| asked.room(going)).into_iter().min();
            let kept = (0..grid.sizes[1 - side]).max_by_key(|kept| room(*kept))?;
            for going in steps(kept) {
                asked.has_room(going).then(|| change.go(going))?;
            }
        }
        Some(change)
    }

    /// The shortest.
    fn way(&self, asked: &Asked<'_>, search: &Search<'_>) -> Option<Move> {
        let sizes = search.grid.sizes;
        let mut seen = sizes.map(|size| vec![false; size]);
        let (side, value) = search.start;
        seen[side][value] = true;
        let mut waiting = VecDeque::from([(search.start, Move::default())]);
        while let Some((node, so_far)) = waiting.pop_front() {
            let other = 1 - node.0;
            // On the side on which it began it goes on as it began; on the other it goes back.
            let is_up = search.begins_up == (node.0 == side);
            for value in free(&seen[other]) {
                let going = (search.grid.entry_of(node.0, node.1, value), is_up);
                let is_own = (node, (other, value)) == (search.start, search.goal);
                if is_own || !asked.has_room(going) {
                    continue;
                }
                let mut change = so_far.clone();
                change.go(going);
                if (other, value) == search.goal {
                    return Some(change);
                }
                seen[other][value] = true;
                waiting.push_back(((other, value), change));
            }
            let dimension = search.grid.dimensions[node.0];
            for value in free(&seen[node.0]) {
                let (to, from) = if is_up { (value, node.1) } else { (node.1, value) };
                let shift = Shift { dimension, to, from };
                let Some(shift) = self.shift(asked, shift, Some(search.nth)) else { continue };
                let change = so_far.clone().with(shift);
                if (node.0, value) == search.goal {
                    return Some(change);
                }
                seen[node.0][value] = true;
                waiting.push_back(((node.0, value), change));
            }
        }
        None
    }
}

/// What was not reached yet.
fn free(seen: &[bool]) -> Vec<usize> {
    seen.iter().enumerate().filter(|(_, seen)| !**seen).map(|(value, _)| value).collect()
}
