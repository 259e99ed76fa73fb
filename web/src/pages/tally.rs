//! How many have signed: the number, the bar towards the goal, and when this was true.

use i18n::numbers::{number, percent};
use kernel::Timestamp;
use maud::{Markup, html};

use super::Frame;
use super::instant::{instant, sentence};

/// The number of signatures of one petition at one instant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tally {
    pub signature_count: u64,
    pub goal: u64,
    pub as_of: Timestamp,
}

impl Tally {
    pub(super) fn is_reached(&self) -> bool {
        self.signature_count >= self.goal
    }

    /// The large number with its bar and its instant; the script finds its parts by their classes.
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            h2.unseen #tally { (texts.tally_title()) }
            p.total {
                strong { (number(self.signature_count)) } " "
                span data-one=(texts.petition_people_signed(1u64)) data-other=(texts.petition_people_signed(2u64)) {
                    (texts.petition_people_signed(self.signature_count))
                }
            }
            (bar(self.signature_count, self.goal))
            p.scale {
                span { (sentence!(texts.petition_percent(), self.percent())) }
                span { (texts.petition_goal(number(self.goal))) }
            }
            p.reached hidden[!self.is_reached()] { (texts.state_goal_reached()) }
            p.as-of { (sentence!(texts.as_of(), instant(self.as_of))) }
        }
    }

    fn percent(&self) -> Markup {
        html! { span.percent { (percent(self.signature_count, self.goal)) } }
    }
}

/// Turns the script's updates on and off; shown by the script, for those it serves.
pub(super) fn live_switch(frame: &Frame) -> Markup {
    html! { button.live type="button" hidden { (frame.texts().live_updates()) } }
}

/// The bar alone: full at the goal and beyond.
pub(super) fn bar(signature_count: u64, goal: u64) -> Markup {
    html! {
        progress.full[signature_count >= goal] max=(goal) value=(signature_count.min(goal))
            aria-labelledby="tally" {}
    }
}
