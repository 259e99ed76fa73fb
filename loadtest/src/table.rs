//! The nation as E-Mongolia counts its users: ten cells, sex by age band, January 2025.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

/// The same numbers as the shared file, for whoever has only the program.
const BUILT_IN: &str = include_str!("nation.csv");
const SHARED: &str = "../shared/data/emongolia_users_2025_01.csv";

/// How many people are in each cell, keyed by (sex, age band), in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    cells: Vec<(Key, u64)>,
}

pub type Key = (String, String);

impl Table {
    /// From a file; without one, the shared file beside the workspace, or else the built-in copy.
    pub fn read(file: Option<&Path>) -> Result<Self> {
        let shared = PathBuf::from(SHARED);
        match file.or_else(|| shared.exists().then_some(shared.as_path())) {
            None => Self::parse(BUILT_IN),
            Some(file) => {
                let text = std::fs::read_to_string(file);
                let text = text.with_context(|| format!("reading {}", file.display()))?;
                Self::parse(&text).with_context(|| format!("reading {}", file.display()))
            }
        }
    }

    fn parse(text: &str) -> Result<Self> {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let sexes: Vec<&str> = lines.next().context("it is empty")?.split(',').skip(1).collect();
        let mut cells = Vec::new();
        for line in lines {
            let mut values = line.split(',');
            let age_band = values.next().context("a line without an age band")?;
            for sex in &sexes {
                let n = values.next().context("a line is too short")?.trim().parse()?;
                cells.push(((sex.trim().to_owned(), age_band.trim().to_owned()), n));
            }
        }
        ensure!(cells.iter().map(|(_, n)| n).sum::<u64>() > 0, "it counts nobody");
        Ok(Self { cells })
    }

    pub fn total(&self) -> u64 {
        self.cells.iter().map(|(_, n)| n).sum()
    }

    /// So many people in the same proportions: whole shares first, the rest to the largest
    /// remainders, the earlier cell first where two are alike.
    pub fn of_people(&self, people: u64) -> Self {
        let total = u128::from(self.total());
        let share = |n: u64| (u128::from(n) * u128::from(people) / total) as u64;
        let remainder = |n: u64| u128::from(n) * u128::from(people) % total;
        let mut cells: Vec<_> =
            self.cells.iter().map(|(key, n)| (key.clone(), share(*n))).collect();
        let mut by_remainder: Vec<usize> = (0..cells.len()).collect();
        by_remainder.sort_by_key(|index| std::cmp::Reverse(remainder(self.cells[*index].1)));
        let left = people - cells.iter().map(|(_, n)| n).sum::<u64>();
        for index in by_remainder.into_iter().take(left as usize) {
            cells[index].1 += 1;
        }
        Self { cells }
    }

    pub fn cells(&self) -> BTreeMap<Key, u64> {
        self.cells.iter().cloned().collect()
    }

    /// In the form it was read from.
    pub fn csv(&self) -> String {
        let sexes: Vec<&str> = self.sexes();
        let mut text = format!("age_band,{}\n", sexes.join(","));
        for row in self.cells.chunks(sexes.len()) {
            let numbers: Vec<String> = row.iter().map(|(_, n)| n.to_string()).collect();
            text += &format!("{},{}\n", row[0].0.1, numbers.join(","));
        }
        text
    }

    fn sexes(&self) -> Vec<&str> {
        let first = &self.cells[0].0.1;
        self.cells
            .iter()
            .take_while(|((_, band), _)| band == first)
            .map(|((sex, _), _)| sex.as_str())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_copy_is_the_nation() {
        let table = Table::parse(BUILT_IN).expect("reads");
        assert_eq!((table.total(), table.cells.len()), (1_999_267, 10));
        assert_eq!(table.csv(), BUILT_IN);
        assert_eq!(table.of_people(table.total()), table);
    }

    #[test]
    fn a_smaller_nation_has_the_same_proportions() {
        let table = Table::parse(BUILT_IN).expect("reads");
        for people in [1, 9, 10, 1_000, 20_000, 3_000_000] {
            let scaled = table.of_people(people);
            assert_eq!(scaled.total(), people);
            for (key, n) in scaled.cells() {
                let exact = table.cells()[&key] as f64 * people as f64 / 1_999_267.0;
                assert!((n as f64 - exact).abs() < 1.0, "{key:?} {n} {exact}");
            }
        }
    }

    #[test]
    fn the_largest_remainders_take_what_is_left() {
        let table = Table::parse("age_band,female,male\n18-24,5,2\n25-34,2,1\n").expect("reads");
        let numbers: Vec<u64> = table.of_people(4).cells.iter().map(|(_, n)| *n).collect();
        assert_eq!(numbers, [2, 1, 1, 0]);
    }

    #[test]
    fn what_is_not_a_table_is_refused() {
        for text in
            ["", "age_band,female\n", "age_band,female\n18-24\n", "age_band,female\n18-24,x\n"]
        {
            assert!(Table::parse(text).is_err(), "{text}");
        }
    }
}
