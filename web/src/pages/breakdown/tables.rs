//! Counts by one dimension, with their share; by two, the shorter one across.

use i18n::numbers::number;
use maud::{Markup, html};
use statistics::{Dimension, Table, Values};

use super::dimension_name;
use crate::breakdown_charts::UNTOLD;
use crate::breakdowns::{per_10_000, value_name};
use crate::pages::Frame;
use crate::pages::table::Table as Shown;

pub(super) fn render(frame: &Frame, table: &Table) -> Markup {
    match &table.by[..] {
        [values] => by_one(frame, values, &table.counts),
        [one, two] => by_two(frame, [one, two], &table.counts),
        _ => html! {},
    }
}

fn by_one(frame: &Frame, values: &Values, counts: &[Option<u64>]) -> Markup {
    let texts = frame.texts();
    let name = dimension_name(frame.locale, values.dimension);
    let has_rates = values.dimension == Dimension::Division;
    let mut headings = vec![name.clone(), texts.breakdown_count(), texts.breakdown_share()];
    headings.extend(has_rates.then(|| texts.breakdown_rate()));
    let told: u64 = counts.iter().flatten().sum();
    let row = |(code, count): (&String, &Option<u64>)| {
        let share = count.map(|count| format!("{:.1} %", share(count, told)));
        let rate = count.and_then(|count| per_10_000(code, count)).map(|rate| format!("{rate:.1}"));
        let mut row = vec![
            html! { (value_name(frame.locale, values.dimension, code)) },
            shown(*count),
            html! { (share.unwrap_or_default()) },
        ];
        row.extend(has_rates.then(|| html! { (rate.unwrap_or_default()) }));
        row
    };
    let rows = values.values.iter().zip(counts).map(row).collect();
    Shown { name: &name, headings, rows, has_row_headings: true }.render()
}

/// In percent of all that is told.
fn share(count: u64, told: u64) -> f64 {
    count as f64 * 100.0 / told.max(1) as f64
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
