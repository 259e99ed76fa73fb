//! The forms of the review desk: give back, refuse, decide an appeal; each as it was filled in.

use i18n::numbers::number;
use maud::{Markup, html};

use super::ground::ShownGround;
use crate::pages::Frame;
use crate::pages::forms::{TextError, TextField, csrf, error};

type Errors = [(&'static str, String)];

/// Words of a moderator, and what is wrong with them.
#[derive(Debug, Clone, Default)]
pub struct Written {
    pub text: String,
    pub error: Option<TextError>,
}

#[derive(Debug, Clone, Default)]
pub struct RefuseForm {
    pub grounds: Vec<ShownGround>,
    /// The code of the one that was chosen.
    pub chosen: String,
    pub ground_error: Option<GroundError>,
    pub words: Written,
    /// As it was typed.
    pub duplicate_of: String,
    pub duplicate_error: Option<DuplicateError>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroundError {
    Missing,
    /// It was in the table when the form was opened.
    Gone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DuplicateError {
    Missing,
    NotANumber,
    /// None that everyone can read.
    Unknown,
    Itself,
}

#[derive(Debug, Clone, Default)]
pub struct AppealForm {
    pub verdict: Option<Verdict>,
    pub is_verdict_missing: bool,
    pub words: Written,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Uphold,
    Overturn,
}

impl Verdict {
    pub const ALL: [Self; 2] = [Self::Uphold, Self::Overturn];

    /// Its value in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Uphold => "uphold",
            Self::Overturn => "overturn",
        }
    }
}

impl Written {
    pub(super) fn is_filled(&self) -> bool {
        !self.text.is_empty() || self.error.is_some()
    }

    pub(super) fn errors(
        &self,
        frame: &Frame,
        field: &'static str,
        max: usize,
    ) -> Vec<(&'static str, String)> {
        let texts = frame.texts();
        let explained = self.error.map(|error| match error {
            TextError::Missing => texts.desk_words_missing(),
            TextError::TooLong { length } => {
                texts.desk_words_too_long(number(max as u64), number(length as u64))
            }
            TextError::NotAllowed => texts.start_not_allowed(),
        });
        explained.map(|text| (field, text)).into_iter().collect()
    }

    fn field(
        &self,
        frame: &Frame,
        name: &'static str,
        label: String,
        hint: String,
        errors: &Errors,
    ) -> Markup {
        TextField {
            name,
            label,
            hint: Some(hint),
            value: &self.text,
            error: of(errors, name),
            rows: Some(4),
            is_required: true,
        }
        .render(frame)
    }

    /// The form that gives a petition back.
    pub(super) fn changes(
        &self,
        frame: &Frame,
        petition: &str,
        max: usize,
        errors: &Errors,
    ) -> Markup {
        let (texts, limit) = (frame.texts(), number(max as u64));
        let hint = texts.desk_words_private(limit);
        html! {
            section {
                h2 { (texts.desk_changes_title()) }
                p { (texts.desk_changes_lead()) }
                form method="post" action={ "/moderation/" (petition) "/changes" } novalidate {
                    (csrf(frame))
                    (self.field(frame, "changes", texts.desk_changes_words(), hint, errors))
                    button.button { (texts.desk_changes()) }
                }
            }
        }
    }
}

impl RefuseForm {
    pub(super) fn is_filled(&self) -> bool {
        let is_wrong = self.ground_error.is_some() || self.duplicate_error.is_some();
        is_wrong
            || self.words.is_filled()
            || !self.chosen.is_empty()
            || !self.duplicate_of.is_empty()
    }

    pub(super) fn errors(&self, frame: &Frame, max: usize) -> Vec<(&'static str, String)> {
        let texts = frame.texts();
        let ground = self.ground_error.map(|error| match error {
            GroundError::Missing => texts.desk_ground_missing(),
            GroundError::Gone => texts.desk_ground_gone(),
        });
        let duplicate = self.duplicate_error.map(|error| match error {
            DuplicateError::Missing => texts.desk_duplicate_missing(),
            DuplicateError::NotANumber => texts.desk_duplicate_not_a_number(),
            DuplicateError::Unknown => texts.desk_duplicate_unknown(),
            DuplicateError::Itself => texts.desk_duplicate_itself(),
        });
        let mut errors: Vec<_> = ground.map(|text| ("grounds", text)).into_iter().collect();
        errors.extend(duplicate.map(|text| ("duplicate_of", text)));
        errors.extend(self.words.errors(frame, "words", max));
        errors
    }

    pub(super) fn render(
        &self,
        frame: &Frame,
        petition: &str,
        max: usize,
        errors: &Errors,
    ) -> Markup {
        let (texts, limit) = (frame.texts(), number(max as u64));
        let hint = texts.desk_words_public(limit);
        html! {
            section {
                h2 { (texts.desk_refuse_title()) }
                p { (texts.desk_refuse_lead()) }
                form method="post" action={ "/moderation/" (petition) "/refuse" } novalidate {
                    (csrf(frame))
                    (self.choices(frame, errors))
                    @if self.grounds.iter().any(|ground| ground.names_duplicate) { (self.duplicate(frame, errors)) }
                    (self.words.field(frame, "words", texts.desk_refuse_words(), hint, errors))
                    button.button.grave { (texts.desk_refuse()) }
                }
            }
        }
    }

    fn choices(&self, frame: &Frame, errors: &Errors) -> Markup {
        let wrong = of(errors, "grounds");
        let described = wrong.is_some().then_some("grounds-error");
        html! {
            fieldset.field.wrong[wrong.is_some()] #grounds tabindex="-1" aria-describedby=[described] {
                legend { (frame.texts().desk_ground()) }
                (error(frame, "grounds", wrong.as_deref()))
                @for ground in &self.grounds { (self.choice(frame, ground)) }
            }
        }
    }

    fn choice(&self, frame: &Frame, ground: &ShownGround) -> Markup {
        let (texts, id) = (frame.texts(), format!("ground-{}", ground.code));
        html! {
            label.choice for=(id) {
                input id=(id) type="radio" name="ground" value=(ground.code) required
                    checked[self.chosen == ground.code];
                span {
                    strong { (ground.title(frame.locale)) }
                    @if let Some(text) = ground.text(frame.locale) { span.hint { (text) } }
                    @if ground.is_hidden { span.hint { (texts.ground_is_hidden()) } }
                }
            }
        }
    }

    fn duplicate(&self, frame: &Frame, errors: &Errors) -> Markup {
        let naming = self.grounds.iter().filter(|ground| ground.names_duplicate);
        let titles: Vec<_> = naming.map(|ground| ground.title(frame.locale)).collect();
        TextField {
            name: "duplicate_of",
            label: frame.texts().desk_duplicate(),
            hint: Some(frame.texts().desk_duplicate_hint(titles.join(", "))),
            value: &self.duplicate_of,
            error: of(errors, "duplicate_of"),
            rows: None,
            is_required: false,
        }
        .render(frame)
    }
}

impl AppealForm {
    pub(super) fn is_filled(&self) -> bool {
        self.words.is_filled() || self.verdict.is_some() || self.is_verdict_missing
    }

    pub(super) fn errors(&self, frame: &Frame, max: usize) -> Vec<(&'static str, String)> {
        let missing = self.is_verdict_missing.then(|| frame.texts().desk_appeal_decision_missing());
        let mut errors: Vec<_> = missing.map(|text| ("decision", text)).into_iter().collect();
        errors.extend(self.words.errors(frame, "reason", max));
        errors
    }

    pub(super) fn render(
        &self,
        frame: &Frame,
        petition: &str,
        max: usize,
        errors: &Errors,
    ) -> Markup {
        let (texts, wrong) = (frame.texts(), of(errors, "decision"));
        let described = wrong.is_some().then_some("decision-error");
        let hint = texts.desk_words_public(number(max as u64));
        html! {
            section {
                h2 { (texts.desk_appeal_title()) }
                p { (texts.desk_appeal_lead()) }
                form method="post" action={ "/moderation/" (petition) "/appeal" } novalidate {
                    (csrf(frame))
                    fieldset.field.wrong[wrong.is_some()] #decision tabindex="-1" aria-describedby=[described] {
                        legend { (texts.desk_appeal_decision()) }
                        (error(frame, "decision", wrong.as_deref()))
                        @for verdict in Verdict::ALL { (self.choice(frame, verdict)) }
                    }
                    (self.words.field(frame, "reason", texts.desk_appeal_reason(), hint, errors))
                    button.button { (texts.desk_appeal()) }
                }
            }
        }
    }

    fn choice(&self, frame: &Frame, verdict: Verdict) -> Markup {
        let texts = frame.texts();
        let (title, hint) = match verdict {
            Verdict::Uphold => (texts.desk_uphold(), texts.desk_uphold_hint()),
            Verdict::Overturn => (texts.desk_overturn(), texts.desk_overturn_hint()),
        };
        let id = format!("decision-{}", verdict.code());
        html! {
            label.choice for=(id) {
                input id=(id) type="radio" name="decision" value=(verdict.code()) required
                    checked[self.verdict == Some(verdict)];
                span { strong { (title) } span.hint { (hint) } }
            }
        }
    }
}

fn of(errors: &Errors, field: &str) -> Option<String> {
    errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone())
}
