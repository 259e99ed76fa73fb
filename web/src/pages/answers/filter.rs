//! Which comments the desk shows.

use i18n::numbers::number;
use maud::{Markup, html};

use crate::pages::Frame;

#[derive(Debug, Clone, Default)]
pub struct AnswersFilter {
    /// Answered ones too.
    pub shows_all: bool,
    /// The one that is chosen; empty for everything, `-` for the bill as a whole.
    pub provision: String,
    /// Of which anything was said: its id, what it is called, how many comments.
    pub provisions: Vec<(String, String, u64)>,
    /// Where the page before ended; 0 on the first one.
    pub after: u64,
}

impl AnswersFilter {
    /// On the bill as a whole.
    pub const WHOLE: &str = "-";

    pub(super) const fn shown(&self) -> &'static str {
        if self.shows_all { "all" } else { "unanswered" }
    }

    pub(super) fn render(&self, frame: &Frame, desk: &str) -> Markup {
        let texts = frame.texts();
        let shown = [(false, texts.answers_unanswered()), (true, texts.answers_all())];
        html! {
            form.choices method="get" action=(desk) {
                div.field {
                    label for="show" { (texts.answers_show()) }
                    select #show name="show" {
                        @for (all, text) in shown {
                            option value=(if all { "all" } else { "unanswered" }) selected[all == self.shows_all] { (text) }
                        }
                    }
                }
                div.field {
                    label for="provision" { (texts.answers_provision()) }
                    select #provision name="provision" {
                        option value="" selected[self.provision.is_empty()] { (texts.answers_every_provision()) }
                        @for (id, name, count) in &self.provisions {
                            option value=(id) selected[*id == self.provision] { (name) " – " (number(*count)) }
                        }
                    }
                }
                div.field { button.button.quiet { (texts.answers_filter()) } }
            }
        }
    }
}
