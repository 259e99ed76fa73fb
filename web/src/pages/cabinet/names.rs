//! What issues, their stages and their endings are called.

use cabinet::{AgendaState, Asked, DecisionEntry, Ground, IssueId, Progress, PublicAsked, Reached};
use directory::Table;
use i18n::numbers::number;
use i18n::{divisions, texts};
use kernel::Locale;
use maud::{Markup, html};

use crate::pages::Frame;
use crate::pages::complaints::{agency_name, topic_name};

/// What it is about, where, and who answers for it.
pub fn issue_name(locale: Locale, table: &Table, id: &IssueId) -> String {
    let matter = &id.matter;
    let mut parts = vec![
        topic_name(locale, table, &matter.topic),
        divisions::name(locale, matter.division),
        agency_name(locale, table, &matter.agency),
    ];
    // The first of a matter is most often the only one.
    if id.n > 1 {
        parts.push(format!("№ {}", id.n));
    }
    parts.join(" · ")
}

pub(super) fn progress_name(locale: Locale, progress: Progress) -> String {
    let texts = texts(locale);
    match progress {
        Progress::Open => texts.issue_open(),
        Progress::Proposed => texts.issue_proposed(),
        Progress::Decided => texts.issue_decided(),
        Progress::Done => texts.issue_done(),
        Progress::Closed => texts.issue_closed(),
        Progress::Merged => texts.issue_merged(),
    }
}

/// For everyone: what waits for a meeting is not said to be gathering.
fn public_progress(locale: Locale, progress: Progress) -> String {
    let texts = texts(locale);
    match progress {
        Progress::Open | Progress::Proposed => texts.cabinet_waits(),
        Progress::Decided => texts.cabinet_being_done(),
        other => progress_name(locale, other),
    }
}

/// The same of what has a decision: what is not done by its last day is said to be late.
pub(super) fn public_state(
    frame: &Frame,
    progress: Progress,
    decision: Option<&DecisionEntry>,
) -> Markup {
    let is_late = progress == Progress::Decided && decision.is_some_and(|one| one.is_overdue);
    html! {
        @if is_late { strong.error { (frame.texts().cabinet_late()) } }
        @else { strong { (public_progress(frame.locale, progress)) } }
    }
}

pub(super) fn state_name(locale: Locale, state: AgendaState) -> String {
    let texts = texts(locale);
    match state {
        AgendaState::Open => texts.agenda_open(),
        AgendaState::Frozen => texts.agenda_frozen(),
        AgendaState::Published => texts.agenda_published(),
    }
}

pub(super) fn ground_names(locale: Locale, grounds: &[Ground]) -> String {
    let texts = texts(locale);
    let named = grounds.iter().map(|ground| match ground {
        Ground::People => texts.issue_ground_people(),
        Ground::Surge => texts.issue_ground_surge(),
        Ground::Overdue => texts.issue_ground_overdue(),
        Ground::ByHand => texts.issue_ground_by_hand(),
    });
    named.collect::<Vec<_>>().join(", ")
}

pub(super) fn reached_name(locale: Locale, reached: Reached) -> String {
    let texts = texts(locale);
    match reached {
        Reached::Content => texts.follow_up_content(),
        Reached::NotContent => texts.follow_up_not_content(),
        Reached::Refused => texts.follow_up_said_nothing(),
        Reached::Tried => texts.follow_up_tried(),
        Reached::Erased => texts.follow_up_erased(),
    }
}

/// What people said of it, as rows of a list of terms.
pub(super) fn asked_rows(frame: &Frame, asked: &Asked) -> Markup {
    let texts = frame.texts();
    let content = asked.content_percent().map(|share| format!("{share}%"));
    let mean = asked.rating_mean.map(|mean| texts.complaint_rating_of_five(format!("{mean:.1}")));
    let counts = [
        (texts.follow_up_content(), asked.content),
        (texts.follow_up_not_content(), asked.not_content),
        (texts.follow_up_said_nothing(), asked.refused),
        (texts.follow_up_tried(), asked.tried + asked.erased),
        (texts.follow_up_open(), asked.open),
    ];
    html! {
        div { dt { (texts.follow_up_asked()) } dd { (texts.follow_up_of(number(asked.followed_up()), number(asked.people))) } }
        @if let Some(content) = content { div { dt { (texts.cabinet_content_share()) } dd { (content) } } }
        @if let Some(mean) = mean { div { dt { (texts.complaint_rating()) } dd { (mean) } } }
        @for (label, count) in counts { @if count > 0 { div { dt { (label) } dd { (number(count)) } } } }
    }
}

/// The same for everyone, as far as everyone may know it.
pub(super) fn publicly_asked_rows(frame: &Frame, asked: &PublicAsked) -> Markup {
    let texts = frame.texts();
    let content = asked.content_percent.map(|share| texts.cabinet_content_about(share.to_string()));
    let mean = asked.rating_mean.map(|mean| texts.complaint_rating_of_five(format!("{mean:.1}")));
    html! {
        div { dt { (texts.follow_up_heard()) } dd { (texts.follow_up_of(number(asked.heard), number(asked.people))) } }
        @if asked.not_reached > 0 { div { dt { (texts.follow_up_tried()) } dd { (number(asked.not_reached)) } } }
        @if let Some(content) = content { div { dt { (texts.cabinet_content_share()) } dd { (content) } } }
        @if let Some(mean) = mean { div { dt { (texts.complaint_rating()) } dd { (mean) } } }
    }
}
