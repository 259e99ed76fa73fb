//! Petitions that ask much the same: to be joined instead of starting another.

use maud::{Markup, html};

use super::layout::Head;
use super::petition_card::Heading;
use super::petition_text::quoted;
use super::{Frame, PetitionCard, samples};

/// After the first step, when there are some.
#[derive(Debug, Clone)]
pub struct SimilarPage {
    pub number: String,
    pub action: String,
    pub similar: Vec<PetitionCard>,
}

impl SimilarPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.similar_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (texts.similar_lead()) }
                (quoted(frame, &texts.similar_yours(), &self.action, &self.number))
                (list(frame, &self.similar, Heading::Second))
                p { a.button href={ "/petitions/" (self.number) "/edit?step=reason" } { (texts.similar_go_on()) } }
                p { a href={ "/petitions/" (self.number) "/edit?step=what" } { (texts.similar_change()) } }
                p { a href={ "/petitions/" (self.number) "/discard" } { (texts.similar_discard()) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::similar_pages()
    }
}

/// While one writes; a part of a page, for the script. Nothing where nothing is like it.
pub fn while_writing(frame: &Frame, similar: &[PetitionCard]) -> Markup {
    let texts = frame.texts();
    html! {
        @if !similar.is_empty() {
            section.receipt {
                h2 { (texts.similar_while_writing()) }
                (list(frame, similar, Heading::Third))
            }
        }
    }
}

fn list(frame: &Frame, similar: &[PetitionCard], heading: Heading) -> Markup {
    let texts = frame.texts();
    let join = |card: &PetitionCard| {
        html! {
            @if card.state.is_open() {
                p {
                    a href={ "/petitions/" (card.number) "/sign" }
                        aria-label=(texts.similar_sign_which(&card.action)) { (texts.similar_sign()) }
                }
            }
        }
    };
    html! {
        ul.cards { @for card in similar { (card.render_with(frame, heading, join(card))) } }
    }
}
