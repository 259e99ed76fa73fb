//! The fields of each form, filled in as they were sent.

use std::collections::BTreeMap;

use maud::{Markup, html};
use petitions::Outcome;

use super::AnsweringStep;
use crate::pages::Frame;
use crate::pages::forms::{self, Choice, SelectField, TextField};
use crate::pages::petition::outcome_name;

/// Of one form.
pub(super) struct Fields<'a> {
    pub step: AnsweringStep,
    /// `None` for a form that nobody has filled in yet.
    pub sent: Option<&'a BTreeMap<String, String>>,
    pub errors: &'a [(&'a str, String)],
}

impl Fields<'_> {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        match self.step {
            AnsweringStep::Extend => html! {
                (self.day(frame, &texts.extend_day(), &texts.extend_day_hint()))
                (self.time(frame))
                (self.text(frame, "reason", texts.extend_reason(), Some(texts.extend_reason_hint()), Some(4)))
            },
            AnsweringStep::HandOver => html! {
                (self.text(frame, "to", texts.hand_over_to(), Some(texts.hand_over_to_hint()), None))
                (self.day(frame, &texts.answering_day(), &texts.answering_day_hint()))
            },
            AnsweringStep::Consider => html! {
                (self.text(frame, "committee", texts.consider_committee(), Some(texts.hand_over_to_hint()), None))
                (self.day(frame, &texts.answering_day(), &texts.answering_day_hint()))
                (self.text(frame, "words", texts.consider_words(), Some(texts.consider_words_hint()), Some(5)))
            },
            AnsweringStep::Answer => html! {
                (self.outcome(frame))
                (self.text(frame, "text", texts.answer_text(), Some(texts.answer_text_hint()), Some(12)))
                (self.day(frame, &texts.answering_day(), &texts.answering_day_hint()))
            },
            AnsweringStep::Conclude => html! {},
        }
    }

    pub(super) fn value(&self, name: &str) -> &str {
        let sent = self.sent.and_then(|sent| sent.get(&self.step.field(name)));
        sent.map(String::as_str).unwrap_or_default()
    }

    pub(super) fn wrong(&self, name: &str) -> Option<String> {
        let field = self.step.field(name);
        self.errors.iter().find(|(wrong, _)| *wrong == field).map(|(_, text)| text.clone())
    }

    pub(super) fn text(
        &self,
        frame: &Frame,
        name: &str,
        label: String,
        hint: Option<String>,
        rows: Option<u8>,
    ) -> Markup {
        let (field, error, value) = (self.step.field(name), self.wrong(name), self.value(name));
        let is_required = !matches!(name, "words") && !name.starts_with("title");
        TextField { name: &field, label, hint, value, error, rows, is_required }.render(frame)
    }

    fn day(&self, frame: &Frame, label: &str, hint: &str) -> Markup {
        let (field, wrong) = (self.step.field("day"), self.wrong("day"));
        forms::day(frame, &field, label, hint, self.value("day"), wrong.as_deref())
    }

    fn time(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (field, wrong, value) =
            (self.step.field("time"), self.wrong("time"), self.value("time"));
        // What is no time would not be shown by a field for times.
        let is_time = value.is_empty() || value.parse::<jiff::civil::Time>().is_ok();
        html! {
            div.field.wrong[wrong.is_some()] {
                label for=(field) { (texts.extend_time()) }
                (forms::hint(&field, Some(&texts.extend_time_hint())))
                (forms::error(frame, &field, wrong.as_deref()))
                input #(field) name=(field) type=(if is_time { "time" } else { "text" }) value=(value) placeholder="18:00" required
                    aria-describedby=[forms::described_by(&field, true, wrong.is_some())]
                    aria-invalid=[wrong.is_some().then_some("true")];
            }
        }
    }

    fn outcome(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let chosen = self.value("outcome");
        let choice = |outcome: Outcome| Choice {
            code: outcome.code(),
            text: outcome_name(frame.locale, outcome),
            is_chosen: outcome.code() == chosen,
        };
        let field = SelectField {
            name: "answer-outcome",
            label: texts.answer_outcome(),
            none: texts.answer_outcome_choose(),
            error: self.wrong("outcome"),
            choices: Outcome::ALL.map(choice).into(),
        };
        field.render(frame)
    }
}
