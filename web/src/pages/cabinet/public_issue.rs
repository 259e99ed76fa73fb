//! One issue that went to Cabinet, for everyone: where it stands, what was decided and done, and how it came about.

use std::sync::Arc;

use cabinet::PublicIssue;
use directory::Table;
use i18n::dates;
use i18n::numbers::number;
use maud::{Markup, html};

use super::names::{ground_names, issue_name, public_state, publicly_asked_rows};
use super::public::decided;
use super::timeline::timeline;
use crate::pages::instant::instant;
use crate::pages::layout::Head;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct CabinetIssuePage {
    pub issue: PublicIssue,
    pub table: Arc<Table>,
}

impl CabinetIssuePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let (texts, issue) = (frame.texts(), &self.issue);
        let item = &issue.item;
        let title = issue_name(frame.locale, &self.table, &item.issue);
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.label { (public_state(frame, item.progress, item.decision.as_ref())) " · " (texts.cabinet_meeting(dates::day(item.held_on))) }
                (self.matter(frame))
                @if item.decision.is_some() { section { h2 { (texts.decision()) } (decided(frame, &self.table, item)) } }
                @else { (decided(frame, &self.table, item)) }
                @if let Some(report) = &item.report {
                    section {
                        h2 { (texts.decision_report()) }
                        @if let Some(at) = item.reported_at { p.note { (instant(at)) } }
                        p.letter lang=[frame.citizens_language()] { (report) }
                    }
                }
                section {
                    h2 { (texts.cabinet_people()) }
                    dl.facts.rows {
                        div { dt { (texts.issue_people()) } dd { (number(issue.people)) } }
                        @if !item.grounds.is_empty() { div { dt { (texts.cabinet_why()) } dd { (ground_names(frame.locale, &item.grounds)) } } }
                        div { dt { (texts.issue_complaints()) } dd { (number(issue.complaints)) } }
                        @if let Some(asked) = &issue.asked { (publicly_asked_rows(frame, asked)) }
                    }
                }
                (timeline(frame, &self.table, &issue.steps))
                p { a href="/cabinet" { (texts.cabinet_title()) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::cabinet_issue_pages()
    }

    /// What it was about, as the meeting had it before it.
    fn matter(&self, frame: &Frame) -> Markup {
        let summaries = &self.issue.summaries;
        html! {
            @if !summaries.is_empty() {
                section {
                    h2 { (frame.texts().issue_summaries()) }
                    ul { @for words in summaries { li lang=[frame.citizens_language()] { (words) } } }
                }
            }
        }
    }
}
