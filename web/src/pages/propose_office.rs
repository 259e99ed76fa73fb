//! Proposing an office: whom, what, until when.

use i18n::{dates, offices};
use kernel::{Role, Timestamp};
use maud::{Markup, html};

use super::forms::{self, Choice, SelectField, TextField};
use super::layout::Head;
use super::{Frame, Problem, samples};

const ADDRESS: &str = "/offices/new";

#[derive(Debug, Clone)]
pub struct ProposeOfficePage {
    pub form: OfficeForm,
    pub errors: OfficeErrors,
    /// Why the whole form was not taken.
    pub not_taken: Option<Problem>,
    /// The last instant of the longest term.
    pub latest: Timestamp,
}

/// As it was sent.
#[derive(Debug, Clone, Default)]
pub struct OfficeForm {
    pub registration_number: String,
    pub role: Option<Role>,
    pub agency: String,
    pub until: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfficeErrors {
    /// In the reader's language, and without the number.
    pub registration_number: Option<String>,
    pub role: bool,
    pub agency: Option<AgencyError>,
    pub until: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgencyError {
    Missing,
    NotForThisRole,
}

impl ProposeOfficePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.propose_title();
        let errors = self.explained(frame);
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (forms::error_summary(frame, &errors))
                (forms::not_taken(frame, self.not_taken.as_ref(), ADDRESS))
                p.lead { (texts.propose_lead()) }
                form method="post" action=(ADDRESS) novalidate {
                    (forms::csrf(frame))
                    (self.fields(frame, &errors))
                    button.button { (texts.propose_submit()) }
                }
            }
        };
        let has_errors = !errors.is_empty() || self.not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::propose_office_pages()
    }

    fn fields(&self, frame: &Frame, errors: &[(&'static str, String)]) -> Markup {
        let texts = frame.texts();
        let of = |field: &str| {
            errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone())
        };
        let text = |name, label, hint, value, is_required| TextField {
            name,
            label,
            hint: Some(hint),
            value,
            error: of(name),
            rows: None,
            is_required,
        };
        let roles = Role::ALL.iter().map(|role| Choice {
            code: role.code(),
            text: offices::role(frame.locale, *role),
            is_chosen: self.form.role == Some(*role),
        });
        let role = SelectField {
            name: "role",
            label: texts.propose_role(),
            none: texts.propose_role_choose(),
            error: of("role"),
            choices: roles.collect(),
        };
        let number = &self.form.registration_number;
        let (number_label, number_hint) = (texts.propose_number(), texts.propose_number_hint());
        let (agency_label, agency_hint) = (texts.propose_agency(), texts.propose_agency_hint());
        let latest = texts.propose_until_hint(dates::last_whole_day(self.latest));
        html! {
            (text("registration_number", number_label, number_hint, number, true).render(frame))
            (role.render(frame))
            (text("agency", agency_label, agency_hint, &self.form.agency, false).render(frame))
            (forms::day(frame, "until", &texts.propose_until(), &latest, &self.form.until, of("until").as_deref()))
        }
    }

    /// Each wrong field and what is wrong with it, in the order of the form.
    fn explained(&self, frame: &Frame) -> Vec<(&'static str, String)> {
        let (texts, errors) = (frame.texts(), &self.errors);
        let agency = errors.agency.map(|error| match error {
            AgencyError::Missing => texts.propose_agency_missing(),
            AgencyError::NotForThisRole => texts.propose_agency_not_for_role(),
        });
        let until =
            errors.until.then(|| texts.propose_until_wrong(dates::last_whole_day(self.latest)));
        let fields = [
            ("registration_number", errors.registration_number.clone()),
            ("role", errors.role.then(|| texts.propose_role_missing())),
            ("agency", agency),
            ("until", until),
        ];
        fields.into_iter().filter_map(|(name, text)| Some((name, text?))).collect()
    }
}
