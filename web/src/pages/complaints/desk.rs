//! What lies on a desk: the centre's, or an agency's; how much, how late, and one line for each.

use std::sync::Arc;

use complaints::{Counts, Entry, Turn};
use directory::Table;
use i18n::numbers::number;
use jiff::civil::Date;
use kernel::{AgencyCode, Timestamp, clock};
use maud::{Markup, html};

use super::names::{agency_name, channel_name, clock_told, kind_name, topic_name};
use super::staff::line_state;
use crate::pages::instant::instant;
use crate::pages::layout::Head;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskOf {
    Centre,
    Agency(AgencyDesk),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyDesk {
    pub agency: AgencyCode,
    /// Late, beneath it.
    pub reached: Vec<Entry>,
}

#[derive(Debug, Clone)]
pub struct ComplaintDeskPage {
    pub of: DeskOf,
    pub counts: Counts,
    pub waiting: Vec<Entry>,
    pub next: Option<String>,
    pub may_take_in: bool,
    pub table: Arc<Table>,
    /// What is due up to this day is due soon.
    pub soon: Date,
    pub now: Timestamp,
}

impl ComplaintDeskPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = match &self.of {
            DeskOf::Centre => texts.desk_title(),
            DeskOf::Agency(desk) => agency_name(frame.locale, &self.table, &desk.agency),
        };
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                (self.figures(frame))
                @if self.may_take_in {
                    p { a.button href="/desk/new" accesskey="n" { (texts.desk_new()) } }
                    (find(frame))
                }
                (self.list(frame, &texts.desk_waiting(), &self.waiting))
                @if let Some(next) = &self.next { nav.pages { a.button.quiet rel="next" href=(next) { (texts.petitions_next()) } } }
                @if let DeskOf::Agency(desk) = &self.of {
                    @if !desk.reached.is_empty() { (self.list(frame, &texts.desk_reached(), &desk.reached)) }
                }
            }
        };
        frame.document(Head { is_unlisted: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        let entries: Vec<Entry> =
            samples::complaint_cases().into_iter().map(|shown| shown.entry).collect();
        let desk = Self {
            of: DeskOf::Centre,
            counts: Counts { waiting: 1_234, due_soon: 56, overdue: 7 },
            waiting: entries.clone(),
            next: Some("/desk?after=1".to_owned()),
            may_take_in: true,
            table: Arc::new(Table::defaults().unwrap_or_default()),
            soon: clock::last_of_days(samples::now(), 3),
            now: samples::now(),
        };
        let empty = Self { waiting: Vec::new(), next: None, may_take_in: false, ..desk.clone() };
        let of_agency = "usug".parse().ok().map(|agency| Self {
            of: DeskOf::Agency(AgencyDesk { agency, reached: entries }),
            may_take_in: false,
            ..desk.clone()
        });
        [desk, empty].into_iter().chain(of_agency).collect()
    }

    fn figures(&self, frame: &Frame) -> Markup {
        let (texts, counts) = (frame.texts(), self.counts);
        html! {
            dl.facts.rows {
                div { dt { (texts.desk_count_waiting()) } dd { (number(counts.waiting)) } }
                div { dt { (texts.desk_count_due_soon()) } dd { (number(counts.due_soon)) } }
                div { dt { (texts.desk_count_overdue()) } dd { (number(counts.overdue)) } }
            }
        }
    }

    fn list(&self, frame: &Frame, title: &str, entries: &[Entry]) -> Markup {
        html! {
            section {
                h2 { (title) }
                @if entries.is_empty() { p { (frame.texts().desk_empty()) } }
                @else { ul.cards { @for entry in entries { (self.card(frame, entry)) } } }
            }
        }
    }

    fn is_due_soon(&self, entry: &Entry) -> bool {
        let waits = entry.turn == Turn::Agency && !entry.is_overdue(self.now);
        waits && entry.due_on.is_some_and(|due| due <= self.soon)
    }

    fn card(&self, frame: &Frame, entry: &Entry) -> Markup {
        let locale = frame.locale;
        let clock = clock_told(locale, entry, self.now);
        let about = [
            entry.kind.map(|kind| kind_name(locale, kind)),
            entry.topic.as_ref().map(|topic| topic_name(locale, &self.table, topic)),
            entry.division.map(|division| i18n::divisions::name(locale, division)),
        ];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        html! {
            li.card {
                h3 { a href={ "/desk/" (entry.number) } { (entry.number) } }
                p { (line_state(frame, entry)) " · " (channel_name(locale, entry.channel)) " · " (instant(entry.received_at)) }
                @if !about.is_empty() { p { (about) } }
                @if let Some(clock) = clock {
                    p.error[entry.is_overdue(self.now)] {
                        @if self.is_due_soon(entry) { strong { (frame.texts().desk_count_due_soon()) } " · " }
                        (clock)
                    }
                }
            }
        }
    }
}

/// By the number that a caller reads out.
fn find(frame: &Frame) -> Markup {
    let texts = frame.texts();
    html! {
        form.choices role="search" action="/desk" {
            div.field { label for="number" { (texts.complaint_number()) } input #number name="number" type="search" accesskey="f" autocomplete="off"; }
            button.button.quiet { (texts.petitions_find()) }
        }
    }
}
