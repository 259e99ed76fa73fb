//! What the house gives away: every dataset with its files, and the way to the page that explains it.

mod dataset;

use i18n::L10nLanguage;
use maud::{Markup, html};

pub use self::dataset::DatasetPage;
use super::Frame;
use super::layout::Head;
use crate::open_data::catalogue::{DATASETS, Dataset, File, Freshness};

#[derive(Debug, Clone, Copy)]
pub struct OpenDataPage;

impl OpenDataPage {
    pub fn render(self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.nav_open_data();
        let content = html! {
            div.wide.flow #catalogue {
                h1 { (title) }
                p.lead { (texts.open_data_lead()) }
                p { (texts.open_data_licence()) }
                p { (texts.open_data_use()) }
                p { (texts.open_data_examples_note()) }
                p { a href="/open-data/catalog.jsonld" { (texts.open_data_catalogue()) } " · " a href="/api/docs" { (texts.api_title()) } " · " a href="/live" { (texts.live_title()) } }
                nav aria-label=(texts.open_data_datasets()) {
                    ul { @for dataset in DATASETS { li { a href={ "#" (dataset.id) } { ((dataset.title)(texts)) } } } }
                }
                @for dataset in DATASETS { (shown(texts, dataset)) }
            }
        };
        let description = texts.open_data_catalogue_about();
        let head = Head { description: Some(&description), ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        vec![Self]
    }
}

fn shown(texts: &L10nLanguage, dataset: &Dataset) -> Markup {
    html! {
        section.flow #(dataset.id) {
            h2 { ((dataset.title)(texts)) }
            p { ((dataset.description)(texts)) " " (freshness(texts, dataset.freshness)) }
            p { a href=(dataset.explained_at()) { (texts.open_data_explained((dataset.title)(texts))) } }
            ul { @for file in dataset.files { li #(file.anchor()) { (linked(file)) " " (file.format.name()) } } }
        }
    }
}

fn freshness(texts: &L10nLanguage, freshness: Freshness) -> String {
    match freshness {
        Freshness::Live => texts.open_data_fresh_live(),
        Freshness::Daily => texts.open_data_fresh_daily(),
        Freshness::Irregular => texts.open_data_fresh_irregular(),
    }
}

/// Where there is one of each, its address is a pattern, and leads nowhere.
fn linked(file: &File) -> Markup {
    html! {
        @if file.is_one_of_many() { code { (file.path) } }
        @else { a href=(file.path) { code { (file.path) } } }
    }
}
