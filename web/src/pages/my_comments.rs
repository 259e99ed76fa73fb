//! What somebody said of bills, and what became of it.

use maud::{Markup, html};

use super::layout::Head;
use super::{Frame, Said, samples};

/// One that is not sent yet.
#[derive(Debug, Clone)]
pub struct BegunComment {
    /// The number of the bill.
    pub matter: String,
    /// What the provision is called now, of a comment on one that is still there.
    pub provision: Option<String>,
    /// Where it is gone on with.
    pub address: String,
    pub text: String,
}

#[derive(Debug, Clone)]
pub struct MyCommentsPage {
    pub begun: Vec<BegunComment>,
    pub comments: Vec<Said>,
}

impl MyCommentsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.my_comments_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                @if !self.begun.is_empty() { (self.begun(frame)) }
                @if self.comments.is_empty() { p { (texts.my_comments_none()) } }
                @else {
                    ol.comments {
                        @for said in &self.comments {
                            li {
                                p.number { a href={ "/bills/" (said.shown.entry.matter) } { (said.shown.entry.matter) } }
                                (said.render(frame))
                            }
                        }
                    }
                }
            }
        };
        frame.document(Head { is_law: true, ..Head::titled(&title) }, content)
    }

    fn begun(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.my_comments_begun()) }
                ul.begun {
                    @for begun in &self.begun {
                        li {
                            p.number { a href={ "/bills/" (begun.matter) } { (begun.matter) } @if let Some(provision) = &begun.provision { " · " (provision) } }
                            p.words lang=[frame.citizens_language()] { (short(&begun.text)) }
                            p { a href=(begun.address) { (texts.my_comments_go_on()) } }
                        }
                    }
                }
            }
            h2 { (texts.my_comments_sent()) }
        }
    }

    pub fn samples() -> Vec<Self> {
        samples::my_comments_pages()
    }
}

/// Its beginning.
fn short(text: &str) -> String {
    const LETTERS: usize = 160;
    let mut short: String = text.chars().take(LETTERS).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
