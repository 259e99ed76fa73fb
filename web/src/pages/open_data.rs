//! What the house gives away: every dataset, its files, what their columns mean, and how to read them by a program.

use i18n::L10nLanguage;
use maud::{Markup, html};

use super::Frame;
use super::layout::Head;
use super::table::Table;
use crate::open_data::catalogue::csvw::METADATA;
use crate::open_data::catalogue::tables::Table as Columns;
use crate::open_data::catalogue::{DATASETS, Dataset, File, Freshness};

#[derive(Debug, Clone)]
pub struct OpenDataPage {
    /// Of this house, without a stroke at its end.
    pub address: String,
}

impl OpenDataPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.nav_open_data();
        let content = html! {
            div.wide.flow #catalogue {
                h1 { (title) }
                p.lead { (texts.open_data_lead()) }
                p { (texts.open_data_licence()) }
                p { (texts.open_data_use()) }
                p { a href="/open-data/catalog.jsonld" { (texts.open_data_catalogue()) } " · " a href="/api/docs" { (texts.api_title()) } " · " a href="/live" { (texts.live_title()) } }
                nav aria-label=(texts.open_data_datasets()) {
                    ul { @for dataset in DATASETS { li { a href={ "#" (dataset.id) } { ((dataset.title)(texts)) } } } }
                }
                section.flow {
                    h2 { (texts.open_data_examples()) }
                    @for (language, lines) in self.examples() {
                        h3 lang="en" { (language) }
                        pre.letter lang="en" { code { (lines) } }
                    }
                }
                @for dataset in DATASETS { (shown(texts, dataset)) }
            }
        };
        let description = texts.open_data_catalogue_about();
        let head = Head { description: Some(&description), ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        vec![Self { address: "https://sanal.example".to_owned() }]
    }

    /// In the languages that people count with.
    fn examples(&self) -> [(&'static str, String); 3] {
        let house = &self.address;
        let curl = format!(
            "curl {house}/petitions.csv -o petitions.csv\n\
             curl --etag-compare topics.etag --etag-save topics.etag {house}/directory/topics.csv -o topics.csv"
        );
        let python = format!(
            "import pandas\nimport requests\n\n\
             petitions = pandas.read_csv(\"{house}/petitions.csv\", parse_dates=[\"opened_at\", \"closes_at\"])\n\
             bills = requests.get(\"{house}/bills.json\", timeout=30).json()[\"data\"]"
        );
        let r = format!(
            "library(httr)\nlibrary(readr)\n\n\
             petitions <- read_csv(\"{house}/petitions.csv\")\n\
             bills <- content(GET(\"{house}/bills.json\"))$data"
        );
        [("curl", curl), ("Python", python), ("R", r)]
    }
}

fn shown(texts: &L10nLanguage, dataset: &Dataset) -> Markup {
    let fresh = match dataset.freshness {
        Freshness::Live => texts.open_data_fresh_live(),
        Freshness::Daily => texts.open_data_fresh_daily(),
        Freshness::Irregular => texts.open_data_fresh_irregular(),
    };
    html! {
        section.flow #(dataset.id) {
            h2 { ((dataset.title)(texts)) }
            p { ((dataset.description)(texts)) " " (fresh) }
            @if dataset.files.iter().any(File::is_one_of_many) {
                p { (texts.open_data_one_of_each()) " " a href=(dataset.page) { code { (dataset.page) } } }
            }
            ul { @for file in dataset.files { li #(file.anchor()) { (linked(file)) " " (file.format.name()) } } }
            @for file in dataset.files {
                @if let Some(table) = file.table { (columns(texts, file, table)) }
            }
        }
    }
}

/// Where there is one of each, its address is a pattern, and leads nowhere.
fn linked(file: &File) -> Markup {
    html! {
        @if file.is_one_of_many() { code { (file.path) } }
        @else { a href=(file.path) { code { (file.path) } } }
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
            html! { (empty) },
        ]
    });
    let headings = vec![
        texts.open_data_column(),
        texts.open_data_column_title(),
        texts.open_data_column_type(),
        texts.open_data_column_empty(),
    ];
    let shown = Table { name: &name, headings, rows: rows.collect(), has_row_headings: true };
    html! {
        details {
            summary { (name) }
            (shown.render())
            @if !file.is_one_of_many() {
                p { a href={ (file.path) (METADATA) } { (texts.open_data_metadata()) } }
            }
        }
    }
}
