//! How many people there are of each age band and sex, and the same proportions for another number.

use std::path::Path;

use anyhow::{Context as _, bail};
use kernel::{AgeBand, Sex};

pub struct Table(Vec<(AgeBand, Sex, usize)>);

impl Table {
    /// A file with the columns `age_band,female,male`.
    pub fn read(file: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
        Self::parse(&text).with_context(|| file.display().to_string())
    }

    fn parse(text: &str) -> anyhow::Result<Self> {
        let mut lines = text.lines();
        if lines.next().map(str::trim) != Some("age_band,female,male") {
            bail!("the first line must read age_band,female,male");
        }
        let mut cells = Vec::new();
        for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
            let fields: Vec<_> = line.split(',').collect();
            let [band, female, male] = fields[..] else {
                bail!("{line}: three columns are needed")
            };
            let band =
                AgeBand::from_code(band).with_context(|| format!("{band}: not an age band"))?;
            cells.push((band, Sex::Female, female.parse()?));
            cells.push((band, Sex::Male, male.parse()?));
        }
        Ok(Self(cells))
    }

    /// `count` people in the table's proportions, by largest remainder.
    pub fn shared_out(&self, count: usize) -> Vec<(AgeBand, Sex, usize)> {
        let total: usize = self.0.iter().map(|(.., n)| n).sum();
        let mut cells: Vec<_> = self
            .0
            .iter()
            .map(|(band, sex, n)| (*band, *sex, n * count / total, n * count % total))
            .collect();
        let given: usize = cells.iter().map(|(.., n, _)| n).sum();
        let mut by_remainder: Vec<usize> = (0..cells.len()).collect();
        by_remainder.sort_by_key(|index| std::cmp::Reverse(cells[*index].3));
        for index in by_remainder.into_iter().take(count - given) {
            cells[index].2 += 1;
        }
        cells.into_iter().map(|(band, sex, n, _)| (band, sex, n)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "age_band,female,male\n18-24,3,1\n55+,5,4\n";

    #[test]
    fn the_whole_table_is_the_table() {
        let cells = Table::parse(TABLE).expect("reads").shared_out(13);
        assert_eq!(cells.iter().map(|(.., n)| *n).collect::<Vec<_>>(), [3, 1, 5, 4]);
    }

    #[test]
    fn another_number_keeps_the_proportions_and_the_sum() {
        let cells = Table::parse(TABLE).expect("reads").shared_out(6);
        assert_eq!(cells.iter().map(|(.., n)| *n).collect::<Vec<_>>(), [1, 1, 2, 2]);
    }
}
