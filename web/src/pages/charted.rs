//! A picture of numbers with what belongs to it: its files, and the table of the same numbers.

use charts::Picture;
use maud::{Markup, PreEscaped, html};

use super::Frame;
use super::instant::instant;
use super::table::Table;
use crate::chart_files::KINDS;
use crate::chart_tables::{Cell, ChartTable};

pub(super) struct Charted<'a> {
    pub picture: &'a Picture,
    pub table: &'a ChartTable,
    /// Of its files, without their endings.
    pub address: String,
    /// What stands behind the endings.
    pub query: String,
    /// By which a page that is read anew finds it again.
    pub part: Option<&'a str>,
}

impl Charted<'_> {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let name = self.table.name.as_str();
        let part = |kind: &str| self.part.map(|part| format!("{kind}-{part}"));
        html! {
            div data-part=[part("chart")] { (PreEscaped(self.picture.inline())) }
            p.note {
                (texts.breakdown_pictures())
                // Whoever goes from link to link hears of which picture each is.
                @for kind in KINDS {
                    " " a href={ (self.address) "." (kind) (self.query) } {
                        span.unseen { (name) ": " } (kind.to_uppercase())
                    }
                }
            }
            details.chart-table {
                summary { (texts.chart_table(name)) }
                div data-part=[part("table")] { (table(self.table)) }
            }
        }
    }
}

/// With its name above it.
pub(super) fn table(table: &ChartTable) -> Markup {
    let row = |row: &Vec<Cell>| row.iter().map(cell).collect();
    let shown = Table {
        name: &table.name,
        headings: table.headings.clone(),
        rows: table.rows.iter().map(row).collect(),
        has_row_headings: true,
    };
    if table.is_dense { shown.dense_under_its_name() } else { shown.under_its_name() }
}

fn cell(cell: &Cell) -> Markup {
    match cell {
        Cell::At(at) => instant(*at),
        other => html! { (other.for_people()) },
    }
}
