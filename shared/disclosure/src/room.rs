//! Room: by how much each single count of a release could be higher or lower, if only it were.

use std::cell::Cell;

use crate::history::{History, Move};

/// A count, and whether it goes up.
pub(crate) type Going = (usize, bool);

/// Of one release, as far as it was asked for.
#[derive(Debug)]
pub(crate) struct Room {
    layer: usize,
    /// Of each count, down and up.
    known: Vec<[Cell<Option<i64>>; 2]>,
    closed: Vec<Going>,
}

impl Room {
    pub fn of(layer: usize, counts: usize) -> Self {
        let known = (0..counts).map(|_| [Cell::new(None), Cell::new(None)]).collect();
        Self { layer, known, closed: Vec::new() }
    }

    pub const fn layer(&self) -> usize {
        self.layer
    }

    pub fn for_going(&self, history: &History, (at, is_up): Going) -> i64 {
        if self.closed.contains(&(at, is_up)) {
            return 0;
        }
        let known = &self.known[at][usize::from(is_up)];
        let room = known.get().unwrap_or_else(|| history.reach_of(at, is_up, self.layer));
        known.set(Some(room));
        room
    }

    /// A count is another now, or less is told of it.
    pub fn forget(&self, at: usize) {
        for known in &self.known[at] {
            known.set(None);
        }
    }

    pub fn forget_all(&self, change: &Move) {
        for at in change.more.iter().chain(&change.fewer) {
            self.forget(*at);
        }
    }

    /// A way on which each could go and all together cannot is not tried again: its narrowest step is closed.
    pub fn close(&mut self, history: &History, change: &Move) {
        let more = change.more.iter().map(|at| (*at, true));
        let goings = more.chain(change.fewer.iter().map(|at| (*at, false)));
        let narrowest = goings.min_by_key(|going| self.for_going(history, *going));
        self.closed.extend(narrowest);
    }

    pub fn open(&mut self) {
        self.closed.clear();
    }
}
