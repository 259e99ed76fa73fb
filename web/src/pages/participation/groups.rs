//! By whom: what was told by one dimension, with shares, and of divisions beside the share of residents.

use i18n::dates;
use i18n::numbers::number;
use maud::{Markup, html};
use statistics::{Dimension, Figures, Group, Unit};

use super::in_percent;
use crate::breakdown_charts::UNTOLD;
use crate::breakdowns::value_name;
use crate::pages::table::Table;
use crate::pages::{Frame, dimension_name};
use crate::participation::{Part, parts};

/// Of which release it is; of signatures how many of all are in counts that were told.
pub(super) fn told(frame: &Frame, figures: &Figures) -> Markup {
    let texts = frame.texts();
    let Some(told) = &figures.told else {
        return html! { p { (texts.participation_none()) } };
    };
    match &told.release {
        Some(release) => html! {
            p { (texts.participation_release(release.number, dates::date_and_time(release.counted_at))) }
        },
        None => html! {
            p { (texts.participation_sums(number(figures.total.unwrap_or_default()))) }
            ul {
                @for group in &told.groups {
                    @if let Some(by) = group.table.by.first() {
                        li { (texts.participation_coverage(dimension_name(frame.locale, by.dimension), number(group.whole))) }
                    }
                }
            }
        },
    }
}

/// A release from before people were told apart counts what they did.
fn counted(frame: &Frame, figures: &Figures) -> String {
    let release = figures.told.as_ref().and_then(|told| told.release.as_ref());
    match release.map(|release| release.unit) {
        Some(Unit::Acts) => frame.texts().participation_count(),
        Some(Unit::People) | None => frame.texts().participation_people(),
    }
}

pub(super) fn table(frame: &Frame, figures: &Figures, group: &Group) -> Markup {
    let texts = frame.texts();
    let Some(by) = group.table.by.first() else { return html! {} };
    let has_ratio = by.dimension == Dimension::Division;
    let name = dimension_name(frame.locale, by.dimension);
    let mut headings = vec![name.clone(), counted(frame, figures), texts.participation_share()];
    headings.extend(has_ratio.then(|| texts.participation_ratio()));
    let row = |part: Part<'_>| {
        let ratio = part.ratio.map(|ratio| ratio.to_string()).unwrap_or_default();
        let count = part.count.map_or_else(|| UNTOLD.to_owned(), number);
        let mut row = vec![
            html! { (value_name(frame.locale, part.dimension, part.code)) },
            html! { (count) },
            html! { (in_percent(part.share)) },
        ];
        row.extend(has_ratio.then(|| html! { (ratio) }));
        row
    };
    let rows = parts(group).into_iter().map(row).collect();
    Table { name: &name, headings, rows, has_row_headings: true }.render()
}
