//! The days on which the state works otherwise than their weekday says.

use std::sync::Arc;

use directory::{Holiday, Table as Directory};
use i18n::dates;
use maud::{Markup, html};

use super::shown::{back, edit, files};
use crate::pages::instant::on_day;
use crate::pages::layout::Head;
use crate::pages::table::Table;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct HolidaysPage {
    pub table: Arc<Directory>,
    /// Whether the viewer may.
    pub may_edit: bool,
}

impl HolidaysPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.directory_holidays();
        let rows: Vec<_> = self.table.holidays().map(|day| self.row(frame, day)).collect();
        let is_empty = rows.is_empty();
        let table =
            Table { name: &title, headings: self.headings(frame), rows, has_row_headings: true };
        let content = html! {
            div.wide.narrow {
                (back("/directory", &texts.directory_title()))
                h1 { (title) }
                p.lead { (texts.directory_holidays_lead()) }
                @if self.may_edit {
                    p { a.button href="/directory/new/holiday" { (texts.directory_add_holiday()) } }
                }
                @if is_empty { p { (texts.directory_holidays_none()) } } @else { (table.render()) }
                (files(frame, "holidays"))
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::holidays_pages()
    }

    fn headings(&self, frame: &Frame) -> Vec<String> {
        let texts = frame.texts();
        let kind = texts.directory_holiday_kind();
        let mut headings =
            vec![texts.directory_holiday_day(), texts.directory_holiday_name(), kind];
        if self.may_edit {
            headings.push(texts.directory_edit());
        }
        headings
    }

    fn row(&self, frame: &Frame, holiday: &Holiday) -> Vec<Markup> {
        let texts = frame.texts();
        let kind = match holiday.is_worked {
            true => texts.directory_holiday_worked(),
            false => texts.directory_holiday_off(),
        };
        let name = holiday.name.in_locale(frame.locale);
        let mut row = vec![on_day(holiday.day), html! { (name) }, html! { (kind) }];
        if self.may_edit {
            let which = format!("{} {name}", dates::day(holiday.day));
            row.push(edit(frame, &format!("/directory/holidays/{}", holiday.day), &which));
        }
        row
    }
}
