//! The form that writes a ground, in both languages, or removes it from the table.

use maud::{Markup, html};

use super::ground::ShownGround;
use crate::pages::forms::{TextError, TextField, csrf, error_summary, not_taken};
use crate::pages::layout::Head;
use crate::pages::{Frame, Problem, samples};
use i18n::numbers::number;

#[derive(Debug, Clone)]
pub struct GroundFormPage {
    /// `None` for a new one.
    pub code: Option<String>,
    pub form: GroundForm,
    pub errors: GroundErrors,
    /// Why it was not taken although nothing is wrong in it.
    pub not_taken: Option<Problem>,
    /// As somebody else has written it meanwhile.
    pub now: Option<ShownGround>,
    /// In characters.
    pub title_length_max: usize,
    pub text_length_max: usize,
}

/// As it was filled in.
#[derive(Debug, Clone, Default)]
pub struct GroundForm {
    /// Of a new one.
    pub code: String,
    pub title_mn: String,
    pub title_en: String,
    pub text_mn: String,
    pub text_en: String,
    pub is_hidden: bool,
    pub names_duplicate: bool,
    /// At which revision of the table its writer saw it; none for a new one.
    pub seen: Option<u64>,
}

#[derive(Debug, Clone, Copy, Default)]
pub struct GroundErrors {
    pub code: Option<CodeError>,
    pub title_mn: Option<TextError>,
    pub title_en: Option<TextError>,
    pub text_mn: Option<TextError>,
    pub text_en: Option<TextError>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    NotACode,
    Taken,
}

impl GroundFormPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let is_new = self.code.is_none();
        let title = if is_new { texts.ground_new_title() } else { texts.ground_edit_title() };
        let errors = self.explained(frame);
        let content = html! {
            div.wide.narrow {
                (error_summary(frame, &errors))
                (not_taken(frame, self.not_taken.as_ref(), &self.address()))
                h1 { (title) }
                @if let Some(code) = &self.code { p.number { (code) } }
                p.lead { (texts.ground_edit_lead()) }
                @if let Some(now) = &self.now { (as_it_stands(frame, now)) }
                form method="post" action=(self.address()) novalidate {
                    (csrf(frame))
                    @if let Some(seen) = self.form.seen { input type="hidden" name="seen" value=(seen); }
                    @if is_new { (self.code_field(frame, &errors)) }
                    (self.words(frame, &errors))
                    (choice("hidden", &texts.ground_hidden_choice(), self.form.is_hidden))
                    (choice("names_duplicate", &texts.ground_duplicate_choice(), self.form.names_duplicate))
                    button.button { (texts.ground_save()) }
                }
                @if let (Some(code), Some(seen)) = (&self.code, self.form.seen) { (remove(frame, code, seen)) }
            }
        };
        let head = Head {
            has_errors: !errors.is_empty() || self.not_taken.is_some(),
            ..Head::titled(&title)
        };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::ground_form_pages()
    }

    fn address(&self) -> String {
        format!("/moderation/grounds/{}", self.code.as_deref().unwrap_or("new"))
    }

    fn code_field(&self, frame: &Frame, errors: &[(&'static str, String)]) -> Markup {
        let texts = frame.texts();
        TextField {
            name: "code",
            label: texts.ground_code(),
            hint: Some(texts.ground_code_hint()),
            value: &self.form.code,
            error: of(errors, "code"),
            rows: None,
            is_required: true,
        }
        .render(frame)
    }

    fn words(&self, frame: &Frame, errors: &[(&'static str, String)]) -> Markup {
        let (texts, form) = (frame.texts(), &self.form);
        let field = |name: &'static str, label: String, value, rows| {
            let error = of(errors, name);
            TextField { name, label, hint: None, value, error, rows, is_required: true }
                .render(frame)
        };
        html! {
            (field("title_mn", texts.ground_title_mn(), form.title_mn.as_str(), None))
            (field("title_en", texts.ground_title_en(), form.title_en.as_str(), None))
            (field("text_mn", texts.ground_text_mn(), form.text_mn.as_str(), Some(3)))
            (field("text_en", texts.ground_text_en(), form.text_en.as_str(), Some(3)))
        }
    }

    /// What is wrong, in the order of the form.
    fn explained(&self, frame: &Frame) -> Vec<(&'static str, String)> {
        let (texts, errors) = (frame.texts(), self.errors);
        let code = errors.code.map(|error| match error {
            CodeError::NotACode => texts.ground_code_wrong(),
            CodeError::Taken => texts.ground_code_taken(),
        });
        let words = |error: Option<TextError>, max: usize| {
            error.map(|error| match error {
                TextError::Missing => texts.field_missing(),
                TextError::TooLong { length } => {
                    texts.desk_words_too_long(number(max as u64), number(length as u64))
                }
                TextError::NotAllowed => texts.start_not_allowed(),
            })
        };
        let (title, text) = (self.title_length_max, self.text_length_max);
        [
            ("code", code),
            ("title_mn", words(errors.title_mn, title)),
            ("title_en", words(errors.title_en, title)),
            ("text_mn", words(errors.text_mn, text)),
            ("text_en", words(errors.text_en, text)),
        ]
        .into_iter()
        .filter_map(|(field, error)| Some((field, error?)))
        .collect()
    }
}

fn as_it_stands(frame: &Frame, ground: &ShownGround) -> Markup {
    html! {
        section.quoted {
            h2 { (frame.texts().ground_now()) }
            p { strong { (ground.title(frame.locale)) } }
            @if let Some(text) = ground.text(frame.locale) { p { (text) } }
            (ground.marks(frame))
        }
    }
}

fn remove(frame: &Frame, code: &str, seen: u64) -> Markup {
    let texts = frame.texts();
    html! {
        section.staff {
            p { (texts.ground_remove_lead()) }
            form method="post" action={ "/moderation/grounds/" (code) "/remove" } {
                (csrf(frame))
                input type="hidden" name="seen" value=(seen);
                button.button.grave { (texts.ground_remove()) }
            }
        }
    }
}

fn choice(name: &str, label: &str, is_chosen: bool) -> Markup {
    html! {
        label.choice for=(name) {
            input id=(name) type="checkbox" name=(name) value="yes" checked[is_chosen];
            span { (label) }
        }
    }
}

fn of(errors: &[(&'static str, String)], field: &str) -> Option<String> {
    errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone())
}
