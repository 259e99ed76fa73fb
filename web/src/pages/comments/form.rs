//! The form in which somebody says something: of the whole, of a provision, or to what another said.

use i18n::numbers::number;
use maud::{Markup, html};

use crate::pages::drafting::fields::{Asked, Fields, has_errors, summary};
use crate::pages::{Back, Frame, forms};

/// What its fields begin with.
const FORM: &str = "comment";

#[derive(Debug, Clone, Default)]
pub struct CommentForm {
    /// Of the form, so that it can be sent again without writing twice.
    pub key: String,
    /// The provision's id; empty on the whole.
    pub provision: String,
    /// The id of a provision that was removed: what was written of it is sent of the whole.
    pub moved_from: String,
    /// The comment's id; empty for one that is no reply.
    pub reply_to: String,
    /// The provision's words, to be written anew.
    pub wording: Option<String>,
    /// What was kept of it.
    pub text: String,
    pub suggested: Option<String>,
    pub is_draft: bool,
    /// Whether a moderator looks at it first.
    pub is_held_first: bool,
    pub text_max: usize,
    pub back: Option<Back>,
}

impl CommentForm {
    pub(in crate::pages) fn has_errors(&self) -> bool {
        has_errors(self.back.as_ref())
    }

    pub(in crate::pages) fn errors(&self, frame: &Frame, address: &str) -> Markup {
        summary(frame, self.back.as_ref(), address)
    }

    /// Whether there is something in it, or nothing else to do than to fill it in.
    pub(in crate::pages) fn is_open(&self) -> bool {
        self.is_draft || self.back.is_some()
    }

    pub(in crate::pages) fn render(&self, frame: &Frame, address: &str) -> Markup {
        let texts = frame.texts();
        let is_reply = !self.reply_to.is_empty();
        let fields = Fields::of(frame, FORM, self.back.as_ref());
        let submit = if is_reply { texts.comment_reply() } else { texts.comment_submit() };
        html! {
            form method="post" action=(address) novalidate {
                (forms::csrf(frame))
                @if self.is_draft { p.note { (texts.comment_draft_kept()) } }
                (fields.hidden("key", &self.key))
                (fields.hidden("provision", &self.provision))
                (fields.hidden("reply_to", &self.reply_to))
                @if !self.moved_from.is_empty() { (fields.hidden("moved_from", &self.moved_from)) }
                (fields.text(frame, Asked {
                    name: "text", label: texts.comment_text(),
                    hint: Some(texts.comment_text_hint(number(self.text_max as u64))),
                    standing: &self.text, rows: Some(6), is_required: true,
                }))
                @if let (Some(wording), false) = (&self.wording, is_reply) { (self.suggestion(frame, &fields, wording)) }
                (self.naming(frame, &fields))
                @if self.is_held_first { p.hint { (texts.comment_held_first()) } }
                button.button { (submit) }
                " " button.button.quiet name="comment-keep" value="yes" { (texts.comment_keep_draft()) }
                @if self.is_draft { " " button.button.quiet name="comment-keep" value="no" { (texts.comment_throw_draft()) } }
            }
        }
    }

    /// It begins with the provision's words: who leaves them as they are suggests nothing.
    fn suggestion<'a>(&'a self, frame: &Frame, fields: &Fields<'a>, wording: &'a str) -> Markup {
        let texts = frame.texts();
        fields.text(
            frame,
            Asked {
                name: "suggested",
                label: texts.comment_suggested(),
                hint: Some(texts.comment_suggested_hint()),
                standing: self.suggested.as_deref().unwrap_or(wording),
                rows: Some(5),
                is_required: false,
            },
        )
    }

    fn naming(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let texts = frame.texts();
        let choices = [
            ("pseudonym", texts.comment_as_pseudonym()),
            ("initial", texts.comment_as_initial()),
            ("full_name", texts.comment_as_full_name()),
        ];
        html! {
            (fields.choice(frame, "shown_as", &texts.comment_shown_as(), "pseudonym", &choices))
            (fields.text(frame, Asked {
                name: "name", label: texts.comment_name(), hint: Some(texts.comment_name_hint()),
                standing: "", rows: None, is_required: false,
            }))
        }
    }
}
