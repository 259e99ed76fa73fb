//! Writing a petition. A form that is sent back is the same form, as it was filled in.

use i18n::numbers::number;
use maud::{Markup, html};

use super::forms::{TextError, TextField, csrf, error, error_summary, not_taken};
use super::layout::Head;
use super::{Frame, Kind, KindGoal, Problem, samples};

#[derive(Debug, Clone)]
pub struct StartPage {
    pub form: StartForm,
    pub errors: StartErrors,
    /// Why the form was not taken although nothing is wrong in it.
    pub not_taken: Option<Problem>,
    pub limits: StartLimits,
    /// The kinds to choose from, in the order of their goals.
    pub kinds: Vec<KindGoal>,
}

/// The form as it was filled in; its fields are the names of the inputs.
#[derive(Debug, Clone, Default)]
pub struct StartForm {
    pub action: String,
    pub background: String,
    pub additional_details: String,
    pub kind: Option<Kind>,
    /// Sent along unseen: pressing twice starts one petition.
    pub key: String,
}

#[derive(Debug, Clone, Copy, Default)]
pub struct StartErrors {
    pub action: Option<TextError>,
    pub background: Option<TextError>,
    pub additional_details: Option<TextError>,
    pub kind_missing: bool,
}

/// The longest texts, in characters.
#[derive(Debug, Clone, Copy)]
pub struct StartLimits {
    pub action_length_max: usize,
    pub background_length_max: usize,
    pub additional_details_length_max: usize,
}

impl StartPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.start_title();
        let errors = self.explained(frame);
        let content = html! {
            div.wide.narrow {
                (error_summary(frame, &errors))
                (not_taken(frame, self.not_taken.as_ref(), "/petitions/new"))
                h1 { (title) }
                p.lead { (texts.start_lead()) }
                p { (texts.start_public()) }
                form method="post" action="/petitions/new" novalidate {
                    (csrf(frame))
                    input type="hidden" name="key" value=(self.form.key);
                    (self.texts(frame, &errors))
                    (self.kinds(frame, &errors))
                    button.button { (texts.start_submit()) }
                }
            }
        };
        let has_errors = !errors.is_empty() || self.not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::start_pages()
    }

    /// Each wrong field and what is wrong with it, in the order of the form.
    fn explained(&self, frame: &Frame) -> Vec<(&'static str, String)> {
        let (texts, errors) = (frame.texts(), &self.errors);
        let kind = errors.kind_missing.then(|| texts.start_kind_missing());
        let fields = [
            ("action", errors.action.map(|error| self.action_error(frame, error))),
            ("background", errors.background.map(|error| self.background_error(frame, error))),
            (
                "additional_details",
                errors.additional_details.map(|error| self.details_error(frame, error)),
            ),
            (KIND_ID, kind),
        ];
        fields.into_iter().filter_map(|(name, text)| Some((name, text?))).collect()
    }

    fn action_error(&self, frame: &Frame, error: TextError) -> String {
        let (texts, limit) = (frame.texts(), number(self.limits.action_length_max as u64));
        match error {
            TextError::Missing => texts.start_action_missing(),
            TextError::TooLong { length } => {
                texts.start_action_too_long(limit, number(length as u64))
            }
            TextError::NotAllowed => texts.start_not_allowed(),
        }
    }

    fn background_error(&self, frame: &Frame, error: TextError) -> String {
        let (texts, limit) = (frame.texts(), number(self.limits.background_length_max as u64));
        match error {
            TextError::Missing => texts.start_background_missing(),
            TextError::TooLong { length } => {
                texts.start_background_too_long(limit, number(length as u64))
            }
            TextError::NotAllowed => texts.start_not_allowed(),
        }
    }

    fn details_error(&self, frame: &Frame, error: TextError) -> String {
        let (texts, limit) =
            (frame.texts(), number(self.limits.additional_details_length_max as u64));
        match error {
            TextError::TooLong { length } => {
                texts.start_details_too_long(limit, number(length as u64))
            }
            TextError::Missing | TextError::NotAllowed => texts.start_not_allowed(),
        }
    }

    fn texts(&self, frame: &Frame, errors: &[(&str, String)]) -> Markup {
        let (texts, form, limits) = (frame.texts(), &self.form, &self.limits);
        let limit = |length: usize| number(length as u64);
        let action = TextField {
            name: "action",
            label: texts.start_action(),
            hint: Some(texts.start_action_hint(limit(limits.action_length_max))),
            value: &form.action,
            error: of(errors, "action"),
            rows: Some(3),
            is_required: true,
        };
        let background = TextField {
            name: "background",
            label: texts.start_background(),
            hint: Some(texts.start_background_hint(limit(limits.background_length_max))),
            value: &form.background,
            error: of(errors, "background"),
            rows: Some(5),
            is_required: true,
        };
        let details = TextField {
            name: "additional_details",
            label: texts.start_details(),
            hint: Some(texts.start_details_hint(limit(limits.additional_details_length_max))),
            value: &form.additional_details,
            error: of(errors, "additional_details"),
            rows: Some(8),
            is_required: false,
        };
        html! { (action.render(frame)) (background.render(frame)) (details.render(frame)) }
    }

    fn kinds(&self, frame: &Frame, errors: &[(&str, String)]) -> Markup {
        let wrong = of(errors, KIND_ID);
        let described = wrong.is_some().then(|| format!("{KIND_ID}-error"));
        html! {
            fieldset.field.wrong[wrong.is_some()] aria-describedby=[described] {
                legend { (frame.texts().start_kind()) }
                (error(frame, KIND_ID, wrong.as_deref()))
                @for kind in &self.kinds { (self.kind(frame, *kind)) }
            }
        }
    }

    fn kind(&self, frame: &Frame, KindGoal { kind, goal }: KindGoal) -> Markup {
        let id = format!("kind-{}", kind.code());
        html! {
            label.choice for=(id) {
                input id=(id) type="radio" name="kind" value=(kind.code()) required
                    checked[self.form.kind == Some(kind)];
                span {
                    strong { (kind.name(frame.locale)) }
                    span.hint { (kind.consequence(frame.locale, goal)) }
                }
            }
        }
    }
}

/// Where the summary leads for the kinds: the first of them.
const KIND_ID: &str = "kind-working_group";

fn of(errors: &[(&str, String)], field: &str) -> Option<String> {
    errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone())
}
