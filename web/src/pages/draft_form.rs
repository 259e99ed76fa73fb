//! The fields of a petition that is being written, one step of the form at a time. A step that is sent
//! back is the same step, as it was filled in.

use i18n::numbers::number;
use maud::{Markup, html};

use super::forms::{TextError, TextField, error};
use super::{Frame, Kind, KindGoal};

/// The form as it was filled in; its fields are the names of the inputs.
#[derive(Debug, Clone, Default)]
pub struct DraftForm {
    pub action: String,
    pub background: String,
    pub additional_details: String,
    pub kind: Option<Kind>,
    /// Sent along unseen: pressing twice starts one petition.
    pub key: String,
    /// Sent along unseen: tells whether it was written anew meanwhile. Empty before there is a draft.
    pub version: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DraftErrors {
    pub action: Option<TextError>,
    pub background: Option<TextError>,
    pub additional_details: Option<TextError>,
    pub kind_missing: bool,
}

/// The longest texts, in characters.
#[derive(Debug, Clone, Copy)]
pub struct DraftLimits {
    pub action_length_max: usize,
    pub background_length_max: usize,
    pub additional_details_length_max: usize,
}

/// A field and what is wrong with it.
pub(super) type Explained = Vec<(&'static str, String)>;

/// Where the summary leads for the kinds: the first of them.
const KIND_ID: &str = "kind-working_group";

impl DraftErrors {
    /// Each wrong field and what is wrong with it, in the order of the form.
    pub(super) fn explained(&self, frame: &Frame, limits: &DraftLimits) -> Explained {
        let kind = self.kind_missing.then(|| frame.texts().start_kind_missing());
        let fields = [
            (KIND_ID, kind),
            ("action", self.action.map(|error| action_error(frame, error, limits))),
            ("background", self.background.map(|error| background_error(frame, error, limits))),
            (
                "additional_details",
                self.additional_details.map(|error| details_error(frame, error, limits)),
            ),
        ];
        fields.into_iter().filter_map(|(name, text)| Some((name, text?))).collect()
    }
}

fn action_error(frame: &Frame, error: TextError, limits: &DraftLimits) -> String {
    let (texts, limit) = (frame.texts(), number(limits.action_length_max as u64));
    match error {
        TextError::Missing => texts.start_action_missing(),
        TextError::TooLong { length } => texts.start_action_too_long(limit, number(length as u64)),
        TextError::NotAllowed => texts.start_not_allowed(),
    }
}

fn background_error(frame: &Frame, error: TextError, limits: &DraftLimits) -> String {
    let (texts, limit) = (frame.texts(), number(limits.background_length_max as u64));
    match error {
        TextError::Missing => texts.start_background_missing(),
        TextError::TooLong { length } => {
            texts.start_background_too_long(limit, number(length as u64))
        }
        TextError::NotAllowed => texts.start_not_allowed(),
    }
}

fn details_error(frame: &Frame, error: TextError, limits: &DraftLimits) -> String {
    let (texts, limit) = (frame.texts(), number(limits.additional_details_length_max as u64));
    match error {
        TextError::TooLong { length } => texts.start_details_too_long(limit, number(length as u64)),
        TextError::Missing | TextError::NotAllowed => texts.start_not_allowed(),
    }
}

/// What is asked, and what follows from it; while one writes, the script shows petitions like it.
pub(super) fn what(
    frame: &Frame,
    form: &DraftForm,
    errors: &Explained,
    limits: &DraftLimits,
    kinds: &[KindGoal],
) -> Markup {
    let (texts, limit) = (frame.texts(), number(limits.action_length_max as u64));
    let wrong = of(errors, KIND_ID);
    let described = wrong.is_some().then(|| format!("{KIND_ID}-error"));
    let action = TextField {
        name: "action",
        label: texts.start_action(),
        hint: Some(texts.start_action_hint(limit)),
        value: &form.action,
        error: of(errors, "action"),
        rows: Some(3),
        is_required: true,
    };
    html! {
        fieldset.field.wrong[wrong.is_some()] aria-describedby=[described] {
            legend { (texts.start_kind()) }
            (error(frame, KIND_ID, wrong.as_deref()))
            @for kind in kinds { (one_kind(frame, *kind, form.kind)) }
        }
        (action.render(frame))
        div data-shows="action" data-from="/petitions/similar" aria-live="polite" {}
    }
}

fn one_kind(frame: &Frame, KindGoal { kind, goal }: KindGoal, chosen: Option<Kind>) -> Markup {
    let id = format!("kind-{}", kind.code());
    html! {
        label.choice for=(id) {
            input id=(id) type="radio" name="kind" value=(kind.code()) required
                checked[chosen == Some(kind)];
            span {
                strong { (kind.name(frame.locale)) }
                span.hint { (kind.consequence(frame.locale, goal)) }
            }
        }
    }
}

pub(super) fn reason(
    frame: &Frame,
    form: &DraftForm,
    errors: &Explained,
    limits: &DraftLimits,
) -> Markup {
    let (texts, limit) = (frame.texts(), number(limits.background_length_max as u64));
    let background = TextField {
        name: "background",
        label: texts.start_background(),
        hint: Some(texts.start_background_hint(limit)),
        value: &form.background,
        error: of(errors, "background"),
        rows: Some(6),
        is_required: true,
    };
    background.render(frame)
}

/// With how it will look: by the button, and by the script while one writes.
pub(super) fn explanation(
    frame: &Frame,
    form: &DraftForm,
    errors: &Explained,
    limits: &DraftLimits,
) -> Markup {
    let (texts, limit) = (frame.texts(), number(limits.additional_details_length_max as u64));
    let details = TextField {
        name: "additional_details",
        label: texts.start_details(),
        hint: Some(format!("{} {}", texts.start_details_hint(limit), texts.writing_markdown())),
        value: &form.additional_details,
        error: of(errors, "additional_details"),
        rows: Some(12),
        is_required: false,
    };
    details.render(frame)
}

fn of(errors: &[(&str, String)], field: &str) -> Option<String> {
    errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone())
}
