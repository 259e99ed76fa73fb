//! The versions of a bill: what each was for, as files, and what is different between them.

use bills::Heading;
use i18n::numbers::number as written;
use maud::{Markup, html};

use super::steps::version_address;
use crate::pages::Frame;
use crate::pages::instant::instant;
use crate::pages::petition_text::marked_up;

/// The newest first; of older ones the explanation is folded away.
pub(super) fn render(frame: &Frame, number: &str, versions: &[Heading]) -> Markup {
    html! {
        section.versions {
            h2 { (frame.texts().bill_versions()) }
            @for (index, heading) in versions.iter().enumerate() {
                div.version { (version(frame, number, heading, index > 0)) }
            }
            p.note { (frame.texts().bill_as_data()) " " a href={ "/bills/" (number) ".json" } { "JSON" } }
        }
    }
}

fn version(frame: &Frame, number: &str, heading: &Heading, is_old: bool) -> Markup {
    let texts = frame.texts();
    let name = texts.bill_version(heading.version.to_string());
    html! {
        p {
            @if is_old { a href=(version_address(number, heading.version)) { (name) } } @else { strong { (name) } }
            " · " (instant(heading.published_at)) " · "
            (texts.bill_provisions(heading.provision_count, written(heading.provision_count)))
        }
        @if is_old {
            details { summary { (texts.bill_explanation()) } (marked_up(frame, &heading.explanation)) }
        }
        p.note { (files(frame, number, heading.version)) }
        @if heading.version > 1 {
            p { a href=(comparison(number, heading.version)) { (texts.bill_compare_with_previous()) } }
        }
    }
}

fn comparison(number: &str, version: u32) -> String {
    format!("/bills/{number}/compare?from={}&to={version}", version - 1)
}

/// One version for a program, as plain text, and to print.
fn files(frame: &Frame, number: &str, version: u32) -> Markup {
    let address = version_address(number, version);
    html! {
        a href={ (address) ".xml" } { "Akoma Ntoso" } " · "
        a href={ (address) ".txt" } { (frame.texts().bill_plain_text()) } " · "
        a href={ (address) "/print" } { (frame.texts().bill_print()) }
    }
}
