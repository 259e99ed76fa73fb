//! An agenda to print: each item with its figures and what was said, for those who sit at the meeting.

use std::sync::Arc;

use cabinet::{AgendaView, IssueEntry, Item};
use directory::Table;
use i18n::dates;
use maud::{Markup, html};

use super::agenda::{as_of, outcome};
use super::evidence::{counted_rows, figures_rows, groups};
use super::names::{ground_names, issue_name, state_name};
use crate::assets;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct AgendaSheetPage {
    pub view: AgendaView,
    /// Of the window that people are counted in.
    pub days: u32,
    pub table: Arc<Table>,
    /// Of the agenda's page, with its scheme and host.
    pub address: String,
}

impl AgendaSheetPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let (texts, view) = (frame.texts(), &self.view);
        let title = texts.agenda_title(dates::day(view.meets_on));
        let content = html! {
            main.law-sheet.flow #main {
                h1 { (title) }
                p.note { (texts.agenda_meets_on()) ": " (dates::day(view.meets_on)) " · " (state_name(frame.locale, view.state)) }
                p.away { (texts.poster_print_note()) " " a href={ "/agendas/" (view.id) } { (texts.agenda_back()) } }
                @if view.items.is_empty() { p { (texts.agenda_items_none()) } }
                @for (nth, item) in (1..).zip(&view.items) { (self.item(frame, nth, item)) }
                p.note { (self.address) }
            }
        };
        frame.sheet(&title, assets::law(), None, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::agenda_sheet_pages()
    }

    /// As it stood when the agenda froze, and until then as it stands.
    fn item(&self, frame: &Frame, nth: u32, item: &Item) -> Markup {
        let (entry, frozen) = (item.entry.as_ref(), item.frozen.as_ref());
        let evidence = entry.and_then(IssueEntry::evidence);
        let evidence = frozen.map(|frozen| frozen.evidence.clone()).or(evidence);
        let summaries = entry.map(|entry| &entry.summaries[..]).unwrap_or_default();
        let summaries = frozen.map_or(summaries, |frozen| &frozen.summaries[..]);
        html! {
            section {
                h2 { (nth) ". " (issue_name(frame.locale, &self.table, &item.issue)) }
                @if let Some(entry) = entry { p { (ground_names(frame.locale, &entry.grounds)) } }
                @if let Some(frozen) = frozen {
                    p.note { (as_of(frame, &self.view)) }
                    dl.facts.rows { (counted_rows(frame, &frozen.evidence)) }
                } @else if let Some(figures) = &item.figures {
                    dl.facts.rows { (figures_rows(frame, figures, self.days)) }
                }
                @if let Some(words) = entry.and_then(|entry| entry.raised_because.as_ref()) {
                    p.label { (frame.texts().issue_reason()) }
                    p.letter { (words) }
                }
                @if !summaries.is_empty() { ul { @for words in summaries { li { (words) } } } }
                @if let Some(evidence) = evidence { (groups(frame, &evidence)) }
                (outcome(frame, &self.table, &self.view, item))
            }
        }
    }
}
