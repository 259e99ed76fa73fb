//! What was said, one by one, with what became of it.

use maud::{Markup, html};

use crate::pages::{Commented, Frame, Replied, ShownAnswer, ShownGroup, ShownMark};

#[derive(Debug, Clone)]
pub struct ReportRows {
    /// In the order of the law.
    pub places: Vec<ReportPlace>,
    /// The address of the next page.
    pub next: Option<String>,
}

/// What was said of one provision.
#[derive(Debug, Clone)]
pub struct ReportPlace {
    /// As the latest version that has it writes it; `None`: of the whole.
    pub name: Option<String>,
    /// The first one first, but what is in a group with the first of it.
    pub comments: Vec<ReportComment>,
}

#[derive(Debug, Clone)]
pub struct ReportComment {
    pub comment: Commented,
    /// Its own, or that of its group.
    pub answer: Option<ShownAnswer>,
    /// What its group is called, where that one's answer is the one for it, given or to come.
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
            @if self.places.is_empty() { p { (frame.texts().answers_none()) } }
            @for place in &self.places { (place.render(frame)) }
        }
    }
}

impl ReportPlace {
    fn render(&self, frame: &Frame) -> Markup {
        let together =
            self.comments.chunk_by(|one, next| one.group.is_some() && one.group == next.group);
        html! {
            h3 { (self.name.clone().unwrap_or_else(|| frame.texts().commented_whole())) }
            ol.cards {
                @for comments in together { li.card { (answered_together(frame, comments)) } }
            }
        }
    }
}

/// One, or those of a group, and below them what became of it.
fn answered_together(frame: &Frame, comments: &[ReportComment]) -> Markup {
    let texts = frame.texts();
    let last = comments.last().filter(|one| one.mark.is_none());
    html! {
        @if let Some(group) = comments.first().and_then(|one| one.group.as_ref()) {
            p { (texts.answers_in_group()) " " strong lang=[frame.citizens_language()] { (group) } }
        }
        @for one in comments { (one.render(frame)) }
        @if let Some(last) = last {
            @match &last.answer {
                Some(answer) => (answer.render(frame)),
                None => p { (texts.outcome_pending()) },
            }
        }
    }
}

impl ReportComment {
    fn render(&self, frame: &Frame) -> Markup {
        html! {
            @match &self.mark {
                Some(mark) => (mark.render(frame)),
                None => { (self.comment.line(frame)) (self.comment.words(frame)) },
            }
            (self.replied.render(frame))
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
