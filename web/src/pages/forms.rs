//! The parts of a form: the hidden token, fields with their hints and errors, the summary on top.

use maud::{Markup, html};

use super::addresses::{fresh_sign_in_address, sign_in_address};
use super::{Frame, Problem};

/// Why a text was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextError {
    Missing,
    /// Longer than its limit; `length` in characters.
    TooLong {
        length: usize,
    },
    /// Holds characters that cannot be published.
    NotAllowed,
}

/// The token that shows a form was sent from our own page.
pub(super) fn csrf(frame: &Frame) -> Markup {
    html! { input type="hidden" name="csrf" value=(frame.csrf); }
}

/// A labelled text field. Its name is its id; its hint and its error are read out with it.
#[derive(Debug)]
pub(super) struct TextField<'a> {
    pub name: &'a str,
    pub label: String,
    pub hint: Option<String>,
    pub value: &'a str,
    pub error: Option<String>,
    /// One line, or a box of so many rows.
    pub rows: Option<u8>,
    pub is_required: bool,
}

impl TextField<'_> {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        html! {
            div.field.wrong[self.error.is_some()] {
                label for=(self.name) { (self.label) }
                (hint(self.name, self.hint.as_deref()))
                (error(frame, self.name, self.error.as_deref()))
                (self.control())
            }
        }
    }

    fn control(&self) -> Markup {
        let described = described_by(self.name, self.hint.is_some(), self.error.is_some());
        let invalid = self.error.is_some().then_some("true");
        html! {
            @if let Some(rows) = self.rows {
                textarea #(self.name) name=(self.name) rows=(rows) required[self.is_required]
                    aria-describedby=[described] aria-invalid=[invalid] { "\n" (self.value) }
            } @else {
                input #(self.name) name=(self.name) type="text" autocomplete="off"
                    value=(self.value) required[self.is_required]
                    aria-describedby=[described] aria-invalid=[invalid];
            }
        }
    }
}

/// One of several, from a list. Its name is its id; its error is read out with it.
#[derive(Debug)]
pub(super) struct SelectField<C = &'static str> {
    pub name: &'static str,
    pub label: String,
    /// What stands there while nothing is chosen.
    pub none: String,
    pub error: Option<String>,
    pub choices: Vec<Choice<C>>,
}

#[derive(Debug)]
pub(super) struct Choice<C = &'static str> {
    pub code: C,
    pub text: String,
    pub is_chosen: bool,
}

impl<C: AsRef<str>> SelectField<C> {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let described = described_by(self.name, false, self.error.is_some());
        let invalid = self.error.is_some().then_some("true");
        html! {
            div.field.wrong[self.error.is_some()] {
                label for=(self.name) { (self.label) }
                (error(frame, self.name, self.error.as_deref()))
                select #(self.name) name=(self.name)
                    aria-describedby=[described] aria-invalid=[invalid] {
                    option value="" { (self.none) }
                    @for choice in &self.choices {
                        option value=(choice.code.as_ref()) selected[choice.is_chosen] { (choice.text) }
                    }
                }
            }
        }
    }
}

/// A day, as browsers let people pick one; without that, typed as 2027-12-31.
pub(super) fn day(
    frame: &Frame,
    name: &str,
    label: &str,
    hint_text: &str,
    value: &str,
    wrong: Option<&str>,
) -> Markup {
    let described = described_by(name, true, wrong.is_some());
    // What is no day would not be shown by a field for days, and is given back as it was written.
    let is_day = value.is_empty() || value.parse::<jiff::civil::Date>().is_ok();
    html! {
        div.field.wrong[wrong.is_some()] {
            label for=(name) { (label) }
            (hint(name, Some(hint_text)))
            (error(frame, name, wrong))
            input #(name) name=(name) type=(if is_day { "date" } else { "text" }) value=(value) placeholder="2027-12-31"
                aria-describedby=[described] aria-invalid=[wrong.is_some().then_some("true")];
        }
    }
}

/// What helps to fill in a field.
pub(super) fn hint(name: &str, text: Option<&str>) -> Markup {
    html! { @if let Some(text) = text { p.hint id={ (name) "-hint" } { (text) } } }
}

/// What is wrong with a field, right beside it.
pub(super) fn error(frame: &Frame, name: &str, text: Option<&str>) -> Markup {
    html! {
        @if let Some(text) = text {
            p.error id={ (name) "-error" } {
                span.unseen { (frame.texts().field_error()) " " }
                (text)
            }
        }
    }
}

/// The ids of the hint and the error of a field, for `aria-describedby`.
pub(super) fn described_by(name: &str, has_hint: bool, has_error: bool) -> Option<String> {
    match (has_hint, has_error) {
        (true, true) => Some(format!("{name}-hint {name}-error")),
        (true, false) => Some(format!("{name}-hint")),
        (false, true) => Some(format!("{name}-error")),
        (false, false) => None,
    }
}

/// Everything that is wrong, on top of the page, each line a link to its field.
pub(super) fn error_summary(frame: &Frame, errors: &[(&str, String)]) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.errors role="alert" tabindex="-1" autofocus aria-labelledby="errors-title" {
                h2 #errors-title { (frame.texts().form_errors_title()) }
                ul {
                    @for (field, text) in errors { li { a href={ "#" (field) } { (text) } } }
                }
            }
        }
    }
}

/// Sending it again would not help: what it is about has moved on.
const CONFLICT: u16 = 409;

/// Why a whole form was not taken. What was written stands below; signing in happens in a window of
/// its own, so that it is still there afterwards.
pub(super) fn not_taken(frame: &Frame, problem: Option<&Problem>, form: &str) -> Markup {
    let texts = frame.texts();
    let Some(problem) = problem else { return Markup::default() };
    let signed_out = matches!(problem, Problem::SignInRequired | Problem::SessionExpired);
    html! {
        div.errors role="alert" tabindex="-1" autofocus aria-labelledby="not-taken" {
            h2 #not-taken { (problem.title(frame.locale)) }
            p { (texts.form_kept()) }
            @if let Some(retry) = problem.retry(texts) { p { (retry) } }
            @if let Problem::StepUpRequired { .. } = problem {
                p { (problem.advice(frame.locale)) }
                p { a href=(fresh_sign_in_address(form)) target="_blank" { (texts.form_prove_aside()) } }
                p { (texts.form_send_again_then()) }
            } @else if problem.status() == CONFLICT {
                p { (problem.advice(frame.locale)) }
            } @else if signed_out {
                p { a href=(sign_in_address(form)) target="_blank" { (texts.form_sign_in_aside()) } }
                p { (texts.form_send_again_then()) }
            } @else {
                p { (texts.form_send_again()) }
            }
        }
    }
}
