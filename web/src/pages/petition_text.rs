//! What citizens wrote: plain text, a paragraph a line, marked with its language.

use maud::{Markup, html};

use super::Frame;

pub(super) fn paragraphs(frame: &Frame, text: &str) -> Markup {
    html! {
        div.prose lang=[frame.citizens_language()] {
            @for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) { p { (line) } }
        }
    }
}

/// The petition a page is about, quoted above its form or receipt.
pub(super) fn quoted(frame: &Frame, label: &str, action: &str, number: &str) -> Markup {
    html! {
        div.quoted {
            p.label { (label) }
            p.action lang=[frame.citizens_language()] { (action) }
            p.number { (number) }
        }
    }
}
