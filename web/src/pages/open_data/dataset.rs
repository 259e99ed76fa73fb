//! A dataset: what is in it, of when, what is held back and why, its files, what each column means, and examples that can
//! be run as they stand.

use i18n::L10nLanguage;
use maud::{Markup, html};

use super::{freshness, linked};
use crate::open_data::catalogue::csvw::METADATA;
use crate::open_data::catalogue::examples::{Language, Named, PACKAGES};
use crate::open_data::catalogue::tables::{Column, Datatype, Table as Columns};
use crate::open_data::catalogue::{DATASETS, Dataset, File, LICENCE};
use crate::pages::Frame;
use crate::pages::layout::Head;
use crate::pages::table::Table;

pub struct DatasetPage {
    pub dataset: &'static Dataset,
    /// For the examples.
    pub named: Named,
}

impl DatasetPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let (texts, dataset) = (frame.texts(), self.dataset);
        let title = (dataset.title)(texts);
        let description = (dataset.description)(texts);
        let content = html! {
            div.wide.flow {
                p { a href="/open-data" { (texts.nav_open_data()) } }
                h1 { (title) }
                p.lead { (description) }
                (self.facts(texts))
                (self.files(texts))
                @if dataset.files.iter().any(|file| file.table.is_some()) {
                    section.flow #columns {
                        h2 { (texts.dataset_columns()) }
                        @for file in dataset.files {
                            @if let Some(table) = file.table { (columns(texts, file, table)) }
                        }
                    }
                }
                (self.examples(texts))
            }
        };
        let head = Head { description: Some(&description), ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        let page = |dataset| Self { dataset, named: Named::sample() };
        DATASETS.iter().map(page).collect()
    }

    fn facts(&self, texts: &L10nLanguage) -> Markup {
        let dataset = self.dataset;
        html! {
            dl.facts {
                div { dt { (texts.dataset_freshness()) } dd { (freshness(texts, dataset.freshness)) } }
                div { dt { (texts.dataset_as_of()) } dd { ((dataset.guide.as_of)(texts)) } }
                div { dt { (texts.dataset_held_back()) } dd { ((dataset.guide.held_back)(texts)) } }
                div { dt { (texts.dataset_licence()) } dd { (texts.dataset_licence_is()) " " code { (LICENCE) } } }
                div { dt { (texts.dataset_page()) } dd { a href=(dataset.page) { code { (dataset.page) } } } }
            }
        }
    }

    fn files(&self, texts: &L10nLanguage) -> Markup {
        let files = self.dataset.files;
        html! {
            section.flow #files {
                h2 { (texts.dataset_files()) }
                @if files.iter().any(File::is_one_of_many) { p { (texts.open_data_one_of_each()) " " a href=(self.dataset.page) { code { (self.dataset.page) } } } }
                ul { @for file in files { li { (linked(file)) " " (file.format.name()) } } }
            }
        }
    }

    fn examples(&self, texts: &L10nLanguage) -> Markup {
        html! {
            section.flow #examples {
                h2 { (texts.open_data_examples()) }
                @for example in self.dataset.guide.examples {
                    h3 { ((example.title)(texts)) }
                    @for language in Language::ALL {
                        h4 lang="en" { (language.name()) }
                        pre.letter lang="en" data-language=(language.name()) {
                            code { (example.code(language, &self.named)) }
                        }
                    }
                }
                details {
                    summary { (texts.dataset_packages()) }
                    @for (language, install) in PACKAGES {
                        h3 lang="en" { (language.name()) }
                        pre.letter lang="en" { code { (install) } }
                    }
                }
            }
        }
    }
}

fn columns(texts: &L10nLanguage, file: &File, table: &Columns) -> Markup {
    let name = texts.open_data_columns(file.path);
    let rows = table.columns.iter().map(|column| {
        let empty = match column.is_required {
            true => texts.open_data_never_empty(),
            false => texts.open_data_may_be_empty(),
        };
        vec![
            html! { code { (column.name) } },
            html! { ((column.title)(texts)) },
            html! { code { (column.datatype.name()) } },
            html! { (unit(texts, column)) },
            html! { (empty) },
        ]
    });
    let headings = vec![
        texts.open_data_column(),
        texts.open_data_column_title(),
        texts.open_data_column_type(),
        texts.open_data_column_unit(),
        texts.open_data_column_empty(),
    ];
    let shown = Table { name: &name, headings, rows: rows.collect(), has_row_headings: true };
    html! {
        h3 { (name) }
        (shown.render())
        @if !file.is_one_of_many() {
            p { a href={ (file.path) (METADATA) } { (texts.open_data_metadata()) } }
        }
    }
}

/// In what it is measured; of instants and days, by which clock.
fn unit(texts: &L10nLanguage, column: &Column) -> String {
    match (column.unit, column.datatype) {
        (Some(unit), _) => unit.name(texts),
        (None, Datatype::Instant) => texts.unit_instant(),
        (None, Datatype::Day) => texts.unit_day(),
        (None, Datatype::Integer) => texts.unit_number(),
        (None, Datatype::Text | Datatype::Decimal | Datatype::Boolean) => String::new(),
    }
}
