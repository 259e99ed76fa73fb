//! Proving: whether each release is what the gate makes, by its rules and after the releases before it, of the cells that
//! the log gives at the position up to which it counts.
//!
//! The log is read twice: first for the releases ([`Proving::hear`]), and then for the cells, with a stop at each position
//! that a release counts up to ([`Proving::next`], [`Proving::prove`]).

pub mod participation;

use std::collections::{BTreeMap, HashMap};

use disclosure::Release;
use eventlog::{Position, Recorded as _, StoredEvent};

use crate::PetitionNumber;
use crate::breakdown::events::{BreakdownEvent, BreakdownReleased};
use crate::counting::CellCount;
use crate::dimensions::{self, Who};
use crate::telling::{self, Before};

/// The releases of a log, until each is proved.
#[derive(Debug, Default)]
pub struct Proving {
    /// By the position up to which they count; of one petition in the order in which they were made.
    waiting: BTreeMap<Position, Vec<BreakdownReleased>>,
    before: HashMap<PetitionNumber, Vec<Release>>,
    proved: usize,
}

impl Proving {
    /// Any event of the log, in its order.
    ///
    /// # Errors
    ///
    /// Where a release cannot be read.
    pub fn hear(&mut self, event: &StoredEvent) -> Result<(), String> {
        if event.stream_type != "breakdown" {
            return Ok(());
        }
        let heard = BreakdownEvent::recall(&event.event_type, event.event_version, &event.payload)?;
        if let BreakdownEvent::BreakdownReleased(released) = heard {
            self.waiting.entry(released.counted_to).or_default().push(released);
        }
        Ok(())
    }

    /// The next position at which the cells are asked for.
    pub fn next(&self) -> Option<Position> {
        self.waiting.first_key_value().map(|(position, _)| *position)
    }

    /// The last position at which they are.
    pub fn last(&self) -> Option<Position> {
        self.waiting.last_key_value().map(|(position, _)| *position)
    }

    /// How many releases are what they must be.
    pub const fn proved(&self) -> usize {
        self.proved
    }

    /// Makes the releases that count up to the next position once more; says of which petitions they are others.
    pub fn prove<C>(&mut self, mut cells: C) -> Vec<PetitionNumber>
    where
        C: FnMut(PetitionNumber) -> Vec<CellCount>,
    {
        let mut others = Vec::new();
        for told in self.waiting.pop_first().map(|(_, told)| told).into_iter().flatten() {
            let before = self.before.entry(told.petition).or_default();
            // From before the gate kept what it makes a release of.
            let is_known = !told.now.is_empty();
            let made = is_known.then(|| made(&told, before, &cells(told.petition))).flatten();
            let was = Release {
                total: told.total,
                shown: told.shown,
                counted: told.counted,
                now: told.now,
                gone: told.gone,
            };
            if made.as_ref() == Some(&was) {
                self.proved += 1;
            } else if is_known {
                others.push(told.petition);
            }
            before.push(was);
        }
        others
    }
}

/// What the gate lets through of these cells now; `None` where their values are none of the release's.
fn made(told: &BreakdownReleased, before: &[Release], cells: &[CellCount]) -> Option<Release> {
    if told.dimensions != dimensions::all_values(Who::Adults) {
        return None;
    }
    let shape = dimensions::shape_of(&told.dimensions);
    let before = Before { dimensions: &told.dimensions, releases: before };
    let dimensions = (told.dimensions.clone(), shape);
    let made = telling::made(&told.rules, &before, dimensions, cells, told.is_final)?;
    Some(made.release)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breakdown::Breakdown;
    use crate::breakdown::BreakdownCommand;
    use crate::testing::release_at;

    /// Two days' releases and the cells of each.
    fn two_days() -> (Proving, Vec<Vec<CellCount>>) {
        let mut breakdown = Breakdown::default();
        let mut proving = Proving::default();
        let mut cells = Vec::new();
        for (day, women) in [("2026-11-20", 40), ("2026-11-21", 49)] {
            let command = release_at(&format!("{day}T16:00:01Z"), women, false);
            let BreakdownCommand::Release(command) = command else { unreachable!("a release") };
            cells.push(command.cells.clone());
            let told = crate::releasing::decide(&breakdown, command).expect("due");
            proving.waiting.entry(told.counted_to).or_default().push(told.clone());
            cqrs_es::Aggregate::apply(&mut breakdown, told.into());
        }
        (proving, cells)
    }

    #[test]
    fn a_release_of_what_the_log_gives_is_proved() {
        let (mut proving, cells) = two_days();
        assert_eq!(proving.next(), Some(140));
        assert_eq!(proving.prove(|_| cells[0].clone()), []);
        assert_eq!(proving.next(), Some(149));
        assert_eq!(proving.prove(|_| cells[1].clone()), []);
        assert_eq!((proving.next(), proving.proved()), (None, 2));
    }

    #[test]
    fn a_release_of_other_people_is_found() {
        let (mut proving, mut cells) = two_days();
        cells[1][0].n += 1;
        assert_eq!(proving.prove(|_| cells[0].clone()), []);
        assert_eq!(proving.prove(|_| cells[1].clone()), [crate::testing::number()]);
        assert_eq!(proving.proved(), 1);
    }

    #[test]
    fn a_release_that_says_more_than_the_gate_is_found() {
        let (mut proving, cells) = two_days();
        let told = proving.waiting.get_mut(&140).expect("a release");
        let withheld = told[0].shown.iter().position(Option::is_none).expect("withheld");
        told[0].shown[withheld] = Some(10);
        assert_eq!(proving.prove(|_| cells[0].clone()), [crate::testing::number()]);
    }
}
