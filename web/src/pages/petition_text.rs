//! What citizens wrote: plain text, a paragraph a line, or Markdown; marked with its language.

use maud::{Markup, PreEscaped, html};

use super::Frame;

/// What a petition asks, or that nobody can tell any more.
pub(super) fn asked(frame: &Frame, action: &str) -> Markup {
    html! {
        @if action.is_empty() {
            (frame.texts().petition_text_gone())
        } @else {
            span lang=[frame.citizens_language()] { (action) }
        }
    }
}

pub(super) fn paragraphs(frame: &Frame, text: &str) -> Markup {
    html! {
        div.prose lang=[frame.citizens_language()] {
            @for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) { p { (line) } }
        }
    }
}

/// A text in which its writer could set off what matters; only what is on the list of the room for
/// Markdown comes through.
pub(super) fn marked_up(frame: &Frame, text: &str) -> Markup {
    let html = markdown::render(text);
    html! { div.prose lang=[frame.citizens_language()] { (PreEscaped(html.as_str())) } }
}

/// The petition a page is about, quoted above its form or receipt.
pub(super) fn quoted(frame: &Frame, label: &str, action: &str, number: &str) -> Markup {
    html! {
        div.quoted {
            p.label { (label) }
            p.action { (asked(frame, action)) }
            p.number { (number) }
        }
    }
}
