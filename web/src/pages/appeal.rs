//! Appealing a refusal: why it was refused, until when, and room for one's own words.

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use super::forms::{TextError, TextField, csrf, error_summary, not_taken};
use super::instant::{instant, sentence};
use super::layout::Head;
use super::petition_text::{paragraphs, quoted};
use super::{Frame, Problem, samples};

#[derive(Debug, Clone)]
pub struct AppealPage {
    pub number: String,
    pub action: String,
    pub refused_because: String,
    pub until: Timestamp,
    pub form: AppealWords,
    pub not_taken: Option<Problem>,
}

#[derive(Debug, Clone)]
pub struct AppealWords {
    pub words: String,
    pub error: Option<TextError>,
    pub length_max: usize,
}

impl AppealPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.appeal_title();
        let here = format!("/petitions/{}/appeal", self.number);
        let wrong = self.form.explained(frame);
        let errors: Vec<_> = wrong.iter().map(|text| ("words", text.clone())).collect();
        let words = TextField {
            name: "words",
            label: texts.appeal_words(),
            hint: Some(texts.appeal_words_hint(number(self.form.length_max as u64))),
            value: &self.form.words,
            error: wrong,
            rows: Some(8),
            is_required: true,
        };
        let content = html! {
            div.wide.narrow {
                (error_summary(frame, &errors))
                (not_taken(frame, self.not_taken.as_ref(), &here))
                h1 { (title) }
                (quoted(frame, &texts.discard_petition(), &self.action, &self.number))
                section { h2 { (texts.appeal_refused()) } (paragraphs(frame, &self.refused_because)) }
                p { (texts.appeal_lead()) " " (sentence!(texts.appeal_until(), instant(self.until))) }
                form method="post" action=(here) novalidate {
                    (csrf(frame))
                    (words.render(frame))
                    button.button { (texts.appeal_submit()) }
                }
                p { a href="/me/petitions" { (texts.nav_my_petitions()) } }
            }
        };
        let has_errors = !errors.is_empty() || self.not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::appeal_pages()
    }
}

impl AppealWords {
    fn explained(&self, frame: &Frame) -> Option<String> {
        let (texts, limit) = (frame.texts(), number(self.length_max as u64));
        Some(match self.error? {
            TextError::Missing => texts.appeal_words_missing(),
            TextError::TooLong { length } => {
                texts.appeal_words_too_long(limit, number(length as u64))
            }
            TextError::NotAllowed => texts.start_not_allowed(),
        })
    }
}
