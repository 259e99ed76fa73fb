//! Throwing away a draft, or taking back what was handed in: asked once more.

use maud::{Markup, html};

use super::forms::csrf;
use super::layout::Head;
use super::petition_text::quoted;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct DiscardPage {
    pub number: String,
    /// Empty when the text is not there any more.
    pub action: String,
    pub what: Discarding,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discarding {
    Draft,
    Submitted,
}

impl DiscardPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (title, submit) = match self.what {
            Discarding::Draft => (texts.discard_draft_title(), texts.discard_draft_submit()),
            Discarding::Submitted => {
                (texts.discard_submitted_title(), texts.discard_submitted_submit())
            }
        };
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (quoted(frame, &texts.discard_petition(), &self.action, &self.number))
                p { (texts.discard_lead()) }
                form method="post" action={ "/petitions/" (self.number) "/discard" } {
                    (csrf(frame))
                    button.button.grave { (submit) }
                }
                p { a href={ "/petitions/" (self.number) } { (texts.discard_keep()) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        let page = |what, action: &str| Self {
            number: samples::NUMBER.to_owned(),
            action: action.to_owned(),
            what,
        };
        vec![
            page(Discarding::Draft, samples::ACTION),
            page(Discarding::Submitted, samples::ACTION),
            page(Discarding::Submitted, ""),
        ]
    }
}
