//! What somebody said of bills, and what became of it.

use maud::{Markup, html};

use super::layout::Head;
use super::{Frame, Said, samples};

#[derive(Debug, Clone)]
pub struct MyCommentsPage {
    pub comments: Vec<Said>,
}

impl MyCommentsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.my_comments_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
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

    pub fn samples() -> Vec<Self> {
        samples::my_comments_pages()
    }
}
