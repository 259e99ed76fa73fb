//! What went to Cabinet, for everyone: what was decided, by whom and by when, whether it was done, and how content
//! people were.

use std::sync::Arc;

use cabinet::{PublicIssue, PublicItem};
use directory::Table;
use i18n::dates;
use i18n::numbers::number;
use jiff::civil::Date;
use maud::{Markup, html};

use super::names::{issue_name, public_state, publicly_asked_rows};
use crate::pages::complaints::agency_name;
use crate::pages::instant::on_day;
use crate::pages::layout::Head;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct CabinetPage {
    /// The last meeting first.
    pub issues: Vec<PublicIssue>,
    /// The day of the last meeting of the next page.
    pub next: Option<Date>,
    pub table: Arc<Table>,
}

impl CabinetPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.cabinet_title();
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                p { (texts.cabinet_lead()) }
                p { a href="/complaints/figures" { (texts.figures_title()) } }
                @if self.issues.is_empty() { p { (texts.cabinet_none()) } }
                @else { ul.cards { @for issue in &self.issues { (self.card(frame, issue)) } } }
                @if let Some(next) = self.next { nav.pages { a.button.quiet rel="next" href={ "/cabinet?until=" (next) } { (texts.petitions_next()) } } }
                p.note { (texts.cabinet_files()) " " a href="/cabinet.json" { "JSON" } " · " a href="/cabinet.csv" { "CSV" } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::cabinet_pages()
    }

    fn card(&self, frame: &Frame, issue: &PublicIssue) -> Markup {
        let (texts, item) = (frame.texts(), &issue.item);
        html! {
            li.card {
                h2 { a href={ "/cabinet/" (item.issue) } { (issue_name(frame.locale, &self.table, &item.issue)) } }
                p.label { (public_state(frame, item.progress, item.decision.as_ref())) " · " (texts.cabinet_meeting(dates::day(item.held_on))) }
                (decided(frame, &self.table, item))
                dl.facts.rows {
                    div { dt { (texts.cabinet_people()) } dd { (number(issue.people)) } }
                    @if let Some(asked) = &issue.asked { (publicly_asked_rows(frame, asked)) }
                }
            }
        }
    }
}

/// What the meeting made of it, for everyone.
pub(super) fn decided(frame: &Frame, table: &Table, item: &PublicItem) -> Markup {
    let texts = frame.texts();
    html! {
        @if let Some(into) = &item.merged_into {
            p { (texts.issue_step_merged(issue_name(frame.locale, table, into))) }
        }
        @if let Some(why) = &item.withdrawn_because {
            p { strong { (texts.issue_step_withdrawn()) } }
            p.letter lang=[frame.citizens_language()] { (why) }
        }
        @if let Some(to) = item.postponed_to { p { (texts.cabinet_postponed_to(dates::day(to))) } }
        @if let Some(decision) = &item.decision {
            p.letter lang=[frame.citizens_language()] { (decision.text) }
            dl.facts.rows {
                div { dt { (texts.decision_agency()) } dd { (agency_name(frame.locale, table, &decision.agency)) } }
                div { dt { (texts.decision_due_on()) } dd.error[decision.is_overdue] {
                    (on_day(decision.due_on)) @if decision.is_overdue { " · " (texts.decision_overdue()) }
                } }
                @if let Some(why) = &decision.extended_because { div { dt { (texts.decision_extended()) } dd { (why) } } }
            }
        }
    }
}

/// To whoever complained of it: what became of it at the meeting.
pub(in crate::pages) fn brought(frame: &Frame, table: &Table, item: &PublicItem) -> Markup {
    let texts = frame.texts();
    html! {
        section.flow {
            h2 { (texts.complaint_cabinet()) }
            p { (texts.complaint_cabinet_lead(dates::day(item.held_on))) }
            p.label { (public_state(frame, item.progress, item.decision.as_ref())) }
            (decided(frame, table, item))
            @if let Some(report) = &item.report { p.letter lang=[frame.citizens_language()] { (report) } }
            p { a href={ "/cabinet/" (item.issue) } { (texts.complaint_cabinet_more()) } }
        }
    }
}
