//! The form that writes a body of the state, or closes it.

use std::sync::Arc;

use directory::{Agency, Table};
use kernel::AgencyCode;
use maud::{Markup, html};

use super::form::{DirectoryTrouble, Ending, EntryForm, code, names, of};
use super::shown::{agency_field, agency_name};
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct AgencyFormPage {
    pub table: Arc<Table>,
    /// `None` for a new one.
    pub code: Option<AgencyCode>,
    pub form: AgencyForm,
    pub trouble: DirectoryTrouble,
}

/// As it was filled in.
#[derive(Debug, Clone, Default)]
pub struct AgencyForm {
    /// Of a new one.
    pub code: String,
    pub name_mn: String,
    pub name_en: String,
    pub above: String,
    /// At which revision its writer saw it; none for a new one.
    pub seen: Option<u64>,
}

impl AgencyFormPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let listed = self.code.as_ref().and_then(|code| self.table.agency(code));
        let title = match self.code {
            Some(_) => texts.directory_edit_agency(),
            None => texts.directory_new_agency(),
        };
        let address = self.address();
        let is_closed = listed.is_some_and(|agency| agency.is_closed);
        let ending = listed.filter(|_| !is_closed).map(|_| Ending {
            address: format!("{address}/close"),
            lead: texts.directory_close_agency_lead(),
            button: texts.directory_close_agency(),
        });
        EntryForm {
            title,
            known_as: self.code.as_ref().map(ToString::to_string),
            up: ("/directory/agencies", texts.directory_agencies()),
            address: &address,
            seen: self.form.seen,
            is_closed,
            trouble: &self.trouble,
            now: listed.map(|agency| self.now(frame, agency)),
            fields: self.fields(frame),
            ending,
        }
        .render(frame)
    }

    pub fn samples() -> Vec<Self> {
        samples::agency_form_pages()
    }

    fn address(&self) -> String {
        match &self.code {
            Some(code) => format!("/directory/agencies/{code}"),
            None => "/directory/new/agency".to_owned(),
        }
    }

    fn fields(&self, frame: &Frame) -> Markup {
        let (texts, form) = (frame.texts(), &self.form);
        let errors = self.trouble.explained(frame);
        let none = texts.directory_agency_above_none();
        let above = ("above", texts.directory_agency_above(), none);
        let place = (frame, &*self.table);
        html! {
            @if self.code.is_none() { (code(frame, &form.code, &errors)) }
            (names(frame, (&form.name_mn, &form.name_en), &errors))
            (agency_field(place, above, &form.above, of(&errors, "above")).render(frame))
        }
    }

    fn now(&self, frame: &Frame, agency: &Agency) -> Markup {
        let texts = frame.texts();
        html! {
            p { strong { (agency.name.mn) } }
            p { (agency.name.en) }
            @if let Some(above) = &agency.above {
                p { (texts.directory_stands_under(agency_name(frame, &self.table, above))) }
            }
            @if agency.is_closed { p { (texts.directory_closed()) } }
        }
    }
}
