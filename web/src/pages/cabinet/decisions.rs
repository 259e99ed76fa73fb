//! What Cabinet has assigned to an agency, and how its officers say how far it is.

use std::sync::Arc;

use cabinet::{IssueEntry, MeetingDays, Progress};
use directory::Table;
use i18n::dates;
use kernel::AgencyCode;
use maud::{Markup, html};

use super::names::{issue_name, public_state};
use crate::pages::complaints::{Step, agency_name};
use crate::pages::drafting::fields::{Fields, has_errors, summary};
use crate::pages::instant::{instant, on_day};
use crate::pages::layout::Head;
use crate::pages::{Back, Frame, samples};

#[derive(Debug, Clone)]
pub struct DecisionsPage {
    pub agency: AgencyCode,
    pub decisions: Vec<IssueEntry>,
    pub meetings: MeetingDays,
    pub table: Arc<Table>,
}

/// One of them, and what is reported on it.
#[derive(Debug, Clone)]
pub struct DecisionPage {
    pub agency: AgencyCode,
    pub entry: IssueEntry,
    pub may_report: bool,
    pub meetings: MeetingDays,
    pub table: Arc<Table>,
    pub back: Option<Back>,
}

impl DecisionsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.decisions_title(agency_name(frame.locale, &self.table, &self.agency));
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                @if self.decisions.is_empty() { p { (texts.decisions_none()) } }
                @else { ul.cards { @for entry in &self.decisions { (self.card(frame, entry)) } } }
            }
        };
        frame.document(Head { is_unlisted: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::decisions_pages()
    }

    fn card(&self, frame: &Frame, entry: &IssueEntry) -> Markup {
        let address = format!("/agencies/{}/decisions/{}", self.agency, entry.issue);
        html! {
            li.card {
                h2 { a href=(address) { (issue_name(frame.locale, &self.table, &entry.issue)) } }
                (standing(frame, &self.meetings, entry))
            }
        }
    }
}

impl DecisionPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let (texts, entry) = (frame.texts(), &self.entry);
        let title = issue_name(frame.locale, &self.table, &entry.issue);
        let list = format!("/agencies/{}/decisions", self.agency);
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (standing(frame, &self.meetings, entry))
                (summary(frame, self.back.as_ref(), &self.address()))
                @if let Some(decision) = entry.decision() {
                    section { h2 { (texts.decision()) } p.letter lang=[frame.citizens_language()] { (decision.text) } }
                }
                @if let Some(report) = &entry.report {
                    section {
                        h2 { (texts.decision_report()) }
                        @if let Some(at) = entry.reported_at { p.note { (instant(at)) } }
                        p.letter lang=[frame.citizens_language()] { (report) }
                    }
                }
                @if self.may_report && entry.progress == Progress::Decided { (self.report(frame)) }
                p { a href=(list) { (texts.decisions_all()) } }
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        let head = Head { has_errors, is_unlisted: true, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::decision_pages()
    }

    fn address(&self) -> String {
        format!("/agencies/{}/decisions/{}", self.agency, self.entry.issue)
    }

    fn report(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "report", self.back.as_ref());
        let choices = [("no", texts.decision_not_done_yet()), ("yes", texts.decision_is_done())];
        let report = Step {
            name: "report",
            title: texts.decision_report_title(),
            lead: Some(texts.decision_report_lead()),
            words: Some(texts.decision_report_words()),
            more: Some(fields.choice(frame, "done", &texts.decision_done(), "no", &choices)),
            submit: texts.decision_report_submit(),
            is_open: true,
            ..Step::at(self.address(), self.entry.sequence)
        };
        html! { section { h2 { (texts.complaint_steps()) } (report.render(frame, self.back.as_ref())) } }
    }
}

/// How far it is, and by when it is to be done.
fn standing(frame: &Frame, meetings: &MeetingDays, entry: &IssueEntry) -> Markup {
    let texts = frame.texts();
    let state = public_state(frame, entry.progress, entry.decision().as_ref());
    html! {
        dl.facts.rows {
            div { dt { (texts.agenda_state()) } dd { (state) } }
            @if let Some(decision) = entry.decision() {
                div { dt { (texts.decision_due_on()) } dd.error[decision.is_overdue] {
                    (on_day(decision.due_on)) @if decision.is_overdue { " · " (texts.decision_overdue()) }
                } }
                div { dt { (texts.agenda()) } dd { (dates::day(meetings.held(decision.agenda))) } }
            }
        }
    }
}
