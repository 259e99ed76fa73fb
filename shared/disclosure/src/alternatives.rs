//! Alternatives: whether a count that is withheld may, for all that a reader knows, have been others, the highest as far
//! from the lowest as the rules ask.
//!
//! They are found by making other histories, not by reasoning that there must be some: whatever is found is proof. What
//! is not found may be there all the same, and then something more is withheld than has to be.

use std::collections::BTreeMap;

use crate::history::{History, Made};
use crate::room::{Going, Room};
use crate::shape::Shape;
use crate::ways::{Asked, Ways};

/// In which ways counts of a shape can be others.
pub(crate) struct Alternatives {
    ways: Ways,
}

/// How far apart the highest and the lowest are that were found, and what both change in the last release.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub width: i64,
    pub changes: [BTreeMap<usize, i64>; 2],
}

/// A way on which nobody can go after all is tried so often by others.
const TRIES: usize = 8;

impl Alternatives {
    pub fn of(shape: &Shape) -> Self {
        Self { ways: Ways::of(shape) }
    }

    /// Other histories in which a count of a release is higher, and lower, until they are so far apart. The history is left
    /// as it was.
    pub fn found(&self, history: &mut History, room: &mut Room, at: usize, width: i64) -> Found {
        let mut found = Found::default();
        for (nth, is_up) in [true, false].into_iter().enumerate() {
            let missing = width - found.width;
            if missing > 0 {
                let made = self.farthest(history, room, (at, is_up), missing);
                found.width += made.iter().map(|made| made.by(room.layer())).sum::<i64>();
                for (at, by) in made.iter().flat_map(Made::in_last) {
                    *found.changes[nth].entry(at).or_default() += by;
                }
                for made in made.iter().rev() {
                    history.take_back(made);
                    room.forget_all(made.change());
                }
            }
        }
        found
    }

    /// Goes as far as a count can go one way, and no further than is asked for.
    fn farthest(
        &self,
        history: &mut History,
        room: &mut Room,
        going: Going,
        most: i64,
    ) -> Vec<Made> {
        let mut made: Vec<Made> = Vec::new();
        let mut gone = 0;
        // Wide ways first: there are fewer steps to go.
        for least in [most, 3, 1] {
            let mut tries = TRIES;
            while gone < most && tries > 0 {
                let asked = Asked { history, room, least: least.min(most - gone) };
                let Some(change) = self.ways.change(&asked, going) else { break };
                let can = history.reach(&change, room.layer()).min(most - gone);
                if can > 0 {
                    room.forget_all(&change);
                    gone += can;
                    made.push(history.make(change, room.layer(), can));
                } else {
                    room.close(history, &change);
                    tries -= 1;
                }
            }
            room.open();
        }
        made
    }
}
