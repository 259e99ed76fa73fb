//! A group: what is in it, what it is called, and the answer for all of it.

use i18n::numbers::number;
use maud::{Markup, html};

use super::form::AnswerForm;
use super::{ShownGroup, SimilarComments, ToAnswer};
use crate::pages::drafting::fields::{Asked, Fields, has_errors, summary};
use crate::pages::layout::Head;
use crate::pages::{Back, BillHead, Frame, forms, samples};

#[derive(Debug, Clone)]
pub struct AnswerGroupPage {
    pub bill: BillHead,
    pub group: ShownGroup,
    pub comments: Vec<ToAnswer>,
    /// The address of the next page.
    pub next: Option<String>,
    /// `None` once nothing is answered any more.
    pub form: Option<AnswerForm>,
    /// What would fit in.
    pub similar: Option<SimilarComments>,
    pub title_max: usize,
    pub back: Option<Back>,
    /// Whether the viewer looks and changes nothing.
    pub is_read_only: bool,
}

impl AnswerGroupPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.answers_group_page_title();
        let desk = format!("{}/answering", self.bill.address());
        let address = self.address();
        let content = html! {
            div.wide.narrow.flow {
                p { a href=(&desk) { (texts.answers_to_desk()) } }
                h1 { (title) }
                (summary(frame, self.back.as_ref(), &address))
                (self.bill.render(frame))
                h2 lang=[frame.citizens_language()] { (self.group.title) }
                p { (self.group.line(frame)) }
                @if let Some(answer) = &self.group.answer { (answer.render(frame)) }
                @match &self.form {
                    Some(form) => (form.render(frame, &format!("{address}/answer"), self.back.as_ref())),
                    None if self.is_read_only => p.note { (texts.comment_desk_read_only()) },
                    None => p.note { (texts.answers_over()) },
                }
                (self.comments(frame))
                @if let Some(similar) = &self.similar { (similar.render(frame, &desk, self.back.as_ref())) }
                @if self.form.is_some() { (self.rename(frame)) }
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        frame.document(Head { has_errors, is_law: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::answer_group_pages()
    }

    fn address(&self) -> String {
        format!("{}/answering/groups/{}", self.bill.address(), self.group.id)
    }

    fn comments(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.answers_comments()) }
                @if self.comments.is_empty() { p { (texts.answers_group_empty()) } }
                ol.cards { @for one in &self.comments { (self.card(frame, one)) } }
                @if let Some(next) = &self.next {
                    p { a.button.quiet href=(next) rel="next" { (texts.answers_next()) } }
                }
            }
        }
    }

    fn card(&self, frame: &Frame, one: &ToAnswer) -> Markup {
        let texts = frame.texts();
        let comment = &one.comment;
        html! {
            li.card {
                h3 { (comment.place(frame)) }
                (comment.line(frame))
                (comment.words(frame))
                (one.replied.render(frame))
                @if self.form.is_some() {
                    form method="post" action={ (self.address()) "/take-out" } {
                        (forms::csrf(frame))
                        input type="hidden" name="take-out-comment" value=(comment.id);
                        button.button.quiet aria-label=(texts.answers_take_out_which(&comment.id)) { (texts.answers_take_out()) }
                    }
                }
            }
        }
    }

    fn rename(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "rename", self.back.as_ref());
        let hint = Some(texts.answers_group_name_hint(number(self.title_max as u64)));
        html! {
            section.staff {
                h2 { (texts.answers_rename()) }
                form method="post" action={ (self.address()) "/rename" } novalidate {
                    (forms::csrf(frame))
                    (fields.text(frame, Asked {
                        name: "title", label: texts.answers_group_name(), hint, standing: &self.group.title,
                        rows: None, is_required: true,
                    }))
                    button.button { (texts.answers_rename_submit()) }
                }
            }
        }
    }
}
