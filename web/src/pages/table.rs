//! A table that becomes cards where it is narrow: each row a block, each cell beside its heading.
//!
//! The roles say what the elements say by themselves: as blocks they would be no table any more to
//! some browsers, and to whoever listens to them.

use maud::{Markup, html};

pub(super) struct Table<'a> {
    /// Read out when it is entered.
    pub name: &'a str,
    pub headings: Vec<String>,
    /// As many cells as there are headings. Of an empty one a card shows nothing.
    pub rows: Vec<Vec<Markup>>,
    /// Whether the first cell of a row is what the row is about.
    pub has_row_headings: bool,
}

impl Table<'_> {
    pub(super) fn render(&self) -> Markup {
        self.rendered(false, false)
    }

    /// Of many columns, each a number.
    pub(super) fn dense(&self) -> Markup {
        self.rendered(true, false)
    }

    /// Everyone sees what it is called, on paper too.
    pub(super) fn under_its_name(&self) -> Markup {
        self.rendered(false, true)
    }

    pub(super) fn dense_under_its_name(&self) -> Markup {
        self.rendered(true, true)
    }

    fn rendered(&self, is_dense: bool, has_caption: bool) -> Markup {
        html! {
            div.scrolls.dense[is_dense] tabindex="0" role="region" aria-label=(self.name) {
                table role="table" {
                    @if has_caption { caption role="caption" { (self.name) } }
                    thead role="rowgroup" {
                        tr role="row" {
                            @for heading in &self.headings {
                                th role="columnheader" scope="col" { (heading) }
                            }
                        }
                    }
                    tbody role="rowgroup" { @for row in &self.rows { (self.row(row)) } }
                }
            }
        }
    }

    fn row(&self, cells: &[Markup]) -> Markup {
        html! {
            tr role="row" {
                @for (index, (heading, cell)) in self.headings.iter().zip(cells).enumerate() {
                    @if index == 0 && self.has_row_headings {
                        th role="rowheader" scope="row" { (cell) }
                    } @else {
                        td role="cell" data-label=(heading) {
                            @if !cell.0.is_empty() { div { (cell) } }
                        }
                    }
                }
            }
        }
    }
}
