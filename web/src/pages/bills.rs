//! The list of bills: which shelf, which kind, with which words in the title; page by page.

use bills::{Kind, Listing, Shelf};
use maud::{Markup, html};

use super::addresses::in_language;
use super::bill_card::list;
use super::bill_names::kind_name;
use super::forms::{Choice, SelectField};
use super::layout::Head;
use super::petition_card::Heading;
use super::{BillCard, Frame, samples};
use crate::listing::bills::{SHELVES, WORDS_LENGTH_MAX, address, first};

const PATH: &str = "/bills";

#[derive(Debug, Clone)]
pub struct BillsPage {
    /// As the address says it.
    pub asked: Listing,
    pub bills: Vec<BillCard>,
    pub next: Option<String>,
}

impl BillsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let content = html! {
            div.wide.narrow {
                h1 { (texts.bills_title()) }
                p { (texts.bills_lead()) " " a href="/consultations" { (texts.consultations_title()) } }
                (self.search(frame))
                (self.shelves(frame))
                (self.kinds(frame))
                @if self.bills.is_empty() { (self.none(frame)) }
                @else { (list(frame, &self.bills, Heading::Second)) (self.pages(frame)) }
                (self.files(frame))
            }
        };
        let (title, feed) = (texts.bills_title(), self.feed(frame));
        frame.document(Head { feed: Some(&feed), ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        let shelf = |shelf| Listing { shelf, kind: None, words: None, after: None, limit: 20 };
        let empty = |shelf_of| Self { asked: shelf(shelf_of), bills: vec![], next: None };
        let full = Self {
            bills: samples::bill_cards(),
            next: Some("/bills?state=all&after=1~BN-202611-00001".to_owned()),
            ..empty(Shelf::All)
        };
        let words = Some(samples::words_looked_for());
        let found = Listing { kind: Some(Kind::Law), words, ..shelf(Shelf::Open) };
        let after = "1~BN-202611-00001".parse().ok();
        let mut pages: Vec<Self> = SHELVES.map(empty).to_vec();
        pages.push(Self { asked: found, ..empty(Shelf::Open) });
        pages.push(Self {
            asked: Listing { after, ..shelf(Shelf::All) },
            next: None,
            ..full.clone()
        });
        pages.push(full);
        pages
    }

    fn search(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            form.choices.search role="search" action=(PATH) {
                input type="hidden" name="state" value=(self.asked.shelf.code());
                @if let Some(kind) = self.asked.kind { input type="hidden" name="kind" value=(kind.code()); }
                div.field {
                    label for="q" { (texts.bills_search()) }
                    input #q name="q" type="search" value=(self.words()) maxlength=(WORDS_LENGTH_MAX);
                }
                button.button { (texts.petitions_find()) }
            }
        }
    }

    fn shelves(&self, frame: &Frame) -> Markup {
        html! {
            nav.filters aria-label=(frame.texts().petitions_filter()) {
                ul {
                    @for shelf in SHELVES {
                        @let here = (shelf == self.asked.shelf).then_some("true");
                        li { a href=(address(&self.on(shelf), PATH)) aria-current=[here] { (name(frame, shelf)) } }
                    }
                }
            }
        }
    }

    fn kinds(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let choice = |kind: &Kind| Choice {
            code: kind.code(),
            text: kind_name(frame.locale, *kind),
            is_chosen: self.asked.kind == Some(*kind),
        };
        let kinds = SelectField {
            name: "kind",
            label: texts.bill_kind(),
            none: texts.petitions_any_kind(),
            error: None,
            choices: Kind::ALL.iter().map(choice).collect(),
        };
        html! {
            details open[self.asked.kind.is_some()] {
                summary { (texts.bills_refine()) }
                form.choices action=(PATH) {
                    input type="hidden" name="state" value=(self.asked.shelf.code());
                    @if !self.words().is_empty() { input type="hidden" name="q" value=(self.words()); }
                    (kinds.render(frame))
                    button.button.quiet { (texts.petitions_show()) }
                }
            }
        }
    }

    /// Other shelves may have it.
    fn none(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let everything = Listing { kind: None, ..self.on(Shelf::All) };
        let title = match self.words() {
            "" => texts.bills_none(),
            words => texts.bills_none_found(words),
        };
        html! {
            section.none {
                h2 { (title) }
                @if self.asked.shelf != Shelf::All || self.asked.kind.is_some() {
                    a.button href=(address(&everything, PATH)) { (texts.bills_see_all()) }
                }
            }
        }
    }

    fn pages(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let is_first = self.asked.after.is_none();
        html! {
            @if !is_first || self.next.is_some() {
                nav.pages aria-label=(texts.petitions_pages()) {
                    @if !is_first {
                        a.button.quiet rel="first" href=(address(&first(&self.asked), PATH)) { (texts.petitions_first()) }
                    }
                    @if let Some(next) = &self.next {
                        a.button.quiet rel="next" href=(next) { (texts.petitions_next()) }
                    }
                }
            }
        }
    }

    fn feed(&self, frame: &Frame) -> String {
        in_language(&address(&first(&self.asked), "/bills.atom"), frame.locale)
    }

    fn files(&self, frame: &Frame) -> Markup {
        let whole = first(&self.asked);
        html! {
            p.note {
                (frame.texts().petitions_files()) " "
                a href=(address(&whole, "/bills.csv")) { "CSV" } " · "
                a href=(address(&whole, "/bills.json")) { "JSON" } " · "
                a href=(self.feed(frame)) { "Atom" }
            }
        }
    }

    fn words(&self) -> &str {
        self.asked.words.as_deref().unwrap_or_default()
    }

    /// The same on another shelf, from its beginning.
    fn on(&self, shelf: Shelf) -> Listing {
        Listing { shelf, ..first(&self.asked) }
    }
}

fn name(frame: &Frame, shelf: Shelf) -> String {
    let texts = frame.texts();
    match shelf {
        Shelf::Open => texts.bills_shelf_open(),
        Shelf::Coming => texts.bills_shelf_coming(),
        Shelf::Past => texts.bills_shelf_past(),
        Shelf::All | Shelf::Desk => texts.bills_shelf_all(),
    }
}
