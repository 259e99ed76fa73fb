//! What climbs to Cabinet: proposed issues ranked, each with why it stands where it does; below what gathers.

use std::sync::Arc;

use cabinet::{Gathering, MeetingDays, Queued, Rank};
use directory::Table as Directory;
use i18n::dates;
use i18n::numbers::number;
use maud::{Markup, html};

use super::evidence::figures_rows;
use super::names::{ground_names, issue_name};
use crate::pages::instant::instant;
use crate::pages::layout::Head;
use crate::pages::table::Table;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct IssuesPage {
    pub queue: Vec<Queued>,
    /// Not proposed.
    pub gathering: Vec<Gathering>,
    /// Of the window that people are counted in.
    pub days: u32,
    pub meetings: MeetingDays,
    pub table: Arc<Directory>,
}

impl IssuesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.issues_title();
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                p { (texts.issues_lead()) }
                p { a href="/agendas" { (texts.agendas_title()) } " · " a href="/follow-ups" { (texts.follow_ups_title()) } }
                section {
                    h2 { (texts.issues_queue()) }
                    p.note { (texts.issues_rank_note()) }
                    @if self.queue.is_empty() { p { (texts.issues_queue_empty()) } }
                    @else { ol.cards { @for queued in &self.queue { (self.card(frame, queued)) } } }
                }
                section {
                    h2 { (texts.issues_gathering()) }
                    @if self.gathering.is_empty() { p { (texts.issues_gathering_empty()) } }
                    @else { (self.gathering(frame)) }
                }
            }
        };
        frame.document(Head { is_unlisted: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::issues_pages()
    }

    fn card(&self, frame: &Frame, queued: &Queued) -> Markup {
        let (texts, entry) = (frame.texts(), &queued.entry);
        html! {
            li.card {
                h3 { a href={ "/issues/" (entry.issue) } { (issue_name(frame.locale, &self.table, &entry.issue)) } }
                p { (ground_names(frame.locale, &entry.grounds)) }
                dl.facts.rows {
                    div { dt { (texts.issue_rank()) } dd { (rank(frame, queued.rank)) } }
                    @if let Some(figures) = &queued.figures { (figures_rows(frame, figures, self.days)) }
                    @if let Some(at) = entry.proposed_at { div { dt { (texts.issue_proposed_at()) } dd { (instant(at)) } } }
                    @if let Some(agenda) = queued.agenda {
                        div { dt { (texts.issue_on_agenda()) } dd { a href={ "/agendas/" (agenda) } { (dates::day(self.meetings.held(agenda))) } } }
                    }
                }
            }
        }
    }

    fn gathering(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let row = |one: &Gathering| {
            let name = issue_name(frame.locale, &self.table, &one.issue);
            let link = html! { a href={ "/issues/" (one.issue) } { (name) } };
            vec![link, html! { (number(one.complaints)) }]
        };
        let table = Table {
            name: &texts.issues_gathering(),
            headings: vec![texts.issue(), texts.issue_complaints()],
            rows: self.gathering.iter().map(row).collect(),
            has_row_headings: true,
        };
        table.render()
    }
}

/// The sum, and what it is made of.
fn rank(frame: &Frame, rank: Rank) -> String {
    frame.texts().issue_rank_terms(
        rank.total().to_string(),
        rank.people.to_string(),
        rank.growth.to_string(),
        rank.late.to_string(),
        rank.waiting.to_string(),
    )
}
