//! What one has asked of Parliament: drafts, what became of the others, and what to do next.

mod next;

use maud::{Markup, html};

pub use self::next::{Appealing, NextStep};
use super::layout::Head;
use super::petition_card::Heading;
use super::{Frame, PetitionCard, samples};

#[derive(Debug, Clone)]
pub struct MyPetitionsPage {
    /// The latest first, drafts among them.
    pub petitions: Vec<OwnPetition>,
}

#[derive(Debug, Clone)]
pub struct OwnPetition {
    pub card: PetitionCard,
    pub next: NextStep,
}

impl MyPetitionsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.my_petitions_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                @if self.petitions.is_empty() { p { (texts.my_petitions_none()) } }
                p { a.button href="/petitions/new" { (texts.my_petitions_start()) } }
                ul.cards { @for own in &self.petitions { (own.render(frame)) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        vec![Self { petitions: vec![] }, Self { petitions: samples::own_petitions() }]
    }
}

impl OwnPetition {
    fn render(&self, frame: &Frame) -> Markup {
        self.card.render_with(frame, Heading::Second, self.next.render(frame, &self.card))
    }
}
