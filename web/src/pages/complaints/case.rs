//! A case as everyone who may see it reads it: where it stands, what it is about, what happened and was said.

use std::sync::Arc;

use complaints::{Attached, Happened, Shown, What};
use directory::Table;
use i18n::numbers::number;
use i18n::{dates, divisions};
use kernel::Timestamp;
use maud::{Markup, html};

use super::names::{
    agency_name, channel_name, clock_told, closing_name, ground_name, kind_name, state_name,
    topic_name,
};
use crate::pages::Frame;
use crate::pages::instant::instant;

/// A case, the directory it is named by, and the hour.
#[derive(Debug, Clone)]
pub struct Case {
    pub shown: Shown,
    pub table: Arc<Table>,
    pub now: Timestamp,
}

impl Case {
    /// The state before the story.
    pub(super) fn head(&self, frame: &Frame) -> Markup {
        let (entry, locale) = (&self.shown.entry, frame.locale);
        let clock = clock_told(locale, entry, self.now);
        let is_late = entry.is_overdue(self.now);
        html! {
            p.label { span.number { (entry.number) } " · " (state_name(locale, entry)) }
            @if let Some(clock) = clock { p.error[is_late] { strong { (clock) } } }
            @if entry.is_tip { p.note { (frame.texts().complaint_is_tip()) } }
        }
    }

    /// What is known of it, as a list of terms.
    pub(super) fn about(&self, frame: &Frame) -> Markup {
        let (entry, locale, texts) = (&self.shown.entry, frame.locale, frame.texts());
        html! {
            dl.facts.rows {
                div {
                    dt { (texts.complaint_received_at()) }
                    dd { (instant(entry.received_at)) " · " (channel_name(locale, entry.channel)) }
                }
                @if let Some(kind) = entry.kind { div { dt { (texts.complaint_kind()) } dd { (kind_name(locale, kind)) } } }
                @if let Some(topic) = &entry.topic { div { dt { (texts.complaint_topic()) } dd { (topic_name(locale, &self.table, topic)) } } }
                @if let Some(division) = entry.division { div { dt { (texts.complaint_division()) } dd { (divisions::name(locale, division)) } } }
                @if let Some(agency) = &entry.agency { div { dt { (texts.complaint_agency()) } dd { (agency_name(locale, &self.table, agency)) } } }
                @if let Some(rating) = entry.rating { div { dt { (texts.complaint_rating()) } dd { (texts.complaint_rating_of_five(number(u64::from(rating)))) } } }
            }
        }
    }

    /// Every step, with what was said; files lead to an address beneath the case.
    pub(super) fn story(&self, frame: &Frame, address: &str) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.complaint_story()) }
                ol.flow {
                    @for happened in &self.shown.history {
                        li {
                            p { (instant(happened.at)) " · " strong { (self.told(frame, &happened.what)) } }
                            (self.said(frame, happened))
                            (files(frame, happened.what.attached(), address))
                        }
                    }
                }
            }
        }
    }

    fn said(&self, frame: &Frame, happened: &Happened) -> Markup {
        let (asked, words) = (happened.what.words(), self.shown.words_of(happened));
        html! {
            @match (asked, words) {
                (Some(_), Some(words)) => p.letter lang=[frame.citizens_language()] { (words.as_str()) },
                (Some(_), None) => p.note { (frame.texts().complaint_words_gone()) },
                _ => {},
            }
        }
    }

    fn told(&self, frame: &Frame, what: &What) -> String {
        let (texts, locale) = (frame.texts(), frame.locale);
        match what {
            What::Received { channel, .. } => {
                texts.complaint_step_received(channel_name(locale, *channel))
            }
            What::Registered { due_on, .. } => match due_on {
                Some(due) => texts.complaint_step_registered(dates::day(*due)),
                None => texts.complaint_step_registered_without_clock(),
            },
            What::Reclassified { topic, .. } => {
                texts.complaint_step_reclassified(topic_name(locale, &self.table, topic))
            }
            What::Refused { ground, .. } => {
                texts.complaint_step_refused(ground_name(locale, *ground))
            }
            What::Assigned { agency } => {
                texts.complaint_step_assigned(agency_name(locale, &self.table, agency))
            }
            What::Accepted {} => texts.complaint_step_accepted(),
            What::Returned { .. } => texts.complaint_step_returned(),
            What::Progress { .. } => texts.complaint_step_progress(),
            What::Extended { due_on, .. } => texts.complaint_step_extended(dates::day(*due_on)),
            What::Answered { days, is_in_time, .. } => match is_in_time {
                Some(false) => texts.complaint_step_answered_late(*days),
                _ => texts.complaint_step_answered(*days),
            },
            What::Reopened { .. } => texts.complaint_step_reopened(),
            What::Closed { how, .. } => closing_name(locale, *how),
            What::Added { channel, .. } => {
                texts.complaint_step_added(channel_name(locale, *channel))
            }
            What::Overdue { reached, .. } => match reached.last() {
                Some(level) => {
                    texts.complaint_step_overdue_reached(agency_name(locale, &self.table, level))
                }
                None => texts.complaint_step_overdue(),
            },
            What::Rated { rating, .. } => texts.complaint_step_rated(number(u64::from(*rating))),
        }
    }
}

fn files(frame: &Frame, attached: &[Attached], address: &str) -> Markup {
    html! {
        @if !attached.is_empty() {
            ul {
                @for (nth, file) in (1_u32..).zip(attached) {
                    li {
                        a href={ (address) "/files/" (file.digest) } {
                            (frame.texts().complaint_file(nth, number(file.bytes.div_ceil(1_024))))
                        }
                    }
                }
            }
        }
    }
}
