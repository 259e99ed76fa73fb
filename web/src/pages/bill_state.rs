//! Where the asking of people stands, said before anything else: a badge, and until or since when.

use bills::{Closing, Entry, Outcomes};
use i18n::numbers::number;
use i18n::texts;
use jiff::civil::Date;
use kernel::{Locale, Timestamp};
use maud::{Markup, html};

use super::Frame;
use super::instant::{instant, last_day, on_day, sentence};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BillState {
    /// No version is published: the drafters alone know of it.
    Drafted,
    /// Nobody is asked, or not yet known when.
    Published,
    Coming {
        opens_at: Timestamp,
        closes_at: Timestamp,
    },
    Open {
        closes_at: Timestamp,
    },
    /// Comments no longer come in, and are being answered.
    Answering {
        answer_due: Date,
        is_overdue: bool,
    },
    ClosedOut {
        closed_out_at: Timestamp,
        outcomes: Outcomes,
    },
    Withdrawn {
        on: Date,
        reason: String,
    },
}

impl BillState {
    pub fn of(entry: &Entry, now: Timestamp) -> Self {
        if let Some(on) = entry.withdrawn_on {
            return Self::Withdrawn {
                on,
                reason: entry.withdrawn_because.clone().unwrap_or_default(),
            };
        }
        let Some(window) = &entry.consultation else {
            return if entry.is_public() { Self::Published } else { Self::Drafted };
        };
        if window.closing == Closing::Out {
            let closed_out_at = window.closed_out_at.unwrap_or(window.closes_at);
            return Self::ClosedOut {
                closed_out_at,
                outcomes: window.outcomes.unwrap_or_default(),
            };
        }
        let (opens_at, closes_at) = (window.opens_at, window.closes_at);
        match () {
            () if window.is_coming(now) => Self::Coming { opens_at, closes_at },
            () if window.is_open(now) => Self::Open { closes_at },
            () => Self::Answering {
                answer_due: window.answer_due,
                is_overdue: window.is_overdue(now),
            },
        }
    }

    /// For programs, and for the style.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Drafted => "draft",
            Self::Published => "published",
            Self::Coming { .. } => "coming",
            Self::Open { .. } => "open",
            Self::Answering { .. } => "answering",
            Self::ClosedOut { .. } => "closed_out",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// In as few words as a list allows.
    pub(super) fn line(&self, frame: &Frame) -> Markup {
        html! {
            p.state { span class={ "badge " (self.code()) } { (self.name_in(frame.locale)) } " " (self.when(frame)) }
        }
    }

    pub fn name_in(&self, locale: Locale) -> String {
        let texts = texts(locale);
        match self {
            Self::Drafted => texts.bill_state_drafted(),
            Self::Published => texts.bill_state_published(),
            Self::Coming { .. } => texts.bill_state_coming(),
            Self::Open { .. } => texts.bill_state_open(),
            Self::Answering { .. } => texts.bill_state_answering(),
            Self::ClosedOut { .. } => texts.bill_state_closed_out(),
            Self::Withdrawn { .. } => texts.bill_state_withdrawn(),
        }
    }

    fn when(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        match self {
            Self::Drafted => html! { (texts.bill_drafted_unseen()) },
            Self::Published => html! {},
            Self::Coming { opens_at, .. } => sentence!(texts.bill_opens(), instant(*opens_at)),
            Self::Open { closes_at } => sentence!(texts.bill_open_until(), last_day(*closes_at)),
            Self::Answering { answer_due, is_overdue: false } => {
                sentence!(texts.bill_answered_by(), on_day(*answer_due))
            }
            Self::Answering { answer_due, .. } => {
                html! { strong.error { (sentence!(texts.bill_answers_overdue(), on_day(*answer_due))) } }
            }
            Self::ClosedOut { closed_out_at, .. } => instant(*closed_out_at),
            Self::Withdrawn { on, .. } => on_day(*on),
        }
    }
}

/// What became of the comments, counted.
pub(super) fn outcomes(frame: &Frame, outcomes: &Outcomes) -> Markup {
    let texts = frame.texts();
    let lines = [
        (texts.bill_outcome_comments(), outcomes.comment_count),
        (texts.bill_outcome_reflected(), outcomes.reflected_count),
        (texts.bill_outcome_partly(), outcomes.partly_reflected_count),
        (texts.bill_outcome_not(), outcomes.not_reflected_count),
    ];
    html! {
        dl.facts.rows {
            @for (what, count) in lines { div { dt { (what) } dd { (number(count)) } } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::bill_entry;

    fn at(instant: &str) -> Timestamp {
        instant.parse().expect("an instant")
    }

    #[test]
    fn a_bill_is_coming_then_open_then_answered_and_at_last_late() {
        let entry = bill_entry();
        let said = |instant| BillState::of(&entry, at(instant)).code();
        assert_eq!(said("2026-11-20T03:59:59Z"), "coming");
        assert_eq!(said("2026-11-20T04:00:00Z"), "open");
        assert_eq!(said("2026-12-04T16:00:00Z"), "answering");
        let state = BillState::of(&entry, at("2027-01-03T16:00:00Z"));
        assert!(matches!(state, BillState::Answering { is_overdue: true, .. }));
    }

    #[test]
    fn what_was_withdrawn_is_nothing_else() {
        let mut entry = bill_entry();
        entry.withdrawn_on = Some(jiff::civil::date(2026, 11, 21));
        assert_eq!(BillState::of(&entry, at("2026-11-22T00:00:00Z")).code(), "withdrawn");
    }
}
