//! Who took part, each dimension alone, and only what tells nobody apart.

use comments::Dimension;
use i18n::numbers::number;
use i18n::{divisions, people};
use maud::{Markup, html};

use super::ReportNumbers;
use crate::pages::Frame;
use crate::pages::table::Table;

pub(super) fn render(frame: &Frame, report: &ReportNumbers) -> Markup {
    let texts = frame.texts();
    html! {
        section {
            h2 { (texts.report_people()) }
            @match &report.participants {
                None => p { (texts.report_people_later()) },
                Some(people) => {
                    p { (texts.report_people_note()) }
                    (dimension(frame, &texts.report_by_sex(), &people.by_sex, |sex| people::sex(frame.locale, sex)))
                    (dimension(frame, &texts.report_by_age(), &people.by_age, |band| people::age_band(frame.locale, band)))
                    (dimension(frame, &texts.report_by_division(), &people.by_division, |division| divisions::name(frame.locale, division)))
                },
            }
        }
    }
}

/// What is not shown is one line: which values these are tells nothing that the others do not.
fn dimension<T: Copy>(
    frame: &Frame,
    name: &str,
    counts: &Dimension<T>,
    called: impl Fn(T) -> String,
) -> Markup {
    let texts = frame.texts();
    let shown = counts.iter().filter_map(|(value, count)| Some((called(*value), (*count)?)));
    let rows: Vec<_> =
        shown.map(|(called, count)| vec![html! { (called) }, html! { (number(count)) }]).collect();
    let is_all = rows.len() == counts.len();
    let headings = vec![name.to_owned(), texts.report_people_count()];
    html! {
        h3 { (name) }
        @if !rows.is_empty() { (Table { name, headings, rows, has_row_headings: true }.render()) }
        @if !is_all { p.note { (texts.report_people_rest()) } }
    }
}
