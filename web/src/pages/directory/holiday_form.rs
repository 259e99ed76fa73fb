//! The form that writes a holiday, or removes it.

use std::sync::Arc;

use directory::{Holiday, Table};
use i18n::dates;
use jiff::civil::Date;
use maud::{Markup, html};

use super::form::{DirectoryTrouble, Ending, EntryForm, names, of};
use crate::pages::forms::{self, error};
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct HolidayFormPage {
    pub table: Arc<Table>,
    /// `None` for a new one.
    pub day: Option<Date>,
    pub form: HolidayForm,
    pub trouble: DirectoryTrouble,
}

/// As it was filled in.
#[derive(Debug, Clone, Default)]
pub struct HolidayForm {
    /// Of a new one.
    pub day: String,
    pub name_mn: String,
    pub name_en: String,
    pub is_worked: bool,
    /// At which revision its writer saw it; none for a new one.
    pub seen: Option<u64>,
}

impl HolidayFormPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let listed = self.day.and_then(|day| self.table.holiday(day));
        let title = match self.day {
            Some(_) => texts.directory_edit_holiday(),
            None => texts.directory_new_holiday(),
        };
        let address = self.address();
        let ending = listed.map(|_| Ending {
            address: format!("{address}/remove"),
            lead: texts.directory_remove_holiday_lead(),
            button: texts.directory_remove_holiday(),
        });
        EntryForm {
            title,
            known_as: self.day.map(dates::day),
            up: ("/directory/holidays", texts.directory_holidays()),
            address: &address,
            seen: self.form.seen,
            is_closed: false,
            trouble: &self.trouble,
            now: listed.map(|holiday| now(frame, holiday)),
            fields: self.fields(frame),
            ending,
        }
        .render(frame)
    }

    pub fn samples() -> Vec<Self> {
        samples::holiday_form_pages()
    }

    fn address(&self) -> String {
        match self.day {
            Some(day) => format!("/directory/holidays/{day}"),
            None => "/directory/new/holiday".to_owned(),
        }
    }

    fn fields(&self, frame: &Frame) -> Markup {
        let (texts, form) = (frame.texts(), &self.form);
        let errors = self.trouble.explained(frame);
        let (label, hint) = (texts.directory_holiday_day(), texts.directory_day_hint());
        let wrong_day = of(&errors, "day");
        html! {
            @if self.day.is_none() {
                (forms::day(frame, "day", &label, &hint, &form.day, wrong_day.as_deref()))
            }
            (names(frame, (&form.name_mn, &form.name_en), &errors))
            (self.worked(frame, of(&errors, "is_worked")))
        }
    }

    fn worked(&self, frame: &Frame, wrong: Option<String>) -> Markup {
        let described = wrong.as_ref().map(|_| "is_worked-error");
        html! {
            div.field.wrong[wrong.is_some()] {
                (error(frame, "is_worked", wrong.as_deref()))
                label.choice for="is_worked" {
                    input #is_worked type="checkbox" name="is_worked" value="yes" checked[self.form.is_worked]
                        aria-describedby=[described] aria-invalid=[described.map(|_| "true")];
                    span { (frame.texts().directory_worked_choice()) }
                }
            }
        }
    }
}

fn now(frame: &Frame, holiday: &Holiday) -> Markup {
    let texts = frame.texts();
    html! {
        p { strong { (holiday.name.mn) } }
        p { (holiday.name.en) }
        p {
            @if holiday.is_worked { (texts.directory_holiday_worked()) }
            @else { (texts.directory_holiday_off()) }
        }
    }
}
