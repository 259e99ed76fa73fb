//! The list of petitions, by state, page by page.

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use super::instant::{instant, sentence};
use super::layout::Head;
use super::petition_card::{Heading, list};
use super::{Frame, PetitionCard, samples};

/// Which petitions are listed; its code is the value of `?state=`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    Open,
    Closed,
    All,
}

#[derive(Debug, Clone)]
pub struct PetitionsPage {
    pub filter: Filter,
    pub petitions: Vec<PetitionCard>,
    /// How many there are on all pages.
    pub total: u64,
    /// When the numbers were true.
    pub as_of: Timestamp,
    /// The addresses of the pages before and after this one.
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl Filter {
    pub const ALL: [Self; 3] = [Self::Open, Self::Closed, Self::All];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::All => "all",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|filter| filter.code() == code)
    }

    fn name(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::Open => texts.petitions_filter_open(),
            Self::Closed => texts.petitions_filter_closed(),
            Self::All => texts.petitions_filter_all(),
        }
    }

    fn none_title(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::Open => texts.petitions_none_open_title(),
            Self::Closed => texts.petitions_none_closed_title(),
            Self::All => texts.petitions_none_title(),
        }
    }
}

impl PetitionsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let title = frame.texts().petitions_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (self.filters(frame))
                @if self.petitions.is_empty() { (self.none(frame)) } @else { (self.listed(frame)) }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        let open = Self {
            filter: Filter::Open,
            petitions: samples::open_cards(),
            total: 23,
            as_of: samples::now(),
            previous: None,
            next: Some("/petitions?state=open&page=2".to_owned()),
        };
        let none = Self { petitions: vec![], total: 0, next: None, ..open.clone() };
        vec![
            Self { filter: Filter::Closed, ..none.clone() },
            Self { filter: Filter::All, ..none.clone() },
            none,
            Self {
                filter: Filter::All,
                petitions: samples::cards(),
                previous: Some("/petitions?state=all".to_owned()),
                ..open.clone()
            },
            open,
        ]
    }

    fn filters(&self, frame: &Frame) -> Markup {
        html! {
            nav.filters aria-label=(frame.texts().petitions_filter()) {
                ul {
                    @for filter in Filter::ALL {
                        @let here = (filter == self.filter).then_some("true");
                        li {
                            a href={ "/petitions?state=" (filter.code()) } aria-current=[here] { (filter.name(frame)) }
                        }
                    }
                }
            }
        }
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
                (texts.petitions_total(self.total, number(self.total))) " · "
                (sentence!(texts.as_of(), instant(self.as_of)))
            }
            (list(frame, &self.petitions, Heading::Second))
            (self.pages(frame))
        }
    }

    fn pages(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if self.previous.is_some() || self.next.is_some() {
                nav.pages aria-label=(texts.petitions_pages()) {
                    @if let Some(previous) = &self.previous {
                        a.button.quiet rel="prev" href=(previous) { (texts.petitions_previous()) }
                    }
                    @if let Some(next) = &self.next {
                        a.button.quiet rel="next" href=(next) { (texts.petitions_next()) }
                    }
                }
            }
        }
    }
}
