//! The practice stand-in for DAN: its own plain look, so that nobody takes it for the real one.

use i18n::{divisions, offices, people};
use kernel::{Division, Role, SocialStatus};
use maud::{DOCTYPE, Markup, html};

use super::forms::{self, Choice, SelectField, TextField, csrf};
use super::{Frame, samples};
use crate::assets;

#[derive(Debug, Clone)]
pub struct MockDanPage {
    /// The OAuth parameters of the request, sent along with every answer.
    pub oauth: Vec<(String, String)>,
    pub people: Vec<SamplePerson>,
    /// What was typed, kept when it is wrong.
    pub typed: TypedPerson,
    pub error: Option<NumberError>,
}

/// A made-up person.
#[derive(Debug, Clone)]
pub struct SamplePerson {
    pub registration_number: String,
    pub name: String,
    /// In full years.
    pub age: u8,
    pub division: Division,
    pub purpose: SamplePurpose,
}

/// What a sample person is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SamplePurpose {
    Signing,
    Starting,
    /// Too young to sign.
    UnderAge,
    /// Too young to sign in.
    TooYoung,
    /// DAN lets them down.
    Refusal,
    Moderating,
    Closing,
    /// Something else in office.
    Office(Role),
}

#[derive(Debug, Clone, Default)]
pub struct TypedPerson {
    pub registration_number: String,
    pub division: Option<Division>,
    pub social_status: Option<SocialStatus>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberError {
    Missing,
    /// In the reader's language, and without the number.
    Malformed(String),
}

/// Where the answer is posted.
const ADDRESS: &str = "/mock-dan/oauth2/authorize";

const NUMBER: &str = "registration_number";

impl MockDanPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.mock_title();
        let is_wrong = self.error.is_some();
        let title = if is_wrong { texts.document_title_with_errors(title) } else { title };
        html! {
            (DOCTYPE)
            html lang=(frame.locale.code()) {
                head {
                    meta charset="utf-8";
                    title { (title) }
                    meta name="viewport" content="width=device-width,initial-scale=1";
                    meta name="robots" content="noindex";
                    link rel="stylesheet" href=(assets::style().path);
                    link rel="icon" type="image/svg+xml" href=(assets::favicon().path);
                }
                body.mock { main #main { div.wide.narrow { (self.content(frame)) } } }
            }
        }
    }

    pub fn samples() -> Vec<Self> {
        samples::mock_dan_pages()
    }

    fn content(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let error = self.explained(frame);
        let errors: Vec<_> = error.iter().map(|why| (NUMBER, why.clone())).collect();
        let is_wrong = error.is_some();
        let typed = html! {
            section {
                h2 { (texts.mock_typed()) }
                (self.form(frame, self.typed(frame, error)))
            }
        };
        html! {
            h1 { (texts.mock_title()) }
            (forms::error_summary(frame, &errors))
            p.warning { (texts.mock_warning()) " " strong { (texts.mock_never_real()) } }
            // What is to be mended comes before the many who could be chosen instead.
            @if is_wrong { (typed) }
            section {
                h2 { (texts.mock_samples()) }
                (self.form(frame, html! { ul.people { @for person in &self.people { (person.render(frame)) } } }))
            }
            @if !is_wrong { (typed) }
            (self.form(frame, html! {
                button.button.quiet name="decision" value="refuse" { (texts.mock_refuse()) }
            }))
        }
    }

    /// A form that carries the OAuth parameters along.
    fn form(&self, frame: &Frame, inside: Markup) -> Markup {
        html! {
            form method="post" action=(ADDRESS) novalidate {
                (csrf(frame))
                @for (name, value) in &self.oauth { input type="hidden" name=(name) value=(value); }
                (inside)
            }
        }
    }

    fn explained(&self, frame: &Frame) -> Option<String> {
        self.error.as_ref().map(|error| match error {
            NumberError::Missing => frame.texts().mock_number_missing(),
            NumberError::Malformed(why) => why.clone(),
        })
    }

    fn typed(&self, frame: &Frame, error: Option<String>) -> Markup {
        let texts = frame.texts();
        let number = TextField {
            name: NUMBER,
            label: texts.mock_number(),
            hint: Some(texts.mock_number_hint()),
            value: &self.typed.registration_number,
            error,
            rows: None,
            is_required: true,
        };
        html! {
            (number.render(frame))
            (self.divisions(frame))
            (self.statuses(frame))
            button.button { (texts.mock_continue()) }
        }
    }

    fn divisions(&self, frame: &Frame) -> Markup {
        let locale = frame.locale;
        let choices = divisions::in_order(locale).into_iter().map(|division| Choice {
            code: division.code(),
            text: divisions::name(locale, division),
            is_chosen: self.typed.division == Some(division),
        });
        select(frame, "division", frame.texts().person_division(), choices.collect())
    }

    fn statuses(&self, frame: &Frame) -> Markup {
        let locale = frame.locale;
        let choices = SocialStatus::ALL.iter().map(|status| Choice {
            code: status.code(),
            text: people::social_status(locale, *status),
            is_chosen: self.typed.social_status == Some(*status),
        });
        select(frame, "social_status", frame.texts().person_status(), choices.collect())
    }
}

/// A choice that may be left open.
fn select(frame: &Frame, name: &'static str, label: String, choices: Vec<Choice>) -> Markup {
    let none = frame.texts().mock_optional();
    SelectField { name, label, none, error: None, choices }.render(frame)
}

impl SamplePerson {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            li {
                button.person name=(NUMBER) value=(self.registration_number) {
                    strong lang=[frame.citizens_language()] { (self.name) } ", "
                    (texts.mock_age(self.age.to_string())) ", " (divisions::name(frame.locale, self.division))
                    span.hint { (self.purpose.words(frame)) }
                }
            }
        }
    }
}

impl SamplePurpose {
    fn words(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::Signing => texts.mock_for_signing(),
            Self::Starting => texts.mock_for_starting(),
            Self::UnderAge => texts.mock_for_under_age(),
            Self::TooYoung => texts.mock_for_too_young(),
            Self::Refusal => texts.mock_for_refusal(),
            Self::Moderating => texts.mock_for_moderating(),
            Self::Closing => texts.mock_for_closing(),
            Self::Office(role) => offices::role(frame.locale, role),
        }
    }
}
