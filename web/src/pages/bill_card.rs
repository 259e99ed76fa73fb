//! One bill in a list: where it stands, what it is, whose, and how far.

use bills::{Initiator, Kind, Stage};
use maud::{Markup, html};

use super::bill_names::{initiated_by, kind_name, stage_name};
use super::petition_card::Heading;
use super::{BillState, Frame};

#[derive(Debug, Clone)]
pub struct BillCard {
    pub number: String,
    pub title: String,
    pub kind: Kind,
    pub initiator: Initiator,
    pub initiated_by: String,
    pub stage: Stage,
    pub state: BillState,
    pub version: u32,
}

impl BillCard {
    fn render(&self, frame: &Frame, heading: Heading) -> Markup {
        html! {
            li.card {
                (self.state.line(frame))
                @match heading {
                    Heading::Second => h2 { (self.link(frame)) },
                    Heading::Third => h3 { (self.link(frame)) },
                }
                p.note {
                    (kind_name(frame.locale, self.kind)) " · "
                    span lang=[frame.citizens_language()] { (initiated_by(frame.locale, self.initiator, &self.initiated_by)) }
                }
                p.count {
                    (stage_name(frame.locale, self.stage)) " · "
                    (frame.texts().bill_version(self.version.to_string()))
                }
            }
        }
    }

    fn link(&self, frame: &Frame) -> Markup {
        html! { a href={ "/bills/" (self.number) } lang=[frame.citizens_language()] { (self.title) } }
    }
}

/// A list of cards.
pub(super) fn list(frame: &Frame, cards: &[BillCard], heading: Heading) -> Markup {
    html! { ul.cards { @for card in cards { (card.render(frame, heading)) } } }
}
