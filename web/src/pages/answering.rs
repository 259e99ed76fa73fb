//! After the signing, for the secretariat: the step that comes next, each with its form. A form that was not
//! taken is given back as it was filled in; files that were all right stay attached.

mod documents;
mod fields;

use std::collections::BTreeMap;

use i18n::dates;
use i18n::numbers::number;
use jiff::civil::Date;
use kernel::Timestamp;
use maud::{Markup, html};

pub use self::documents::{DOCUMENTS, DocumentFault};
use super::forms::{self, TextError};
use super::instant::{instant, sentence};
use super::layout::Head;
use super::petition_text::quoted;
use super::{Frame, Problem, samples};

#[derive(Debug, Clone)]
pub struct AnsweringPage {
    pub number: String,
    pub action: String,
    /// The end of the signing as it is now.
    pub open_until: Option<Timestamp>,
    /// What can be recorded now.
    pub steps: Vec<AnsweringStep>,
    /// The form that was not taken.
    pub given_back: Option<GivenBack>,
}

/// One of the forms, named as its address ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnsweringStep {
    Extend,
    HandOver,
    Consider,
    Answer,
    Conclude,
}

/// What was sent, and what is wrong with it.
#[derive(Debug, Clone)]
pub struct GivenBack {
    pub step: AnsweringStep,
    /// By their names in the form, which begin with the step's.
    pub fields: BTreeMap<String, String>,
    /// The name of a field, and what is wrong there.
    pub faults: Vec<(String, AnsweringFault)>,
    /// Why it was not taken although nothing is wrong in it.
    pub not_taken: Option<Problem>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnsweringFault {
    Text { error: TextError, max: usize },
    NotADay,
    DayInFuture { latest: Date },
    DayTooEarly { earliest: Date },
    NotATime,
    NotLonger { until: Timestamp },
    OutcomeMissing,
    Document(DocumentFault),
}

impl AnsweringStep {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Extend => "extend",
            Self::HandOver => "hand-over",
            Self::Consider => "consider",
            Self::Answer => "answer",
            Self::Conclude => "conclude",
        }
    }

    /// The name of one of its fields.
    pub fn field(self, name: &str) -> String {
        format!("{}-{name}", self.code())
    }
}

impl AnsweringPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.answering_title();
        let own = format!("/petitions/{}", self.number);
        let errors = self.explained(frame);
        let errors: Vec<_> =
            errors.iter().map(|(field, text)| (field.as_str(), text.clone())).collect();
        let not_taken = self.given_back.as_ref().and_then(|back| back.not_taken.as_ref());
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (forms::error_summary(frame, &errors))
                (forms::not_taken(frame, not_taken, &format!("{own}/answering")))
                (quoted(frame, &texts.signed_petition(), &self.action, &self.number))
                p.note { (texts.answering_note()) }
                @let steps = self.shown();
                @if steps.is_empty() { p { (texts.answering_nothing()) } }
                @for step in steps { (self.form(frame, step, &errors)) }
                p { a href=(own) { (texts.answering_back()) } }
            }
        };
        let has_errors = !errors.is_empty() || not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::answering_pages()
    }

    /// What can be recorded, and what somebody tried to.
    fn shown(&self) -> Vec<AnsweringStep> {
        let tried = self.given_back.as_ref().map(|back| back.step);
        let tried = tried.filter(|step| !self.steps.contains(step));
        tried.into_iter().chain(self.steps.iter().copied()).collect()
    }

    fn form(&self, frame: &Frame, step: AnsweringStep, errors: &[(&str, String)]) -> Markup {
        let texts = frame.texts();
        let (title, submit) = match step {
            AnsweringStep::Extend => (texts.extend_title(), texts.extend_submit()),
            AnsweringStep::HandOver => (texts.hand_over_title(), texts.hand_over_submit()),
            AnsweringStep::Consider => (texts.consider_title(), texts.consider_submit()),
            AnsweringStep::Answer => (texts.answer_form_title(), texts.answer_submit()),
            AnsweringStep::Conclude => (texts.conclude_title(), texts.conclude_submit()),
        };
        let takes_files = !matches!(step, AnsweringStep::Extend | AnsweringStep::Conclude);
        let address = format!("/petitions/{}/{}", self.number, step.code());
        let fields = self.fields_of(step, errors);
        html! {
            section.staff {
                h2 { (title) }
                @if let (AnsweringStep::Extend, Some(until)) = (step, self.open_until) {
                    p { (sentence!(texts.extend_now(), instant(until))) }
                }
                @if step == AnsweringStep::Conclude { p { (texts.conclude_lead()) } }
                form method="post" action=(address) enctype=[takes_files.then_some("multipart/form-data")] novalidate {
                    (forms::csrf(frame))
                    (fields.render(frame))
                    @if takes_files { (documents::render(frame, &fields)) }
                    button.button { (submit) }
                }
            }
        }
    }

    fn fields_of<'a>(
        &'a self,
        step: AnsweringStep,
        errors: &'a [(&'a str, String)],
    ) -> fields::Fields<'a> {
        let back = self.given_back.as_ref().filter(|back| back.step == step);
        fields::Fields { step, sent: back.map(|back| &back.fields), errors }
    }

    fn explained(&self, frame: &Frame) -> Vec<(String, String)> {
        let Some(back) = &self.given_back else { return Vec::new() };
        let explained = back.faults.iter().map(|(field, fault)| (field.clone(), fault.told(frame)));
        explained.collect()
    }
}

impl AnsweringFault {
    fn told(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        match *self {
            Self::Text { error: TextError::Missing, .. } => texts.answering_missing(),
            Self::Text { error: TextError::TooLong { length }, max } => {
                texts.answering_too_long(number(max as u64), number(length as u64))
            }
            Self::Text { error: TextError::NotAllowed, .. } => texts.start_not_allowed(),
            Self::NotADay => texts.answering_not_a_day(),
            Self::DayInFuture { latest } => texts.answering_day_in_future(dates::day(latest)),
            Self::DayTooEarly { earliest } => texts.answering_day_too_early(dates::day(earliest)),
            Self::NotATime => texts.extend_not_a_time(),
            Self::NotLonger { until } => texts.extend_not_longer(dates::date_and_time(until)),
            Self::OutcomeMissing => texts.answer_outcome_missing(),
            Self::Document(fault) => fault.told(frame),
        }
    }
}
