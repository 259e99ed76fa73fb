//! Erasing: what goes, what stays, one box and one button; and afterwards.

use maud::{Markup, html};

use super::Frame;
use super::forms;
use super::layout::Head;

#[derive(Debug, Clone, Copy)]
pub struct ErasePage {
    pub state: Erasing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erasing {
    Asked,
    /// It was sent without the box ticked.
    NotSure,
    /// Whoever asks holds an office, which must be laid down first.
    InOffice,
}

impl ErasePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.erase_title();
        let wrong = (self.state == Erasing::NotSure).then(|| texts.erase_sure_missing());
        let errors: Vec<_> = wrong.iter().map(|text| ("sure", text.clone())).collect();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (forms::error_summary(frame, &errors))
                @if self.state == Erasing::InOffice {
                    (in_office(frame))
                } @else {
                    p.lead { (texts.erase_lead()) }
                    (what_goes_and_stays(frame))
                    (ask(frame, wrong.as_deref()))
                    p { a href="/me" { (texts.erase_back()) } }
                }
            }
        };
        frame.document(Head { has_errors: wrong.is_some(), ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        [Erasing::Asked, Erasing::NotSure, Erasing::InOffice].map(|state| Self { state }).into()
    }
}

fn in_office(frame: &Frame) -> Markup {
    let texts = frame.texts();
    html! {
        p.lead { (texts.erase_in_office()) }
        p { (texts.erase_in_office_why()) }
        p { a.button href="/me#offices" { (texts.erase_in_office_go()) } }
    }
}

fn what_goes_and_stays(frame: &Frame) -> Markup {
    let texts = frame.texts();
    html! {
        section {
            h2 { (texts.erase_what()) }
            ul {
                li { (texts.erase_what_contacts()) }
                li { (texts.erase_what_drafts()) }
                li { (texts.erase_what_sessions()) }
                li { (texts.erase_what_key()) }
            }
        }
        section {
            h2 { (texts.erase_stays()) }
            ul {
                li { (texts.erase_stays_signatures()) }
                li { (texts.erase_stays_petitions()) }
                li { (texts.erase_stays_code()) }
            }
            p { (texts.erase_stays_text()) }
        }
    }
}

fn ask(frame: &Frame, wrong: Option<&str>) -> Markup {
    let texts = frame.texts();
    html! {
        form method="post" action="/me/erase" novalidate {
            (forms::csrf(frame))
            div.field.wrong[wrong.is_some()] {
                (forms::error(frame, "sure", wrong))
                label.choice for="sure" {
                    input #sure type="checkbox" name="sure" value="yes"
                        aria-describedby=[forms::described_by("sure", false, wrong.is_some())];
                    span { (texts.erase_sure()) }
                }
            }
            button.button.grave { (texts.erase_go()) }
        }
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
                p { (texts.erased_rest()) }
                p { (texts.erase_stays_signatures()) " " (texts.erase_stays_petitions()) }
                p { (texts.erase_stays_code()) }
                p { (texts.erase_stays_text()) }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        vec![Self]
    }
}
