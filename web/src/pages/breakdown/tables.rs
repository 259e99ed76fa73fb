//! Counts by one dimension, with their share; by two, the shorter one across.

use i18n::texts;
use kernel::Locale;
use statistics::{Dimension, Table, Values};

use super::dimension_name;
use crate::breakdowns::{Beside, beside, value_name};
use crate::chart_tables::{Cell, ChartTable};

/// Of what has no dimension there is nothing in it.
pub fn of(locale: Locale, table: &Table) -> ChartTable {
    match &table.by[..] {
        [values] => by_one(locale, values, table),
        [one, two] => by_two(locale, [one, two], &table.counts),
        _ => ChartTable {
            name: String::new(),
            headings: Vec::new(),
            rows: Vec::new(),
            is_dense: false,
        },
    }
}

fn by_one(locale: Locale, values: &Values, table: &Table) -> ChartTable {
    let texts = texts(locale);
    let name = dimension_name(locale, values.dimension);
    let has_rates = values.dimension == Dimension::Division;
    let mut headings = vec![name.clone(), texts.breakdown_count(), texts.breakdown_share()];
    headings.extend(has_rates.then(|| texts.breakdown_rate()));
    let row = |((code, count), beside): ((&String, &Option<u64>), Beside)| {
        let mut row = vec![
            Cell::Words(value_name(locale, values.dimension, code)),
            Cell::Count(*count),
            Cell::Percent(beside.share),
        ];
        row.extend(has_rates.then_some(Cell::Decimal(beside.per_10_000, 1)));
        row
    };
    let told = values.values.iter().zip(&table.counts).zip(beside(table));
    ChartTable { name, headings, rows: told.map(row).collect(), is_dense: false }
}

fn by_two(locale: Locale, by: [&Values; 2], counts: &[Option<u64>]) -> ChartTable {
    let [one, two] = by;
    let is_across = two.values.len() <= one.values.len();
    let (down, across) = if is_across { (one, two) } else { (two, one) };
    let count = |row: usize, column: usize| {
        let (first, second) = if is_across { (row, column) } else { (column, row) };
        counts.get(first * two.values.len() + second).copied().flatten()
    };
    let names = |values: &Values| -> Vec<String> {
        let name = |code: &String| value_name(locale, values.dimension, code);
        values.values.iter().map(name).collect()
    };
    let title = [down, across].map(|values| dimension_name(locale, values.dimension));
    let headings = [title[0].clone()].into_iter().chain(names(across)).collect();
    let row = |(at, name): (usize, String)| {
        let cells = (0..across.values.len()).map(|column| Cell::Count(count(at, column)));
        [Cell::Words(name)].into_iter().chain(cells).collect()
    };
    let rows = names(down).into_iter().enumerate().map(row).collect();
    ChartTable { name: title.join(" × "), headings, rows, is_dense: true }
}
