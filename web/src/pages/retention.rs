//! How long what is personal is kept and why, when it was last let go, and what is kept for ever.

use accounts::{Departure, SessionLifetime};
use i18n::L10nLanguage;
use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use super::instant::instant;
use super::layout::Head;
use super::table::Table;
use super::{Frame, samples};
use crate::site::Retention;

#[derive(Debug, Clone)]
pub struct RetentionPage {
    pub periods: Retention,
    pub contacts: Option<LastRun>,
    pub drafts: Option<LastRun>,
    /// Of drafts at the operator's desk.
    pub calls: Option<LastRun>,
    pub notices: Option<LastRun>,
    /// Of what finds erased people.
    pub former: Option<LastRun>,
}

/// When what had outlived its period was last let go.
#[derive(Debug, Clone, Copy)]
pub struct LastRun {
    pub at: Timestamp,
    pub removed: u64,
    pub removed_in_all: u64,
}

/// A kind of record: what it is, for how long, why, and when it was last let go.
type Kept = [String; 3];

impl RetentionPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.retention_title();
        let part = |heading: &str, content: Markup| {
            html! { section { h2 { (heading) } (content) } }
        };
        let (periods, for_ever) = (texts.retention_periods(), texts.retention_for_ever());
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                p.lead { (texts.retention_lead()) }
                p { (texts.retention_basis()) }
                (part(&periods, self.with_a_period(frame, &periods)))
                (part(&for_ever, kept_for_ever(texts, &for_ever)))
                section {
                    h2 { (texts.retention_never_kept()) }
                    ul {
                        li { (texts.retention_never_kept_registry()) }
                        li { (texts.retention_never_kept_requests()) }
                    }
                }
                p { a href="/privacy" { (texts.nav_privacy()) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        let periods = Retention {
            contacts_days: 1_096,
            drafts_days: 365,
            calls_days: 30,
            notices_days: 365,
            session_minutes: 30,
            pace_hours: 24,
        };
        let ran = |removed| Some(LastRun { at: samples::now(), removed, removed_in_all: 1_234 });
        let never = Self {
            periods,
            contacts: None,
            drafts: None,
            calls: None,
            notices: None,
            former: None,
        };
        let some = Self {
            contacts: ran(3),
            drafts: ran(1),
            calls: ran(4),
            notices: ran(2),
            former: ran(0),
            ..never.clone()
        };
        vec![never, some]
    }

    fn with_a_period(&self, frame: &Frame, name: &str) -> Markup {
        let texts = frame.texts();
        let by_itself = || html! { (texts.retention_by_itself()) };
        let of_theirs = || html! { (texts.retention_on_request()) };
        let kinds = [
            (contacts(texts, self.periods), run(frame, self.contacts)),
            (drafts(texts, self.periods), run(frame, self.drafts)),
            (calls(texts, self.periods), run(frame, self.calls)),
            (notices(texts, self.periods), run(frame, self.notices)),
            (waiting(texts), of_theirs()),
            (code(texts), of_theirs()),
            (former(texts), run(frame, self.former)),
            (sessions(texts, self.periods), by_itself()),
            (called_back(texts), by_itself()),
            (round_trips(texts), by_itself()),
            (pace(texts, self.periods), by_itself()),
            (cookies(texts), by_itself()),
        ];
        let row = |(kind, last): (Kept, Markup)| {
            kind.into_iter().map(|text| html! { (text) }).chain([last]).collect()
        };
        let headings = vec![
            texts.retention_what(),
            texts.retention_period(),
            texts.retention_why(),
            texts.retention_last(),
        ];
        let rows = kinds.into_iter().map(row).collect();
        Table { name, headings, rows, has_row_headings: true }.render()
    }
}

fn contacts(texts: &L10nLanguage, periods: Retention) -> Kept {
    let period = texts.retention_contacts_period(number(periods.contacts_days));
    [texts.retention_contacts(), period, texts.retention_contacts_why()]
}

fn drafts(texts: &L10nLanguage, periods: Retention) -> Kept {
    let period = texts.retention_drafts_period(number(periods.drafts_days));
    [texts.retention_drafts(), period, texts.retention_drafts_why()]
}

fn calls(texts: &L10nLanguage, periods: Retention) -> Kept {
    let period = texts.retention_calls_period(number(periods.calls_days));
    [texts.retention_calls(), period, texts.retention_calls_why()]
}

fn notices(texts: &L10nLanguage, periods: Retention) -> Kept {
    let period = texts.retention_notices_period(number(periods.notices_days));
    [texts.retention_notices(), period, texts.retention_notices_why()]
}

fn waiting(texts: &L10nLanguage) -> Kept {
    [texts.retention_waiting(), texts.retention_waiting_period(), texts.retention_waiting_why()]
}

fn code(texts: &L10nLanguage) -> Kept {
    [texts.retention_code(), texts.retention_code_period(), texts.retention_code_why()]
}

fn former(texts: &L10nLanguage) -> Kept {
    [texts.retention_former(), texts.retention_former_period(), texts.retention_former_why()]
}

fn sessions(texts: &L10nLanguage, periods: Retention) -> Kept {
    let longest = SessionLifetime::LONGEST.as_hours().to_string();
    let period = texts.retention_sessions_period(number(periods.session_minutes), longest);
    [texts.retention_sessions(), period, texts.retention_sessions_why()]
}

fn called_back(texts: &L10nLanguage) -> Kept {
    let hours = SessionLifetime::LONGEST.as_hours().to_string();
    let period = texts.retention_called_back_period(hours);
    [texts.retention_called_back(), period, texts.retention_called_back_why()]
}

fn round_trips(texts: &L10nLanguage) -> Kept {
    let minutes = Departure::LIFETIME.as_mins().to_string();
    let period = texts.retention_round_trips_period(minutes);
    [texts.retention_round_trips(), period, texts.retention_round_trips_why()]
}

fn pace(texts: &L10nLanguage, periods: Retention) -> Kept {
    let period = texts.retention_pace_period(number(periods.pace_hours));
    [texts.retention_pace(), period, texts.retention_pace_why()]
}

fn cookies(texts: &L10nLanguage) -> Kept {
    [texts.retention_cookies(), texts.retention_cookies_period(), texts.retention_cookies_why()]
}

fn kept_for_ever(texts: &L10nLanguage, name: &str) -> Markup {
    let kinds = [
        [texts.retention_log(), texts.retention_log_why()],
        [texts.retention_trail(), texts.retention_trail_why()],
        [texts.retention_answers(), texts.retention_answers_why()],
    ];
    let rows = kinds.map(|kind| kind.map(|text| html! { (text) }).into()).into();
    let headings = vec![texts.retention_what(), texts.retention_why()];
    Table { name, headings, rows, has_row_headings: true }.render()
}

fn run(frame: &Frame, run: Option<LastRun>) -> Markup {
    let texts = frame.texts();
    match run {
        None => html! { (texts.retention_never()) },
        Some(LastRun { at, removed, removed_in_all }) => {
            html! { (instant(at)) ": " (texts.retention_removed(number(removed), number(removed_in_all))) }
        }
    }
}
