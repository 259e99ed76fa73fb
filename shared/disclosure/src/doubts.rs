//! Doubts: of everything that is withheld, in this release and in all before it, why nobody can tell how many it is.
//!
//! For each there are other histories that a reader cannot tell from what happened ([`Alternatives`]). Of them is kept
//! what they change in this release: something may be told of a count as long as it is true in all of them. Where it is
//! not true in one, another is looked for; where none is found, what a reader can add up ([`audit`]) must leave twice as
//! much as the rules ask, for whoever solves all sums at once comes to about half of that.

use std::cell::OnceCell;

use crate::alternatives::{Alternatives, Found};
use crate::audit::widths;
use crate::gate::Release;
use crate::history::History;
use crate::room::Room;
use crate::rules::Rules;
use crate::shape::Shape;

pub(crate) struct Doubts<'a> {
    rules: &'a Rules,
    shape: &'a Shape,
    earlier: Vec<&'a Release>,
    alternatives: Alternatives,
    history: History,
    rooms: Vec<Room>,
    all: Vec<Doubt>,
}

#[derive(Debug)]
struct Doubt {
    /// Of which release, and which of its counts.
    layer: usize,
    at: usize,
    /// How far apart the highest and the lowest must be.
    width: i64,
    /// How far apart they must be by adding up alone; `None` where that is not enough from the start.
    added_up: Option<i64>,
    found: Found,
}

/// From what to what a count is, once something is told of it.
type Bounds = (usize, (u64, u64));

impl<'a> Doubts<'a> {
    /// Before anything new is told in the last of the releases. Where others are found, they are so far apart.
    pub fn of(
        rules: &'a Rules,
        shape: &'a Shape,
        width: u64,
        earlier: &'a [Release],
        made: &Release,
    ) -> Self {
        // What was told when the exact counts were not kept yet cannot be joined with anything.
        let earlier: Vec<&Release> =
            earlier.iter().filter(|release| !release.now.is_empty()).collect();
        let releases: Vec<&Release> = earlier.iter().copied().chain([made]).collect();
        let mut doubts = Self {
            rules,
            shape,
            alternatives: Alternatives::of(shape),
            history: History::of(rules, &releases),
            rooms: (0..releases.len()).map(|nth| Room::of(nth, made.now.len())).collect(),
            all: Vec::new(),
            earlier,
        };
        let widths = OnceCell::new();
        for (layer, release) in releases.iter().enumerate() {
            let [width, added_up] =
                [width, rules.least_width * 2].map(|one| one.min(release.total) as i64);
            for at in (0..release.shown.len()).filter(|at| release.shown[*at].is_none()) {
                let found = doubts.found(layer, at, width);
                let mut doubt = Doubt { layer, at, width, added_up: Some(added_up), found };
                if doubt.found.width < width && !doubts.adds_up(&doubt, &widths, made) {
                    // Where there is less from the start, telling nothing does not make it more.
                    doubt = Doubt { width: doubt.found.width, added_up: None, ..doubt };
                }
                doubts.all.push(doubt);
            }
        }
        doubts
    }

    /// Tells what is new in a release, which are these counts, within these bounds, if everything else that is withheld
    /// stays in doubt; whether it does. If not, nothing was told.
    pub fn remain(&mut self, made: &Release, bounds: &[Bounds]) -> bool {
        for (at, (least, most)) in bounds {
            self.tell(*at, Some((*least as i64, *most as i64)));
        }
        let last = self.rooms.len() - 1;
        let is_told =
            |doubt: &Doubt| doubt.layer == last && bounds.iter().any(|(at, _)| *at == doubt.at);
        let (mut found, added_up) = (Vec::new(), OnceCell::new());
        for nth in 0..self.all.len() {
            let doubt = &self.all[nth];
            if is_told(doubt) || self.is_open(doubt) {
                continue;
            }
            // Of what was hard to find before, adding up is the quicker way.
            let was_found = doubt.found.width >= doubt.width;
            if !was_found && self.adds_up(doubt, &added_up, made) {
                continue;
            }
            let (layer, at, width) = (doubt.layer, doubt.at, doubt.width);
            let other = self.found(layer, at, width);
            let is_safe = other.width >= width
                || (was_found && self.adds_up(&self.all[nth], &added_up, made));
            if !is_safe {
                for (at, _) in bounds {
                    self.tell(*at, None);
                }
                // It is the first to be asked the next time: it will likely say so again.
                self.all.swap(0, nth);
                return false;
            }
            found.push((nth, other));
        }
        for (nth, found) in found {
            self.all[nth].found = found;
        }
        self.all.retain(|doubt| !is_told(doubt));
        true
    }

    fn tell(&mut self, at: usize, bounds: Option<(i64, i64)>) {
        self.history.tell(self.rooms.len() - 1, at, bounds);
        // What may be at one release depends on all of them.
        self.rooms.iter().for_each(|room| room.forget(at));
    }

    /// Whether all that is told by now is true in what was found.
    fn is_open(&self, doubt: &Doubt) -> bool {
        let mut changes = doubt.found.changes.iter().flatten();
        doubt.found.width >= doubt.width && changes.all(|(at, by)| self.history.allows(*at, *by))
    }

    fn found(&mut self, layer: usize, at: usize, width: i64) -> Found {
        self.alternatives.found(&mut self.history, &mut self.rooms[layer], at, width)
    }

    fn adds_up(&self, doubt: &Doubt, known: &OnceCell<Vec<Vec<i64>>>, made: &Release) -> bool {
        let releases = || self.earlier.iter().copied().chain([made]).collect::<Vec<_>>();
        doubt.added_up.is_some_and(|least| {
            let widths = known.get_or_init(|| widths(self.rules, self.shape, &releases()));
            widths[doubt.layer][doubt.at] >= least
        })
    }
}
