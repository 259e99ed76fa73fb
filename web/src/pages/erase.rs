//! Erasing: what goes, what stays, one box and one button; and afterwards.

use maud::{Markup, html};

use super::Frame;
use super::forms;
use super::layout::Head;

#[derive(Debug, Clone, Copy)]
pub struct ErasePage {
    /// Whether it was sent without the box ticked.
    pub sure_missing: bool,
}

impl ErasePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.erase_title();
        let wrong = self.sure_missing.then(|| texts.erase_sure_missing());
        let errors: Vec<_> = wrong.iter().map(|text| ("sure", text.clone())).collect();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (forms::error_summary(frame, &errors))
                p.lead { (texts.erase_lead()) }
                section {
                    h2 { (texts.erase_what()) }
                    ul {
                        li { (texts.erase_what_contacts()) }
                        li { (texts.erase_what_drafts()) }
                        li { (texts.erase_what_sessions()) }
                        li { (texts.erase_what_key()) }
                    }
                }
                section { h2 { (texts.erase_stays()) } p { (texts.erase_stays_text()) } }
                form method="post" action="/me/erase" novalidate {
                    (forms::csrf(frame))
                    div.field.wrong[self.sure_missing] {
                        (forms::error(frame, "sure", wrong.as_deref()))
                        label.choice for="sure" {
                            input #sure type="checkbox" name="sure" value="yes"
                                aria-describedby=[forms::described_by("sure", false, self.sure_missing)];
                            span { (texts.erase_sure()) }
                        }
                    }
                    button.button.grave { (texts.erase_go()) }
                }
                p { a href="/me" { (texts.erase_back()) } }
            }
        };
        frame.document(Head { has_errors: self.sure_missing, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        vec![Self { sure_missing: false }, Self { sure_missing: true }]
    }
}

#[derive(Debug, Clone, Copy)]
pub struct ErasedPage;

impl ErasedPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.erased_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (texts.erased_lead()) }
                p { (texts.erase_what_key()) }
                p { (texts.erase_stays_text()) }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        vec![Self]
    }
}
