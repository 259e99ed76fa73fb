//! A version of a bill as it was published, which may be an old one, and says so.

use bills::{Heading, Version};
use maud::{Markup, html};

use super::instant::instant;
use super::layout::Head;
use super::petition_text::marked_up;
use super::{BillState, Frame, law, samples};

#[derive(Debug, Clone)]
pub struct BillVersionPage {
    pub number: String,
    pub state: BillState,
    pub version: Version,
    /// That was published last.
    pub newest: u32,
}

impl BillVersionPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let Heading { version, title, explanation, published_at, .. } = &self.version.heading;
        let called = texts.bill_version(version.to_string());
        let content = html! {
            article.wide.narrow {
                (self.state.line(frame))
                h1 lang=[frame.citizens_language()] { (title) }
                p.note { (texts.bill_number()) " " (self.number) " · " (called) " · " (instant(*published_at)) }
                (self.age(frame))
                section { h2 { (texts.bill_explanation()) } (marked_up(frame, explanation)) }
                section {
                    h2 { (texts.bill_text(version.to_string())) }
                    (law::contents(frame, &self.version.text))
                    (law::text(frame, &self.version.text))
                }
            }
        };
        let title = texts.bill_version_title(title, version.to_string());
        frame.document(Head { is_law: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::bill_version_pages()
    }

    /// Whether another one has taken its place.
    fn age(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (version, newest) = (self.version.heading.version, self.newest);
        let bill = format!("/bills/{}", self.number);
        html! {
            div.warning {
                @if version < newest {
                    p { strong { (texts.bill_version_old()) } }
                    p { a href=(bill) { (texts.bill_version_to_newest(newest.to_string())) } }
                    p {
                        a href={ (bill) "/compare?from=" (version) "&to=" (newest) } { (texts.bill_version_compare()) }
                    }
                } @else {
                    p { (texts.bill_version_newest()) " " a href=(bill) { (texts.bill_back()) } }
                }
            }
        }
    }
}
