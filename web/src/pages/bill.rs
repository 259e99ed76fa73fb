//! One bill: where the asking of people stands, what it is for, how far it has come; then its whole text.

mod spoken;
mod stages;
mod standing;
mod steps;
mod versions;

use bills::{Consultation, Heading, Initiator, Kind, Stage, Taken, Version};
use maud::{Markup, html};

pub use self::spoken::Spoken;
use super::bill_names::{initiated_by, kind_name};
use super::layout::Head;
use super::petition_text::marked_up;
use super::{BillState, Frame, law, samples};

#[derive(Debug, Clone)]
pub struct BillPage {
    pub number: String,
    pub title: String,
    pub kind: Kind,
    pub initiator: Initiator,
    pub initiated_by: String,
    pub state: BillState,
    /// The latest one.
    pub consultation: Option<Consultation>,
    pub stage: Stage,
    /// What was published last; `None` while it is being drafted, which the drafters alone see.
    pub version: Option<Version>,
    /// All of them, the newest first.
    pub versions: Vec<Heading>,
    /// What happened to it that everyone may know of, the earliest first.
    pub steps: Vec<Taken>,
    /// How much is said of it; `None` before people were ever asked.
    pub spoken: Option<Spoken>,
    /// Whether the viewer writes bills.
    pub may_draft: bool,
}

impl BillPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let explained = self.version.as_ref().map(|version| &*version.heading.explanation);
        let described = markdown::plain(explained.unwrap_or_default(), DESCRIPTION);
        let head = Head {
            description: (!described.is_empty()).then_some(&*described),
            is_law: true,
            is_unlisted: self.version.is_none(),
            ..Head::titled(&self.title)
        };
        let content = html! {
            article.wide.petition {
                header {
                    (self.state.line(frame))
                    h1 lang=[frame.citizens_language()] { (self.title) }
                    p.number { (frame.texts().bill_number()) " " (self.number) }
                }
                (self.standing(frame))
                div.story {
                    @match &self.version {
                        Some(version) => (self.story(frame, version)),
                        None => (self.drafted(frame)),
                    }
                }
            }
        };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::bill_pages()
    }

    fn facts(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            dl.facts {
                div { dt { (texts.bill_kind()) } dd { (kind_name(frame.locale, self.kind)) } }
                div {
                    dt { (texts.bill_initiator()) }
                    dd { (initiated_by(frame.locale, self.initiator, &self.initiated_by)) }
                }
            }
        }
    }

    fn story(&self, frame: &Frame, version: &Version) -> Markup {
        let texts = frame.texts();
        html! {
            (self.facts(frame))
            section {
                h2 { (texts.bill_explanation()) }
                (marked_up(frame, &version.heading.explanation))
            }
            (self.stages(frame))
            (versions::render(frame, &self.number, &self.versions))
            (steps::render(frame, &self.number, &self.steps))
            section #(TEXT) {
                h2 { (texts.bill_text(version.heading.version.to_string())) }
                (law::contents(frame, &version.text))
                (law::text_with(frame, &version.text, |one| self.beside(frame, one)))
            }
        }
    }

    /// Nobody but drafters ever sees this.
    fn drafted(&self, frame: &Frame) -> Markup {
        html! {
            (self.facts(frame))
            p { (frame.texts().bill_drafted_lead()) }
        }
    }
}

/// Where the text begins. No provision can be called so.
const TEXT: &str = "law:text";

/// As much as search results and shared links show, in characters.
const DESCRIPTION: usize = 200;
