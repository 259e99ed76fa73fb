//! Counts by one dimension, with their share; by two, the shorter one across.

use i18n::numbers::number;
use maud::{Markup, html};
use statistics::{Dimension, Table, Values};

use super::dimension_name;
use crate::breakdown_charts::UNTOLD;
use crate::breakdowns::{Beside, beside, value_name};
use crate::pages::Frame;
use crate::pages::table::Table as Shown;

pub(super) fn render(frame: &Frame, table: &Table) -> Markup {
    match &table.by[..] {
        [values] => by_one(frame, values, table),
        [one, two] => by_two(frame, [one, two], &table.counts),
        _ => html! {},
    }
}

fn by_one(frame: &Frame, values: &Values, table: &Table) -> Markup {
    let texts = frame.texts();
    let name = dimension_name(frame.locale, values.dimension);
    let has_rates = values.dimension == Dimension::Division;
    let mut headings = vec![name.clone(), texts.breakdown_count(), texts.breakdown_share()];
    headings.extend(has_rates.then(|| texts.breakdown_rate()));
    let row = |((code, count), beside): ((&String, &Option<u64>), Beside)| {
        let share = beside.share.map(|share| format!("{share:.1} %"));
        let rate = beside.per_10_000.map(|rate| format!("{rate:.1}"));
        let mut row = vec![
            html! { (value_name(frame.locale, values.dimension, code)) },
            shown(*count),
            html! { (share.unwrap_or_default()) },
        ];
        row.extend(has_rates.then(|| html! { (rate.unwrap_or_default()) }));
        row
    };
    let told = values.values.iter().zip(&table.counts).zip(beside(table));
    let rows = told.map(row).collect();
    Shown { name: &name, headings, rows, has_row_headings: true }.render()
}

fn by_two(frame: &Frame, by: [&Values; 2], counts: &[Option<u64>]) -> Markup {
    let [one, two] = by;
    let is_across = two.values.len() <= one.values.len();
    let (down, across) = if is_across { (one, two) } else { (two, one) };
    let count = |row: usize, column: usize| {
        let (first, second) = if is_across { (row, column) } else { (column, row) };
        counts.get(first * two.values.len() + second).copied().flatten()
    };
    let names = |values: &Values| -> Vec<String> {
        let name = |code: &String| value_name(frame.locale, values.dimension, code);
        values.values.iter().map(name).collect()
    };
    let title = [down, across].map(|values| dimension_name(frame.locale, values.dimension));
    let headings = [title[0].clone()].into_iter().chain(names(across)).collect();
    let row = |(at, name): (usize, String)| {
        let cells = (0..across.values.len()).map(|column| shown(count(at, column)));
        [html! { (name) }].into_iter().chain(cells).collect()
    };
    let rows = names(down).into_iter().enumerate().map(row).collect();
    let name = title.join(" × ");
    html! {
        h2 { (name) }
        (Shown { name: &name, headings, rows, has_row_headings: true }.dense())
    }
}

fn shown(count: Option<u64>) -> Markup {
    html! { (count.map_or_else(|| UNTOLD.to_owned(), number)) }
}
