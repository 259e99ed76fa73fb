//! The list of petitions: which shelf, which kind, in which order or with which words; page by page.

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};
use petitions::{Finding, Listing, Order, Shelf};

use super::addresses::in_language;
use super::forms::{Choice, SelectField};
use super::instant::{instant, sentence};
use super::layout::Head;
use super::petition_card::{Heading, list};
use super::{Frame, Kind, PetitionCard, samples};
use crate::listing::Asked;

#[derive(Debug, Clone)]
pub struct PetitionsPage {
    /// As the address says it.
    pub asked: Asked,
    pub petitions: Vec<PetitionCard>,
    /// How many there are on all pages, where somebody has counted them.
    pub total: Option<u64>,
    /// When the numbers were true.
    pub as_of: Timestamp,
    pub next: Option<String>,
    /// Where nothing was found.
    pub similar: Vec<PetitionCard>,
}

impl PetitionsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.petitions_title();
        let words = self.asked.words();
        let head =
            if words.is_empty() { title.clone() } else { texts.petitions_found_title(words) };
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (self.search(frame))
                (self.shelves(frame))
                (self.choices(frame))
                @if self.petitions.is_empty() { (self.none(frame)) } @else { (self.listed(frame)) }
            }
        };
        let feed = self.feed(frame);
        frame.document(Head { feed: Some(&feed), ..Head::titled(&head) }, content)
    }

    pub fn samples() -> Vec<Self> {
        let listing = Listing::newest(Shelf::Open, 20);
        let open = Self {
            asked: Asked::Listing(listing),
            petitions: samples::open_cards(),
            total: Some(23),
            as_of: samples::now(),
            next: Some("/petitions?state=open&after=1~PN-202611-00001".to_owned()),
            similar: vec![],
        };
        let none = Self { petitions: vec![], total: Some(0), next: None, ..open.clone() };
        let empty = Shelf::ALL.map(|shelf| Self { asked: open.asked.on(shelf), ..none.clone() });
        let of_a_kind = Asked::Listing(Listing {
            kind: Some(petitions::Kind::Decision),
            order: Order::ClosingSoon,
            after: "1~PN-202611-00001".parse().ok(),
            ..listing
        });
        let (words, shelf, kind, after, limit) =
            (samples::words_looked_for(), Shelf::Open, None, None, 20);
        let finding = Asked::Finding(Finding { words, shelf, kind, after, limit });
        let mut pages = empty.to_vec();
        pages.extend([
            Self { asked: finding.clone(), similar: samples::open_cards(), ..none.clone() },
            Self { asked: finding.on(Shelf::All), ..none },
            Self {
                asked: finding,
                petitions: samples::found_cards(),
                total: Some(3),
                ..open.clone()
            },
            Self { asked: open.asked.on(Shelf::All), petitions: samples::cards(), ..open.clone() },
            Self { asked: of_a_kind, total: None, ..open.clone() },
            open,
        ]);
        pages
    }

    fn none(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        if !self.asked.words().is_empty() {
            return self.none_found(frame);
        }
        html! {
            section.none {
                h2 { (self.none_title(frame)) }
                p { (texts.petitions_none()) }
                a.button href="/petitions/new" { (texts.home_start()) }
            }
        }
    }

    /// Other shelves may have it.
    fn none_found(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let everywhere = self.asked.on(Shelf::All);
        html! {
            section.none {
                h2 { (texts.petitions_none_found_title(self.asked.words())) }
                p { (texts.petitions_none_found()) }
                @if !self.similar.is_empty() {
                    h3 { (texts.petitions_similar()) }
                    (list(frame, &self.similar, Heading::Third))
                }
                @if self.asked.shelf() != Shelf::All || self.asked.kind().is_some() {
                    a.button href=(everywhere.of_any_kind().address("/petitions")) { (texts.petitions_search_all()) }
                } @else {
                    a.button href="/petitions/new" { (texts.home_start()) }
                }
            }
        }
    }

    fn listed(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            p.as-of {
                @if let Some(total) = self.total {
                    (texts.petitions_total(total, number(total))) " · "
                }
                (sentence!(texts.as_of(), instant(self.as_of)))
            }
            (list(frame, &self.petitions, Heading::Second))
            (self.pages(frame))
            (self.files(frame))
        }
    }

    fn pages(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if !self.asked.is_first() || self.next.is_some() {
                nav.pages aria-label=(texts.petitions_pages()) {
                    @if !self.asked.is_first() {
                        @let first = self.asked.first().address("/petitions");
                        a.button.quiet rel="first" href=(first) { (texts.petitions_first()) }
                    }
                    @if let Some(next) = &self.next {
                        a.button.quiet rel="next" href=(next) { (texts.petitions_next()) }
                    }
                }
            }
        }
    }

    fn feed(&self, frame: &Frame) -> String {
        let address = self.asked.first().address("/petitions.atom");
        in_language(&address, frame.locale)
    }

    /// The same list for programs, tables and readers of feeds.
    fn files(&self, frame: &Frame) -> Markup {
        let whole = self.asked.first();
        html! {
            p.note {
                (frame.texts().petitions_files()) " "
                a href=(whole.address("/petitions.csv")) { "CSV" } " · "
                a href=(whole.address("/petitions.json")) { "JSON" } " · "
                a href=(self.feed(frame)) { "Atom" }
            }
        }
    }

    /// Words are looked for on the shelf where one is; of those close to the threshold, among the open ones.
    fn search(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let shelf = match self.asked.shelf() {
            Shelf::Near => Shelf::Open,
            other => other,
        };
        html! {
            form.choices.search role="search" action="/petitions" {
                input type="hidden" name="state" value=(shelf.code());
                @if let Some(kind) = self.asked.kind() { input type="hidden" name="kind" value=(kind.code()); }
                div.field {
                    label for="q" { (texts.petitions_search()) }
                    input #q name="q" type="search" value=(self.asked.words()) maxlength="500";
                }
                button.button { (texts.petitions_find()) }
            }
        }
    }

    fn shelves(&self, frame: &Frame) -> Markup {
        let is_looking = !self.asked.words().is_empty();
        html! {
            nav.filters aria-label=(frame.texts().petitions_filter()) {
                ul {
                    @for shelf in Shelf::ALL.into_iter().filter(|shelf| !is_looking || *shelf != Shelf::Near) {
                        @let here = (shelf == self.asked.shelf()).then_some("true");
                        li {
                            a href=(self.asked.on(shelf).address("/petitions")) aria-current=[here] { (name(frame, shelf)) }
                        }
                    }
                }
            }
        }
    }

    /// What kind, and in which order.
    fn choices(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let words = self.asked.words();
        let kind = SelectField {
            name: "kind",
            label: texts.petitions_kind(),
            none: texts.petitions_any_kind(),
            error: None,
            choices: Vec::from(Kind::ALL.map(|kind| Choice {
                code: kind.code(),
                text: kind.name(frame.locale),
                is_chosen: self.asked.kind().is_some_and(|asked| asked.code() == kind.code()),
            })),
        };
        html! {
            // Folded away until it is asked for: on a phone the petitions come first.
            details open[self.is_chosen()] {
                summary { (texts.petitions_refine()) }
                form.choices action="/petitions" {
                    input type="hidden" name="state" value=(self.asked.shelf().code());
                    @if !words.is_empty() { input type="hidden" name="q" value=(words); }
                    (kind.render(frame))
                    @if let Asked::Listing(listing) = &self.asked { (order(frame, listing)) }
                    button.button.quiet { (texts.petitions_show()) }
                }
            }
        }
    }

    /// Whether it is in another order than lists are, or of one kind.
    fn is_chosen(&self) -> bool {
        let is_ordered =
            matches!(&self.asked, Asked::Listing(listing) if listing.order != Order::Newest);
        is_ordered || self.asked.kind().is_some()
    }

    fn none_title(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self.asked.shelf() {
            Shelf::Open => texts.petitions_none_open_title(),
            Shelf::Closed => texts.petitions_none_closed_title(),
            _ => texts.petitions_none_title(),
        }
    }
}

fn order(frame: &Frame, listing: &Listing) -> Markup {
    let texts = frame.texts();
    html! {
        div.field {
            label for="order" { (texts.petitions_order()) }
            select #order name="order" {
                @for order in orders(listing.shelf) {
                    option value=(order.code()) selected[*order == listing.order] { (order_name(frame, *order)) }
                }
            }
        }
    }
}

fn name(frame: &Frame, shelf: Shelf) -> String {
    let texts = frame.texts();
    match shelf {
        Shelf::Open => texts.petitions_filter_open(),
        Shelf::Near => texts.petitions_filter_near(),
        Shelf::Awaiting => texts.petitions_filter_awaiting(),
        Shelf::Answered => texts.petitions_filter_answered(),
        Shelf::Closed => texts.petitions_filter_closed(),
        Shelf::Refused => texts.petitions_filter_refused(),
        Shelf::Imported => texts.petitions_filter_imported(),
        Shelf::All => texts.petitions_filter_all(),
    }
}

/// Orders that a shelf can be in.
const fn orders(shelf: Shelf) -> &'static [Order] {
    match shelf {
        Shelf::Open => &Order::ALL,
        Shelf::Near | Shelf::Refused => &[Order::Newest],
        _ => &[Order::Newest, Order::MostSigned],
    }
}

fn order_name(frame: &Frame, order: Order) -> String {
    let texts = frame.texts();
    match order {
        Order::Newest => texts.petitions_order_newest(),
        Order::MostSigned => texts.petitions_order_most_signed(),
        Order::ClosingSoon => texts.petitions_order_closing_soon(),
    }
}
