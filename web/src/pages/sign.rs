//! Signing: what will be recorded and what will not, one box to tick, one button.

use i18n::{divisions, people};
use kernel::{Cell, Timestamp};
use maud::{Markup, html};

use super::forms::{csrf, error};
use super::instant::{instant, sentence};
use super::layout::Head;
use super::petition_text::quoted;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct SignPage {
    pub number: String,
    pub action: String,
    pub state: SignState,
}

#[derive(Debug, Clone)]
pub enum SignState {
    /// Ready to sign, with what the state says of the signer.
    Ready {
        cell: Cell,
        /// The form came back because the box was not ticked.
        consent_missing: bool,
    },
    UnderAge,
    Closed {
        closed_at: Timestamp,
    },
}

impl SignPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = match self.state {
            SignState::Ready { .. } => texts.sign_title(),
            SignState::UnderAge => texts.sign_under_age_title(),
            SignState::Closed { .. } => texts.sign_closed_title(),
        };
        let has_errors = matches!(self.state, SignState::Ready { consent_missing: true, .. });
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (quoted(frame, &self.petition_label(frame), &self.action, &self.number))
                (self.body(frame))
                p { a href={ "/petitions/" (self.number) } { (texts.sign_back()) } }
            }
        };
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        let ready = |consent_missing| SignState::Ready { cell: samples::cell(), consent_missing };
        let closed = SignState::Closed { closed_at: samples::now() };
        [ready(false), ready(true), SignState::UnderAge, closed]
            .map(|state| Self {
                number: samples::NUMBER.to_owned(),
                action: samples::ACTION.to_owned(),
                state,
            })
            .into()
    }

    fn petition_label(&self, frame: &Frame) -> String {
        match self.state {
            SignState::Ready { .. } => frame.texts().sign_petition(),
            SignState::UnderAge | SignState::Closed { .. } => frame.texts().signed_petition(),
        }
    }

    fn body(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        match &self.state {
            SignState::Ready { cell, consent_missing } => html! {
                (recorded(frame, cell))
                (self.form(frame, *consent_missing))
            },
            SignState::UnderAge => html! { p { (texts.sign_under_age()) } },
            SignState::Closed { closed_at } => html! {
                p { (sentence!(texts.closed_at(), instant(*closed_at))) ". " (texts.sign_closed()) }
            },
        }
    }

    fn form(&self, frame: &Frame, consent_missing: bool) -> Markup {
        let texts = frame.texts();
        let message = consent_missing.then(|| texts.sign_consent_missing());
        html! {
            form.sign method="post" action={ "/petitions/" (self.number) "/sign" } novalidate {
                (csrf(frame))
                div.field.wrong[consent_missing] {
                    (error(frame, "consent", message.as_deref()))
                    label.choice for="consent" {
                        input #consent type="checkbox" name="consent" value="yes" required
                            autofocus[consent_missing]
                            aria-describedby=[consent_missing.then_some("consent-error")]
                            aria-invalid=[consent_missing.then_some("true")];
                        span { (texts.sign_consent()) }
                    }
                }
                button.button { (texts.sign_submit()) }
                p.note { (texts.sign_once()) }
            }
        }
    }
}

fn recorded(frame: &Frame, cell: &Cell) -> Markup {
    let (texts, locale) = (frame.texts(), frame.locale);
    html! {
        section {
            h2 { (texts.sign_recorded()) }
            p { (texts.sign_recorded_lead()) }
            dl.facts.rows {
                div { dt { (texts.person_sex()) } dd { (people::sex(locale, cell.sex)) } }
                div { dt { (texts.person_age()) } dd { (people::age_band(locale, cell.age_band)) } }
                div { dt { (texts.person_division()) } dd { (divisions::name(locale, cell.division)) } }
                div { dt { (texts.person_status()) } dd { (people::social_status(locale, cell.social_status)) } }
            }
        }
        section {
            h2 { (texts.sign_not_recorded()) }
            p { (texts.sign_not_recorded_text()) }
            details {
                summary { (texts.sign_use()) }
                p { (texts.sign_use_text()) }
                p { a href="/privacy" { (texts.sign_privacy()) } }
            }
        }
    }
}
