//! What one has asked of Parliament: drafts, and what became of the others.

use maud::{Markup, html};

use super::layout::Head;
use super::petition_card::{Heading, list};
use super::{Frame, PetitionCard, samples};

#[derive(Debug, Clone)]
pub struct MyPetitionsPage {
    /// The latest first, drafts among them.
    pub petitions: Vec<PetitionCard>,
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
                (list(frame, &self.petitions, Heading::Second))
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        vec![Self { petitions: vec![] }, Self { petitions: samples::own_cards() }]
    }
}
