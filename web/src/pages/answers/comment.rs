//! One comment and its answer.

use maud::{Markup, html};

use super::form::AnswerForm;
use super::{ShownGroup, SimilarComments, ToAnswer, similar};
use crate::pages::drafting::fields::{has_errors, summary};
use crate::pages::layout::Head;
use crate::pages::{Back, BillHead, Frame, samples};

#[derive(Debug, Clone)]
pub struct AnswerCommentPage {
    pub bill: BillHead,
    pub one: ToAnswer,
    /// `None` once nothing is answered any more.
    pub form: Option<AnswerForm>,
    /// What says much the same.
    pub similar: Option<SimilarComments>,
    /// In which groups something says much the same; of one that is in none.
    pub fits: Vec<ShownGroup>,
    pub back: Option<Back>,
    /// Whether the viewer looks and changes nothing.
    pub is_read_only: bool,
}

impl AnswerCommentPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.answers_comment_title();
        let desk = format!("{}/answering", self.bill.address());
        let address = format!("{desk}/comments/{}", self.one.comment.id);
        let comment = &self.one.comment;
        let content = html! {
            div.wide.narrow.flow {
                p { a href=(&desk) { (texts.answers_to_desk()) } }
                h1 { (title) }
                (summary(frame, self.back.as_ref(), &address))
                (self.bill.render(frame))
                section.quoted {
                    p.label { (comment.place(frame)) }
                    (comment.line(frame))
                    (comment.words(frame))
                    (self.one.replied.render(frame))
                }
                @if let Some(group) = &self.one.group { (in_group(frame, group, &desk)) }
                @if let Some(answer) = &self.one.answer { (answer.render(frame)) }
                @match &self.form {
                    Some(form) => (form.render(frame, &address, self.back.as_ref())),
                    None if self.is_read_only => p.note { (texts.comment_desk_read_only()) },
                    None => p.note { (texts.answers_over()) },
                }
                (similar::fits(frame, &desk, &comment.id, &self.fits))
                @if let Some(similar) = &self.similar { (similar.render(frame, &desk, self.back.as_ref())) }
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        frame.document(Head { has_errors, is_law: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::answer_comment_pages()
    }
}

fn in_group(frame: &Frame, group: &ShownGroup, desk: &str) -> Markup {
    let texts = frame.texts();
    html! {
        p { (texts.answers_in_group()) " " (group.link(frame, desk)) }
        p.note { (texts.answers_own_answer_counts()) }
    }
}
