//! People for the log alone: the nth person is always the same one, in the nation's proportions.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use kernel::{Actor, AgeBand, Cell, Citizen, Division, PersonKey, Role, Sex, SocialStatus};

use crate::table::Table;

/// A prime: whoever walks the nation in such steps meets everyone, and no cell twice in a row.
const STEP: u64 = 1_000_003;

pub struct Signers {
    /// For each of the table's cells how many people it and those before it have.
    up_to: Vec<(u64, Sex, AgeBand)>,
    divisions: Vec<Division>,
}

impl Signers {
    pub fn of(table: &Table) -> Result<Self> {
        let mut reached = 0;
        let mut up_to = Vec::new();
        for ((sex, band), n) in table.cells() {
            reached += n;
            let sex = Sex::from_code(&sex).with_context(|| format!("no sex is called {sex}"))?;
            let band = AgeBand::from_code(&band)
                .with_context(|| format!("no age band is called {band}"))?;
            up_to.push((reached, sex, band));
        }
        Ok(Self { up_to, divisions: Division::all().collect() })
    }

    pub fn person(&self, nth: u64) -> Actor {
        Actor::Person {
            citizen: Citizen { key: key(nth), cell: self.cell(nth) },
            offices: Vec::new(),
        }
    }

    pub fn moderator(&self) -> Actor {
        Actor::Person {
            citizen: Citizen { key: key(u64::MAX), cell: self.cell(0) },
            offices: vec![Role::Moderator.into()],
        }
    }

    /// How many of the first `people` are in each cell.
    pub fn cells(&self, people: u64) -> HashMap<Cell, u64> {
        let mut cells = HashMap::new();
        (0..people).for_each(|nth| *cells.entry(self.cell(nth)).or_default() += 1);
        cells
    }

    fn cell(&self, nth: u64) -> Cell {
        let total = self.up_to.last().map_or(1, |(total, ..)| *total);
        let place = nth.wrapping_mul(STEP) % total;
        let index = self.up_to.partition_point(|(reached, ..)| *reached <= place);
        let (_, sex, age_band) = self.up_to[index];
        let division = self.divisions[(nth % self.divisions.len() as u64) as usize];
        let statuses = SocialStatus::ALL;
        Cell {
            sex,
            age_band,
            division,
            social_status: statuses[(nth % statuses.len() as u64) as usize],
        }
    }
}

/// 128 bits that look random, as a real key does: streams are found under names made from it.
fn key(nth: u64) -> PersonKey {
    let mut random = fastrand::Rng::with_seed(nth);
    PersonKey::from_random(std::array::from_fn(|_| random.u8(..)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_two_million_are_the_nation() {
        let table = Table::read(None).expect("reads");
        let signers = Signers::of(&table).expect("known codes");
        let mut counted = HashMap::<(Sex, AgeBand), u64>::new();
        for (cell, n) in signers.cells(table.total()) {
            *counted.entry((cell.sex, cell.age_band)).or_default() += n;
        }
        for ((sex, band), n) in table.cells() {
            let key =
                (Sex::from_code(&sex).expect("a sex"), AgeBand::from_code(&band).expect("a band"));
            assert_eq!(counted[&key], n);
        }
    }

    #[test]
    fn everyone_has_a_key_of_their_own() {
        let mut keys: Vec<PersonKey> = (0..100_000).chain([u64::MAX]).map(key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), 100_001);
    }
}
