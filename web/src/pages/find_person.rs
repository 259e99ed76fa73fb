//! Finding a citizen who calls or writes, for the operators of the 11-11 centre.

use i18n::audit;
use maud::{Markup, html};

use super::forms::{self, Choice, SelectField, TextField};
use super::layout::Head;
use super::{ContactKind, Frame, Problem, samples};

const ADDRESS: &str = "/people";

/// What an operator may look for somebody for, by its code.
pub const PURPOSES: [&str; 2] = ["caller_identification", "request_of_the_person"];

#[derive(Debug, Clone, Default)]
pub struct FindPersonPage {
    pub form: FindForm,
    pub errors: FindErrors,
    pub not_taken: Option<Problem>,
    /// `None` before anyone was looked for.
    pub found: Option<Vec<FoundPerson>>,
}

/// As it was sent.
#[derive(Debug, Clone, Default)]
pub struct FindForm {
    /// `number`, `email` or `phone`.
    pub by: Option<&'static str>,
    pub value: String,
    pub purpose: Option<&'static str>,
}

#[derive(Debug, Clone, Default)]
pub struct FindErrors {
    pub by: bool,
    /// In the reader's language, and without the value.
    pub value: Option<String>,
    pub purpose: bool,
}

#[derive(Debug, Clone)]
pub struct FoundPerson {
    pub contacts: Vec<(ContactKind, String)>,
}

impl FindPersonPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.people_title();
        let errors = self.explained(frame);
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (forms::error_summary(frame, &errors))
                (forms::not_taken(frame, self.not_taken.as_ref(), ADDRESS))
                p.lead { (texts.people_lead()) }
                @if let Some(found) = &self.found { (self.answer(frame, found)) }
                form method="post" action=(ADDRESS) novalidate autocomplete="off" {
                    (forms::csrf(frame))
                    (self.fields(frame, &errors))
                    button.button { (texts.people_find()) }
                }
            }
        };
        let has_errors = !errors.is_empty() || self.not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::find_person_pages()
    }

    fn answer(&self, frame: &Frame, found: &[FoundPerson]) -> Markup {
        let texts = frame.texts();
        html! {
            section.quoted {
                @if found.is_empty() { p { (texts.people_none()) } }
                @for person in found {
                    h2 { (texts.people_found()) }
                    @if person.contacts.is_empty() { p { (texts.people_no_contacts()) } }
                    dl.facts.rows {
                        @for (kind, value) in &person.contacts {
                            div { dt { (kind.label(frame)) } dd { (value) } }
                        }
                    }
                }
            }
        }
    }

    fn fields(&self, frame: &Frame, errors: &[(&'static str, String)]) -> Markup {
        let texts = frame.texts();
        let of = |field: &str| {
            errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone())
        };
        let ways = [
            ("number", texts.people_by_number()),
            ("phone", texts.mine_phone()),
            ("email", texts.mine_email()),
        ];
        let ways = ways.map(|(code, text)| {
            let is_chosen = self.form.by == Some(code);
            Choice { code, text, is_chosen }
        });
        let by = SelectField {
            name: "by",
            label: texts.people_by(),
            none: texts.people_choose(),
            error: of("by"),
            choices: ways.into(),
        };
        let value = TextField {
            name: "value",
            label: texts.people_value(),
            hint: None,
            value: &self.form.value,
            error: of("value"),
            rows: None,
            is_required: true,
        };
        let purposes = PURPOSES.map(|code| {
            let is_chosen = self.form.purpose == Some(code);
            Choice { code, text: audit::purpose(frame.locale, code), is_chosen }
        });
        let purpose = SelectField {
            name: "purpose",
            label: texts.people_purpose(),
            none: texts.people_choose(),
            error: of("purpose"),
            choices: purposes.into(),
        };
        html! { (by.render(frame)) (value.render(frame)) (purpose.render(frame)) }
    }

    fn explained(&self, frame: &Frame) -> Vec<(&'static str, String)> {
        let (texts, errors) = (frame.texts(), &self.errors);
        let fields = [
            ("by", errors.by.then(|| texts.people_by_missing())),
            ("value", errors.value.clone()),
            ("purpose", errors.purpose.then(|| texts.people_purpose_missing())),
        ];
        fields.into_iter().filter_map(|(name, text)| Some((name, text?))).collect()
    }
}
