//! The one queue of the moderators: what was submitted, the longest waiting first.

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use super::instant::{instant, sentence};
use super::layout::Head;
use super::petition_text::asked;
use super::{Frame, Kind, samples};

#[derive(Debug, Clone)]
pub struct ModerationPage {
    /// The oldest first.
    pub waiting: Vec<WaitingPetition>,
}

#[derive(Debug, Clone)]
pub struct WaitingPetition {
    pub number: String,
    /// Empty when the petitioner has had it destroyed.
    pub action: String,
    pub kind: Kind,
    pub submitted_at: Timestamp,
}

impl ModerationPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let title = frame.texts().moderation_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                @if self.waiting.is_empty() { (none(frame)) } @else { (self.queue(frame)) }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        vec![Self { waiting: vec![] }, Self { waiting: samples::waiting() }]
    }

    fn queue(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let count = self.waiting.len() as u64;
        html! {
            p.lead { (texts.moderation_waiting(count, number(count))) ". " (texts.moderation_lead()) }
            ol.cards { @for petition in &self.waiting { (petition.render(frame)) } }
        }
    }
}

impl WaitingPetition {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            li.card {
                h2 { a href={ "/petitions/" (self.number) } { (asked(frame, &self.action)) } }
                @if self.action.is_empty() { p { (texts.petition_text_gone_lead()) } }
                p.count {
                    (sentence!(texts.submitted_at(), instant(self.submitted_at))) " · "
                    (self.kind.name(frame.locale)) " · " (self.number)
                }
            }
        }
    }
}

fn none(frame: &Frame) -> Markup {
    let texts = frame.texts();
    html! {
        section.none { h2 { (texts.moderation_none_title()) } p { (texts.moderation_none()) } }
    }
}
