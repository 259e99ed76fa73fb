//! How many an issue concerns, how fast it grew, how much of it is late; groups as far as they tell nobody apart.

use cabinet::{Evidence, Figures};
use i18n::numbers::number;
use i18n::{divisions, people};
use maud::{Markup, html};

use crate::pages::Frame;
use crate::pages::table::Table;

/// As it is now: rows of a list of terms.
pub(super) fn figures_rows(frame: &Frame, figures: &Figures, days: u32) -> Markup {
    counted_rows(frame, &figures.counted(days))
}

/// As it was then.
pub(super) fn counted_rows(frame: &Frame, figures: &Evidence) -> Markup {
    let texts = frame.texts();
    let growth = figures.growth_percent.map_or_else(
        || texts.issue_growth_none(),
        |percent| texts.issue_growth_times(times(percent)),
    );
    let late = texts.issue_late_share(number(figures.overdue), figures.overdue_percent.to_string());
    html! {
        div { dt { (texts.issue_recent_people(u64::from(figures.days))) } dd { (number(figures.recent_people)) } }
        div { dt { (texts.issue_people()) } dd { (number(figures.people)) } }
        div { dt { (texts.issue_complaints()) } dd { (number(figures.complaints)) } }
        @if figures.tips > 0 { div { dt { (texts.issue_tips()) } dd { (number(figures.tips)) } } }
        div { dt { (texts.issue_growth()) } dd { (growth) } }
        div { dt { (texts.issue_late()) } dd { (late) } }
    }
}

/// One decimal: 250 % is 2.5 times.
fn times(percent: u64) -> String {
    format!("{}.{}", number(percent / 100), percent % 100 / 10)
}

/// Who they are, as far as it may be said: each a group and about how many.
pub(super) fn groups(frame: &Frame, evidence: &Evidence) -> Markup {
    let (texts, locale) = (frame.texts(), frame.locale);
    let groups = &evidence.groups;
    let row = |kind: &str, name: String, count: u64| {
        vec![html! { (name) }, html! { (kind) }, html! { (number(count)) }]
    };
    let (sex, age) = (texts.issue_by_sex(), texts.issue_by_age());
    let (home, place) = (texts.issue_by_home(), texts.issue_by_place());
    let mut rows = Vec::new();
    rows.extend(groups.by_sex.iter().map(|(one, n)| row(&sex, people::sex(locale, *one), *n)));
    rows.extend(groups.by_age.iter().map(|(one, n)| row(&age, people::age_band(locale, *one), *n)));
    let of_division =
        |kind, (one, n): (&kernel::Division, &u64)| row(kind, divisions::name(locale, *one), *n);
    rows.extend(groups.by_division.iter().map(|one| of_division(&home, one)));
    rows.extend(evidence.places.iter().map(|one| of_division(&place, one)));
    let table = Table {
        name: &texts.issue_groups(),
        headings: vec![texts.issue_group(), texts.issue_group_kind(), texts.issue_people()],
        rows,
        has_row_headings: true,
    };
    html! {
        @if table.rows.is_empty() { p.note { (texts.issue_groups_none()) } }
        @else { (table.render()) p.note { (texts.issue_groups_note()) } }
    }
}
