//! Counts by one dimension, with their share; by two, the shorter one across.

use i18n::texts;
use kernel::Locale;
use statistics::{Dimension, Table, Values};

use super::dimension_name;
use crate::breakdowns::{per_10_000, value_name};
use crate::chart_tables::{Cell, ChartTable};

/// Of what has no dimension there is nothing in it.
pub fn of(locale: Locale, table: &Table) -> ChartTable {
    match &table.by[..] {
        [values] => by_one(locale, values, &table.counts),
        [one, two] => by_two(locale, [one, two], &table.counts),
        _ => ChartTable {
            name: String::new(),
            headings: Vec::new(),
            rows: Vec::new(),
            is_dense: false,
        },
    }
}

fn by_one(locale: Locale, values: &Values, counts: &[Option<u64>]) -> ChartTable {
    let texts = texts(locale);
    let name = dimension_name(locale, values.dimension);
    let has_rates = values.dimension == Dimension::Division;
    let mut headings = vec![name.clone(), texts.breakdown_count(), texts.breakdown_share()];
    headings.extend(has_rates.then(|| texts.breakdown_rate()));
    let told: u64 = counts.iter().flatten().sum();
    let row = |(code, count): (&String, &Option<u64>)| {
        let share = count.map(|count| share(count, told));
        let rate = count.and_then(|count| per_10_000(code, count));
        let mut row = vec![
            Cell::Words(value_name(locale, values.dimension, code)),
            Cell::Count(*count),
            Cell::Percent(share),
        ];
        row.extend(has_rates.then_some(Cell::Decimal(rate, 1)));
        row
    };
    let rows = values.values.iter().zip(counts).map(row).collect();
    ChartTable { name, headings, rows, is_dense: false }
}

/// In percent of all that is told.
fn share(count: u64, told: u64) -> f64 {
    count as f64 * 100.0 / told.max(1) as f64
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
