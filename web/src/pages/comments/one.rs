//! One comment: what it says and said before, what was replied, and what its reader or its author may do.

use comments::{ReportReason, Words};
use i18n::L10nLanguage;
use i18n::dates;
use kernel::Timestamp;
use maud::{Markup, html};

use super::{CommentForm, Said};
use crate::pages::commented::report_reason_name;
use crate::pages::drafting::fields::{Asked, Fields, has_errors, summary};
use crate::pages::layout::Head;
use crate::pages::{Back, Frame, forms, samples};

#[derive(Debug, Clone)]
pub struct CommentPage {
    /// The bill's.
    pub title: String,
    pub said: Said,
    /// What it replies to.
    pub parent: Option<Said>,
    /// What it said before, the first one first.
    pub earlier: Vec<Words>,
    pub done: Option<CommentDone>,
    pub forms: CommentForms,
    pub back: Option<Back>,
}

/// What can be done with it now.
#[derive(Debug, Clone, Default)]
pub struct CommentForms {
    pub reply: Option<CommentForm>,
    /// The author may write it anew.
    pub edits: bool,
    /// Where it was written anew in another window, what stands.
    pub stands: Option<Words>,
    pub deletes: bool,
    pub reports: bool,
    /// Until when its author may appeal.
    pub appeal_until: Option<Timestamp>,
}

/// What was just done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentDone {
    Written,
    Held,
    Reported,
}

impl CommentDone {
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "written" => Some(Self::Written),
            "held" => Some(Self::Held),
            "reported" => Some(Self::Reported),
            _ => None,
        }
    }
}

impl CommentPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (title, entry) = (texts.comment_title(), &self.said.shown.entry);
        let reply = self.forms.reply.as_ref();
        let content = html! {
            div.wide.narrow {
                p.label { span.number { (entry.matter) } " · " a href={ "/bills/" (entry.matter) } { (self.title) } }
                h1 { (title) }
                (summary(frame, self.back.as_ref(), &self.address()))
                @if let Some(reply) = reply { (reply.errors(frame, &self.address())) }
                @if let Some(done) = self.done { p.done role="status" { (done_words(texts, done)) } }
                @if let Some(parent) = &self.parent {
                    details.parent open {
                        summary { (texts.comment_reply_of()) }
                        (parent.render(frame))
                    }
                }
                (self.said.render(frame))
                (self.history(frame))
                @if let Some(reply) = reply {
                    section { h2 { (texts.comment_reply()) } (reply.render(frame, &format!("/bills/{}/comments", entry.matter))) }
                }
                @if self.forms.edits { (self.edit(frame)) }
                @if let Some(until) = self.forms.appeal_until { (self.appeal(frame, until)) }
                @if self.forms.deletes { (self.delete(frame)) }
                @if self.forms.reports { (self.report(frame)) }
                p { a href={ "/bills/" (entry.matter) "/comments?place=all" } { (texts.comments_all()) } }
            }
        };
        let has_errors =
            has_errors(self.back.as_ref()) || reply.is_some_and(CommentForm::has_errors);
        frame.document(Head { has_errors, is_law: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::comment_pages()
    }

    fn address(&self) -> String {
        let entry = &self.said.shown.entry;
        format!("/bills/{}/comments/{}", entry.matter, entry.comment)
    }

    fn history(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if !self.earlier.is_empty() {
                details {
                    summary { (texts.comment_earlier()) }
                    @for (n, words) in self.earlier.iter().enumerate() {
                        h3 { (texts.comment_wording(n + 1)) }
                        @for line in words.text.as_str().lines() { p lang=[frame.citizens_language()] { (line) } }
                        @if let Some(suggested) = &words.suggested { blockquote.quoted { (suggested.as_str()) } }
                    }
                }
            }
        }
    }

    fn edit(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "edit", self.back.as_ref());
        let words = self.said.shown.words.as_ref();
        let text = words.map_or("", |words| words.text.as_str());
        let suggested =
            words.and_then(|words| words.suggested.as_ref()).map(|words| words.as_str());
        html! {
            section.staff {
                h2 { (texts.comment_edit()) }
                @if let Some(stands) = &self.forms.stands {
                    h3 { (texts.comment_both()) }
                    p { (texts.comment_both_lead()) }
                    blockquote.quoted { (stands.text.as_str()) }
                }
                form method="post" action={ (self.address()) "/edit" } novalidate {
                    (forms::csrf(frame))
                    (fields.hidden("made_of", &self.said.shown.entry.edit.to_string()))
                    (fields.text(frame, Asked {
                        name: "text", label: texts.comment_text(), hint: None, standing: text, rows: Some(6), is_required: true,
                    }))
                    @if self.said.shown.entry.provision.is_some() && self.said.shown.entry.reply_to.is_none() {
                        (fields.text(frame, Asked {
                            name: "suggested", label: texts.comment_suggested(), hint: None,
                            standing: suggested.unwrap_or_default(), rows: Some(4), is_required: false,
                        }))
                    }
                    button.button { (texts.comment_edit_submit()) }
                }
            }
        }
    }

    fn appeal(&self, frame: &Frame, until: Timestamp) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "appeal", self.back.as_ref());
        html! {
            section.staff {
                h2 { (texts.comment_appeal()) }
                p { (texts.comment_appeal_lead(dates::last_day(until))) }
                form method="post" action={ (self.address()) "/appeal" } novalidate {
                    (forms::csrf(frame))
                    (fields.text(frame, Asked {
                        name: "reason", label: texts.comment_appeal_why(), hint: None, standing: "", rows: Some(4), is_required: true,
                    }))
                    button.button { (texts.comment_appeal_submit()) }
                }
            }
        }
    }

    fn delete(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            details.staff {
                summary { (texts.comment_delete()) }
                p { (texts.comment_delete_lead()) }
                form method="post" action={ (self.address()) "/delete" } {
                    (forms::csrf(frame))
                    button.button.quiet { (texts.comment_delete_submit()) }
                }
            }
        }
    }

    fn report(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "report", self.back.as_ref());
        let reasons: Vec<_> = ReportReason::ALL
            .iter()
            .map(|one| (one.code(), report_reason_name(frame.locale, *one)))
            .collect();
        html! {
            details.staff {
                summary { (texts.comment_report()) }
                form method="post" action={ (self.address()) "/report" } {
                    (forms::csrf(frame))
                    (fields.choice(frame, "reason", &texts.comment_report_reason(), "", &reasons))
                    button.button.quiet { (texts.comment_report_submit()) }
                }
            }
        }
    }
}

fn done_words(texts: &L10nLanguage, done: CommentDone) -> String {
    match done {
        CommentDone::Written => texts.comment_written(),
        CommentDone::Held => texts.comment_written_held(),
        CommentDone::Reported => texts.comment_reported(),
    }
}
