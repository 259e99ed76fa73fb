//! The list of petitions: which shelf, which kind, in which order; page by page.

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};
use petitions::{Order, Shelf};

use super::forms::{Choice, SelectField};
use super::instant::{instant, sentence};
use super::layout::Head;
use super::petition_card::{Heading, list};
use super::{Frame, Kind, PetitionCard, samples};

#[derive(Debug, Clone)]
pub struct PetitionsPage {
    pub filter: ListFilter,
    pub petitions: Vec<PetitionCard>,
    /// How many there are on all pages, where somebody has counted them.
    pub total: Option<u64>,
    /// When the numbers were true.
    pub as_of: Timestamp,
    /// The address of the first page, on all others.
    pub first: Option<String>,
    pub next: Option<String>,
}

/// Which petitions are listed, as the address says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListFilter {
    pub shelf: Shelf,
    pub kind: Option<Kind>,
    pub order: Order,
}

impl PetitionsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let title = frame.texts().petitions_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (self.filter.shelves(frame))
                (self.filter.choices(frame))
                @if self.petitions.is_empty() { (self.none(frame)) } @else { (self.listed(frame)) }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        let filter = ListFilter { shelf: Shelf::Open, kind: None, order: Order::Newest };
        let open = Self {
            filter,
            petitions: samples::open_cards(),
            total: Some(23),
            as_of: samples::now(),
            first: None,
            next: Some("/petitions?state=open&after=1~PN-202611-00001".to_owned()),
        };
        let none = Self { petitions: vec![], total: Some(0), next: None, ..open.clone() };
        let empty =
            Shelf::ALL.map(|shelf| Self { filter: ListFilter { shelf, ..filter }, ..none.clone() });
        let of_a_kind =
            ListFilter { kind: Some(Kind::Decision), order: Order::ClosingSoon, ..filter };
        let mut pages = empty.to_vec();
        pages.extend([
            Self {
                filter: ListFilter { shelf: Shelf::All, ..filter },
                petitions: samples::cards(),
                first: Some("/petitions?state=all".to_owned()),
                ..open.clone()
            },
            Self { filter: of_a_kind, total: None, ..open.clone() },
            open,
        ]);
        pages
    }

    fn none(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section.none {
                h2 { (self.filter.none_title(frame)) }
                p { (texts.petitions_none()) }
                a.button href="/petitions/new" { (texts.home_start()) }
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
            @if self.first.is_some() || self.next.is_some() {
                nav.pages aria-label=(texts.petitions_pages()) {
                    @if let Some(first) = &self.first {
                        a.button.quiet rel="first" href=(first) { (texts.petitions_first()) }
                    }
                    @if let Some(next) = &self.next {
                        a.button.quiet rel="next" href=(next) { (texts.petitions_next()) }
                    }
                }
            }
        }
    }

    /// The same list for programs and tables.
    fn files(&self, frame: &Frame) -> Markup {
        let state = self.filter.shelf.code();
        html! {
            p.note {
                (frame.texts().petitions_files()) " "
                a href={ "/petitions.csv?state=" (state) } { "CSV" } " · "
                a href={ "/petitions.json?state=" (state) } { "JSON" }
            }
        }
    }
}

impl ListFilter {
    fn shelves(&self, frame: &Frame) -> Markup {
        html! {
            nav.filters aria-label=(frame.texts().petitions_filter()) {
                ul {
                    @for shelf in Shelf::ALL {
                        @let here = (shelf == self.shelf).then_some("true");
                        li {
                            a href={ "/petitions?state=" (shelf.code()) } aria-current=[here] { (name(frame, shelf)) }
                        }
                    }
                }
            }
        }
    }

    /// What kind, and in which order.
    fn choices(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let kind = SelectField {
            name: "kind",
            label: texts.petitions_kind(),
            none: texts.petitions_any_kind(),
            error: None,
            choices: Vec::from(Kind::ALL.map(|kind| Choice {
                code: kind.code(),
                text: kind.name(frame.locale),
                is_chosen: self.kind == Some(kind),
            })),
        };
        html! {
            form.choices action="/petitions" {
                input type="hidden" name="state" value=(self.shelf.code());
                (kind.render(frame))
                (self.order(frame))
                button.button.quiet { (texts.petitions_show()) }
            }
        }
    }

    fn order(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            div.field {
                label for="order" { (texts.petitions_order()) }
                select #order name="order" {
                    @for order in orders(self.shelf) {
                        option value=(order.code()) selected[*order == self.order] { (order_name(frame, *order)) }
                    }
                }
            }
        }
    }

    fn none_title(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self.shelf {
            Shelf::Open => texts.petitions_none_open_title(),
            Shelf::Closed => texts.petitions_none_closed_title(),
            _ => texts.petitions_none_title(),
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
        Shelf::Near => &[Order::Newest],
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
