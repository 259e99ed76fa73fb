//! The exact cells that Sanal has counted, held against the table.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::table::{Key, Table};

/// Signatures by (sex, age band); divisions and statuses are added up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally(BTreeMap<Key, u64>);

#[derive(Deserialize)]
struct Cell {
    sex: String,
    age_band: String,
    n: u64,
}

impl Tally {
    /// From what `sanal tally` prints: a JSON object a line.
    pub fn parse(lines: &str) -> Result<Self> {
        let mut tally = Self::default();
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let cell: Cell =
                serde_json::from_str(line).with_context(|| format!("reading {line}"))?;
            tally.add((cell.sex, cell.age_band), cell.n);
        }
        Ok(tally)
    }

    pub fn add(&mut self, key: Key, n: u64) {
        *self.0.entry(key).or_default() += n;
    }

    pub fn total(&self) -> u64 {
        self.0.values().sum()
    }

    /// Whether every cell is what the table says, and no other is there; what differs is told.
    pub fn equals(&self, table: &Table) -> bool {
        let expected = table.cells();
        let keys: BTreeSet<&Key> = self.0.keys().chain(expected.keys()).collect();
        let mut equal = true;
        for key in keys {
            let [counted, expected] =
                [&self.0, &expected].map(|cells| cells.get(key).copied().unwrap_or(0));
            if counted != expected {
                equal = false;
                eprintln!("{} {}: {counted} counted, {expected} expected", key.0, key.1);
            }
        }
        equal
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = r#"
{"sex":"female","age_band":"18-24","division":"MN-041","social_status":"student","n":128440}
{"sex":"female","age_band":"18-24","division":"MN-043","social_status":"student","n":1}
"#;

    #[test]
    fn divisions_and_statuses_are_added_up() {
        let tally = Tally::parse(LINES).expect("reads");
        assert_eq!(tally.total(), 128_441);
        assert_eq!(tally.0[&("female".into(), "18-24".into())], 128_441);
    }

    #[test]
    fn one_missing_signature_is_a_difference() {
        let table = Table::read(None).expect("reads").of_people(1_000);
        let mut tally = Tally(table.cells());
        assert!(tally.equals(&table));
        tally.0.entry(("female".into(), "18-24".into())).and_modify(|n| *n -= 1);
        assert!(!tally.equals(&table));
    }

    #[test]
    fn a_cell_the_table_does_not_have_is_a_difference() {
        let table = Table::read(None).expect("reads").of_people(1_000);
        let mut tally = Tally(table.cells());
        tally.add(("male".into(), "16-17".into()), 1);
        assert!(!tally.equals(&table));
    }
}
