//! By whom: what was told by one dimension, with shares, and of divisions beside the share of residents.

use i18n::numbers::number;
use i18n::{dates, texts};
use kernel::Locale;
use maud::{Markup, html};
use statistics::{Dimension, Figures, Group, OfWeek, Unit};

use crate::breakdowns::value_name;
use crate::chart_tables::{Cell, ChartTable};
use crate::pages::{Frame, dimension_name};
use crate::participation::{Part, parts};
use crate::participation_charts::WEEKS;

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
fn counted(locale: Locale, figures: &Figures) -> String {
    let release = figures.told.as_ref().and_then(|told| told.release.as_ref());
    match release.map(|release| release.unit) {
        Some(Unit::Acts) => texts(locale).participation_count(),
        Some(Unit::People) | None => texts(locale).participation_people(),
    }
}

pub fn table(locale: Locale, figures: &Figures, group: &Group) -> ChartTable {
    let texts = texts(locale);
    let by = group.table.by.first().map(|by| by.dimension);
    let has_ratio = by == Some(Dimension::Division);
    let name = by.map(|by| dimension_name(locale, by)).unwrap_or_default();
    let mut headings = vec![name.clone(), counted(locale, figures), texts.participation_share()];
    headings.extend(has_ratio.then(|| texts.participation_ratio()));
    let row = |part: Part<'_>| {
        let mut row = vec![
            Cell::Words(value_name(locale, part.dimension, part.code)),
            Cell::Count(part.count),
            Cell::Percent(part.share),
        ];
        row.extend(has_ratio.then_some(Cell::Ratio(part.ratio)));
        row
    };
    let rows = parts(group).into_iter().map(row).collect();
    ChartTable { name, headings, rows, is_dense: false }
}

/// The last one first.
pub fn weeks(locale: Locale, figures: &Figures) -> ChartTable {
    let texts = texts(locale);
    let has_mean = figures.weeks.iter().any(|one| one.mean.is_some());
    let row = |one: &OfWeek| {
        let week = format!("{} ({})", one.week.name(), dates::day(one.week.begins_on));
        let running = one.is_running.then(|| format!(" {}", texts.participation_running()));
        let mut row =
            vec![Cell::Words(week + &running.unwrap_or_default()), Cell::Change(one.count)];
        row.extend(has_mean.then_some(Cell::Decimal(one.mean, 1)));
        row
    };
    let rows = figures.weeks.iter().rev().take(WEEKS).map(row).collect();
    let mut headings = vec![texts.participation_week(), texts.participation_count()];
    headings.extend(has_mean.then(|| texts.participation_mean()));
    ChartTable { name: texts.participation_by_week(), headings, rows, is_dense: false }
}
