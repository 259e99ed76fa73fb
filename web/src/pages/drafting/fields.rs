//! The fields of a drafter's form, filled in as they were sent, or as they stand.

use maud::{Markup, html};

use super::Back;
use crate::pages::Frame;
use crate::pages::forms::{self, TextField};

/// Of one form.
pub(in crate::pages) struct Fields<'a> {
    pub form: &'static str,
    pub back: Option<&'a Back>,
    pub errors: Vec<(String, String)>,
}

impl<'a> Fields<'a> {
    pub(in crate::pages) fn of(frame: &Frame, form: &'static str, back: Option<&'a Back>) -> Self {
        let back = back.filter(|back| back.form == form);
        Self { form, back, errors: back.map(|back| back.explained(frame)).unwrap_or_default() }
    }

    pub(in crate::pages) fn name(&self, name: &str) -> String {
        format!("{}-{name}", self.form)
    }

    /// As it was sent; else as it stands.
    pub(in crate::pages) fn value(&self, name: &str, standing: &'a str) -> &'a str {
        let sent = self.back.and_then(|back| back.fields.get(&self.name(name)));
        sent.map_or(standing, String::as_str)
    }

    pub(in crate::pages) fn wrong(&self, name: &str) -> Option<String> {
        let field = self.name(name);
        self.errors.iter().find(|(wrong, _)| *wrong == field).map(|(_, text)| text.clone())
    }

    pub(in crate::pages) fn text(&self, frame: &Frame, asked: Asked<'a>) -> Markup {
        let name = self.name(asked.name);
        let (value, error) = (self.value(asked.name, asked.standing), self.wrong(asked.name));
        let Asked { label, hint, rows, is_required, .. } = asked;
        TextField { name: &name, label, hint, value, error, rows, is_required }.render(frame)
    }

    pub(in crate::pages) fn day(
        &self,
        frame: &Frame,
        name: &str,
        label: &str,
        hint: &str,
    ) -> Markup {
        let wrong = self.wrong(name);
        forms::day(frame, &self.name(name), label, hint, self.value(name, ""), wrong.as_deref())
    }

    /// One of several: each a code and what it is called.
    pub(in crate::pages) fn choice(
        &self,
        frame: &Frame,
        name: &str,
        label: &str,
        standing: &'a str,
        choices: &[(&str, String)],
    ) -> Markup {
        let (field, wrong, chosen) =
            (self.name(name), self.wrong(name), self.value(name, standing));
        html! {
            div.field.wrong[wrong.is_some()] {
                label for=(field) { (label) }
                (forms::error(frame, &field, wrong.as_deref()))
                select #(field) name=(field)
                    aria-describedby=[forms::described_by(&field, false, wrong.is_some())]
                    aria-invalid=[wrong.is_some().then_some("true")] {
                    @for (code, text) in choices {
                        option value=(code) selected[*code == chosen] { (text) }
                    }
                }
            }
        }
    }

    pub(in crate::pages) fn hidden(&self, name: &str, value: &str) -> Markup {
        html! { input type="hidden" name=(self.name(name)) value=(value); }
    }
}

/// A text that is asked for.
pub(in crate::pages) struct Asked<'a> {
    pub name: &'a str,
    pub label: String,
    pub hint: Option<String>,
    pub standing: &'a str,
    /// One line, or a box of so many rows.
    pub rows: Option<u8>,
    pub is_required: bool,
}

/// What is wrong in any of the forms, on top of the page.
pub(in crate::pages) fn summary(frame: &Frame, back: Option<&Back>, address: &str) -> Markup {
    summary_named(frame, back, address, |_| None)
}

/// The same, where several fields can lack the same: each line begins with what the field of that id is called.
pub(in crate::pages) fn summary_named(
    frame: &Frame,
    back: Option<&Back>,
    address: &str,
    called: impl Fn(&str) -> Option<String>,
) -> Markup {
    let errors = back.map(|back| back.explained(frame)).unwrap_or_default();
    let told = |field: &str, text: &str| match called(field) {
        Some(name) => frame.texts().form_error_of(name, text),
        None => text.to_owned(),
    };
    let errors: Vec<_> =
        errors.iter().map(|(field, text)| (field.as_str(), told(field, text))).collect();
    html! {
        (forms::error_summary(frame, &errors))
        (forms::not_taken(frame, Back::problem(back), address))
    }
}

pub(in crate::pages) fn has_errors(back: Option<&Back>) -> bool {
    back.is_some_and(|back| !back.faults.is_empty() || back.not_taken.is_some())
}
