//! What was said, one by one, with what became of it.

use maud::{Markup, html};

use crate::pages::{Commented, Frame, Replied, ShownAnswer, ShownGroup, ShownMark};

#[derive(Debug, Clone)]
pub struct ReportRows {
    /// The first one first.
    pub comments: Vec<ReportComment>,
    /// The address of the next page.
    pub next: Option<String>,
}

#[derive(Debug, Clone)]
pub struct ReportComment {
    pub comment: Commented,
    /// Its own, or that of its group.
    pub answer: Option<ShownAnswer>,
    /// What its group is called.
    pub group: Option<String>,
    /// What stands in its place.
    pub mark: Option<ShownMark>,
    pub replied: Replied,
}

impl ReportRows {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.report_said()) }
                (self.list(frame))
                @if let Some(next) = &self.next {
                    p { a.button.quiet href=(next) rel="next" { (texts.answers_next()) } }
                }
            }
        }
    }

    pub(super) fn list(&self, frame: &Frame) -> Markup {
        html! {
            @if self.comments.is_empty() { p { (frame.texts().answers_none()) } }
            ol.cards { @for one in &self.comments { (one.render(frame)) } }
        }
    }
}

impl ReportComment {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            li.card {
                h3 { (self.comment.place(frame)) }
                @match &self.mark {
                    Some(mark) => (mark.render(frame)),
                    None => {
                        (self.comment.line(frame))
                        (self.comment.words(frame))
                        @if let Some(group) = &self.group {
                            p { (texts.answers_in_group()) " " span lang=[frame.citizens_language()] { (group) } }
                        }
                        @match &self.answer {
                            Some(answer) => (answer.render(frame)),
                            None => p { (texts.outcome_pending()) },
                        }
                    },
                }
                (self.replied.render(frame))
            }
        }
    }
}

pub(super) fn groups(frame: &Frame, groups: &[ShownGroup]) -> Markup {
    html! {
        @if !groups.is_empty() {
            section {
                h2 { (frame.texts().answers_groups()) }
                ol.cards {
                    @for group in groups {
                        li.card {
                            h3 lang=[frame.citizens_language()] { (group.title) }
                            p.count { (group.line(frame)) }
                            @if let Some(answer) = &group.answer { (answer.render(frame)) }
                        }
                    }
                }
            }
        }
    }
}
