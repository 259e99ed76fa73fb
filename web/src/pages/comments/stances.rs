//! For or against a provision, or the whole: how many are, and where one stands oneself.

use comments::Stance;
use i18n::numbers::number;
use maud::{Markup, html};

use super::{AskedPlace, CommentsPage};
use crate::pages::{Frame, Visitor, forms};

#[derive(Debug, Clone, Copy, Default)]
pub struct StanceCounts {
    pub in_favour: u64,
    pub against: u64,
    /// The viewer's own.
    pub own: Option<Stance>,
}

impl StanceCounts {
    pub(super) fn render(&self, frame: &Frame, page: &CommentsPage) -> Markup {
        let texts = frame.texts();
        let may_say =
            page.open_until.is_some() && matches!(frame.visitor, Visitor::SignedIn { .. });
        let (provision, title) = match &page.place {
            AskedPlace::Provision { id, .. } => (id.as_str(), texts.stance_title()),
            _ => ("", texts.stance_title_whole()),
        };
        html! {
            div.stances {
                p { (texts.stance_counts(number(self.in_favour), number(self.against))) }
                @if may_say {
                    form method="post" action={ "/bills/" (page.bill) "/stance" } {
                        (forms::csrf(frame))
                        input type="hidden" name="provision" value=(provision);
                        span { (title) }
                        (self.button(Stance::For, &texts.stance_for()))
                        (self.button(Stance::Against, &texts.stance_against()))
                        @if self.own.is_some() { button.quiet name="stance" value="none" { (texts.stance_withdraw()) } }
                    }
                }
            }
        }
    }

    fn button(&self, stance: Stance, label: &str) -> Markup {
        let is_own = if self.own == Some(stance) { "true" } else { "false" };
        html! { button.quiet name="stance" value=(stance.code()) aria-pressed=(is_own) { (label) } }
    }
}
