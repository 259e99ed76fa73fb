//! What the forms of the directory have in common: what is wrong on top, how the entry stands now, the fields,
//! and below them the way to close or remove it.

use maud::{Markup, html};

use super::shown::back;
use crate::failure::FieldFault;
use crate::pages::forms::{TextField, csrf, error_summary, not_taken};
use crate::pages::layout::Head;
use crate::pages::{Frame, Problem};
use crate::telling;

/// Why a form was not taken.
#[derive(Debug, Clone, Default)]
pub struct DirectoryTrouble {
    /// In the order of the form.
    pub faults: Vec<FieldFault>,
    /// Although nothing is wrong in it.
    pub not_taken: Option<Problem>,
    /// Whether somebody else was quicker: how the entry stands now is shown.
    pub is_changed: bool,
}

impl DirectoryTrouble {
    pub(super) fn explained(&self, frame: &Frame) -> Vec<(&'static str, String)> {
        let told = |fault: &FieldFault| {
            (fault.field, telling::field_called(fault.field, fault.fault, frame.locale))
        };
        self.faults.iter().map(told).collect()
    }
}

/// A form that writes one entry.
pub(super) struct EntryForm<'a> {
    pub title: String,
    /// What the entry goes by, of one that is there.
    pub known_as: Option<String>,
    /// The page it is on, and what that one is called.
    pub up: (&'a str, String),
    pub address: &'a str,
    /// Of a new one: none.
    pub seen: Option<u64>,
    pub is_closed: bool,
    pub trouble: &'a DirectoryTrouble,
    /// As it stands, for where somebody else was quicker.
    pub now: Option<Markup>,
    pub fields: Markup,
    pub ending: Option<Ending>,
}

/// The way to close or to remove it.
pub(super) struct Ending {
    pub address: String,
    pub lead: String,
    pub button: String,
}

impl EntryForm<'_> {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let errors = self.trouble.explained(frame);
        let content = html! {
            div.wide.narrow {
                (error_summary(frame, &errors))
                (not_taken(frame, self.trouble.not_taken.as_ref(), self.address))
                (back(self.up.0, &self.up.1))
                h1 { (self.title) }
                @if let Some(known_as) = &self.known_as { p.number { (known_as) } }
                p.lead {
                    @if self.is_closed { (texts.directory_reopen_lead()) } @else { (texts.directory_edit_lead()) }
                }
                @if let Some(now) = self.now.as_ref().filter(|_| self.trouble.is_changed) {
                    section.quoted { h2 { (texts.directory_now()) } (now) }
                }
                form method="post" action=(self.address) novalidate {
                    (csrf(frame))
                    (seen(self.seen))
                    (self.fields)
                    button.button { (texts.directory_save()) }
                }
                @if let Some(ending) = &self.ending { (self.ending(frame, ending)) }
            }
        };
        let has_errors = !errors.is_empty() || self.trouble.not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(&self.title) }, content)
    }

    fn ending(&self, frame: &Frame, ending: &Ending) -> Markup {
        html! {
            section.staff {
                p { (ending.lead) }
                form method="post" action=(ending.address) {
                    (csrf(frame))
                    (seen(self.seen))
                    button.button.grave { (ending.button) }
                }
            }
        }
    }
}

/// At which revision its writer saw it.
fn seen(revision: Option<u64>) -> Markup {
    html! { @if let Some(seen) = revision { input type="hidden" name="seen" value=(seen); } }
}

pub(super) fn of(errors: &[(&'static str, String)], field: &str) -> Option<String> {
    errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone())
}

/// What a new entry is to go by.
pub(super) fn code(frame: &Frame, value: &str, errors: &[(&'static str, String)]) -> Markup {
    let texts = frame.texts();
    TextField {
        name: "code",
        label: texts.directory_code(),
        hint: Some(texts.directory_code_hint()),
        value,
        error: of(errors, "code"),
        rows: None,
        is_required: true,
    }
    .render(frame)
}

/// What it is called in each language.
pub(super) fn names(
    frame: &Frame,
    (mn, en): (&str, &str),
    errors: &[(&'static str, String)],
) -> Markup {
    let texts = frame.texts();
    let field = |name: &'static str, label: String, value: &str| {
        let error = of(errors, name);
        TextField { name, label, hint: None, value, error, rows: None, is_required: true }
            .render(frame)
    };
    html! {
        (field("name_mn", texts.directory_name_mn(), mn))
        (field("name_en", texts.directory_name_en(), en))
    }
}
