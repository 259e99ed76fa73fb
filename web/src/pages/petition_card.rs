//! One petition in a list: its state, what it asks, how far it has come.

use i18n::numbers::number;
use maud::{Markup, html};
use petitions::FoundPiece;

use super::{Frame, Kind, OnItsWay, PetitionState};

#[derive(Debug, Clone)]
pub struct PetitionCard {
    pub number: String,
    /// What Parliament is asked to do.
    pub action: String,
    pub kind: Kind,
    pub goal: u64,
    pub signature_count: u64,
    pub state: PetitionState,
    /// How far its answer is, once enough have signed.
    pub way: Option<OnItsWay>,
    /// What another system had counted.
    pub imported_count: Option<u64>,
    /// Where it was found by its words.
    pub found: Option<FoundWords>,
}

/// What it says, with the words marked that were looked for.
#[derive(Debug, Clone)]
pub struct FoundWords {
    pub title: Vec<FoundPiece>,
    pub excerpt: Vec<FoundPiece>,
}

/// Which heading the cards of a list carry, one below the list's own.
#[derive(Debug, Clone, Copy)]
pub(super) enum Heading {
    Second,
    Third,
}

impl PetitionCard {
    pub(super) fn render(&self, frame: &Frame, heading: Heading) -> Markup {
        self.render_with(frame, heading, Markup::default())
    }

    /// With what may be done about it.
    pub(super) fn render_with(&self, frame: &Frame, heading: Heading, more: Markup) -> Markup {
        html! {
            li.card {
                (self.state.short_line(frame))
                @match heading {
                    Heading::Second => h2 { (self.link(frame)) },
                    Heading::Third => h3 { (self.link(frame)) },
                }
                @if let Some(found) = &self.found {
                    p.excerpt lang=[frame.citizens_language()] { (marked(&found.excerpt)) }
                }
                @if let Some(way) = &self.way { (way.short(frame)) }
                @if self.state.is_public() { (self.progress(frame)) }
                @if let Some(count) = self.imported_count {
                    p.count { (frame.texts().card_imported(count, number(count))) }
                }
                (more)
            }
        }
    }

    pub(super) fn link(&self, frame: &Frame) -> Markup {
        if self.action.is_empty() {
            let gone = frame.texts().petition_text_gone();
            return html! { a href={ "/petitions/" (self.number) } { (gone) } };
        }
        html! {
            a href={ "/petitions/" (self.number) } lang=[frame.citizens_language()] {
                @match &self.found {
                    Some(found) => (marked(&found.title)),
                    None => (self.action),
                }
            }
        }
    }

    pub(super) fn progress(&self, frame: &Frame) -> Markup {
        let text = frame.texts().card_count(
            self.signature_count,
            number(self.signature_count),
            number(self.goal),
        );
        html! {
            progress.full[self.signature_count >= self.goal] max=(self.goal)
                value=(self.signature_count.min(self.goal)) aria-hidden="true" {}
            p.count {
                (text)
                @if self.signature_count >= self.goal { " " span.reached { (frame.texts().state_goal_reached()) } }
            }
        }
    }
}

fn marked(pieces: &[FoundPiece]) -> Markup {
    html! {
        @for FoundPiece { text, is_hit } in pieces {
            @if *is_hit { mark { (text) } } @else { (text) }
        }
    }
}

/// A list of cards.
pub(super) fn list(frame: &Frame, cards: &[PetitionCard], heading: Heading) -> Markup {
    html! { ul.cards { @for card in cards { (card.render(frame, heading)) } } }
}
