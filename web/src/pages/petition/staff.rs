//! What the staff may do on a petition's page: review what was submitted, close what is open.

use i18n::numbers::number;
use maud::{Markup, html};

use crate::pages::forms::{TextError, TextField, csrf, error_summary, not_taken};
use crate::pages::{Frame, Problem};

/// The forms the viewer's rights allow.
#[derive(Debug, Clone, Default)]
pub struct StaffForms {
    /// A moderator reads a submitted petition.
    pub may_review: bool,
    /// The secretariat reads an open petition.
    pub close: Option<CloseForm>,
    /// The secretariat carries on what is open or closed.
    pub may_answer: bool,
    /// The staff looks where signatures came from.
    pub may_see_anomalies: bool,
}

/// The form that closes an open petition, as it was filled in.
#[derive(Debug, Clone)]
pub struct CloseForm {
    pub reason: String,
    pub error: Option<TextError>,
    /// Why it was not taken although nothing is wrong in it.
    pub not_taken: Option<Problem>,
    /// In characters.
    pub reason_length_max: usize,
}

impl StaffForms {
    pub(super) fn has_error(&self) -> bool {
        self.close.as_ref().is_some_and(|form| form.error.is_some() || form.not_taken.is_some())
    }

    pub(super) fn review(&self, frame: &Frame, number: &str) -> Markup {
        let texts = frame.texts();
        html! {
            @if self.may_review {
                p { a.button href={ "/moderation/" (number) } { (texts.desk_open()) } }
            } @else {
                p { (texts.petition_submitted_lead()) }
            }
        }
    }

    /// The ways to what the secretariat records after the signing, and to where signatures came from.
    pub(super) fn ways_on(&self, frame: &Frame, number: &str) -> Markup {
        let texts = frame.texts();
        html! {
            @if self.may_answer {
                p { a href={ "/petitions/" (number) "/answering" } { (texts.answering_link()) } }
            }
            @if self.may_see_anomalies {
                p { a href={ "/petitions/" (number) "/anomalies" } { (texts.nav_anomalies()) } }
            }
        }
    }

    pub(super) fn close_form(&self, frame: &Frame, number: &str) -> Markup {
        html! { @if let Some(form) = &self.close { (form.render(frame, number)) } }
    }
}

impl CloseForm {
    fn render(&self, frame: &Frame, number: &str) -> Markup {
        let texts = frame.texts();
        let error = self.error.map(|error| self.explain(frame, error));
        let summary: Vec<_> = error.clone().map(|text| ("reason", text)).into_iter().collect();
        html! {
            section.staff aria-labelledby="close-title" {
                h2 #close-title { (texts.petition_close_title()) }
                p.note { (texts.petition_close_note()) }
                (error_summary(frame, &summary))
                (not_taken(frame, self.not_taken.as_ref(), &format!("/petitions/{number}")))
                form method="post" action={ "/petitions/" (number) "/close" } novalidate {
                    (csrf(frame))
                    (self.reason_field(frame, error))
                    button.button.grave { (texts.petition_close()) }
                }
            }
        }
    }

    fn reason_field(&self, frame: &Frame, error: Option<String>) -> Markup {
        let texts = frame.texts();
        let field = TextField {
            name: "reason",
            label: texts.petition_close_reason(),
            hint: Some(texts.petition_close_reason_hint()),
            value: &self.reason,
            error,
            rows: Some(4),
            is_required: true,
        };
        field.render(frame)
    }

    fn explain(&self, frame: &Frame, error: TextError) -> String {
        let texts = frame.texts();
        match error {
            TextError::Missing => texts.petition_close_reason_missing(),
            TextError::TooLong { length } => texts.petition_close_reason_too_long(
                number(self.reason_length_max as u64),
                number(length as u64),
            ),
            TextError::NotAllowed => texts.start_not_allowed(),
        }
    }
}
