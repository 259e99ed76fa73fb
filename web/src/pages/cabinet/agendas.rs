//! Meetings of Cabinet: the next that takes items, and those that something was done with.

use cabinet::{AgendaEntry, AgendaView};
use i18n::dates;
use i18n::numbers::number;
use maud::{Markup, html};

use super::names::state_name;
use crate::pages::instant::{instant, on_day};
use crate::pages::layout::Head;
use crate::pages::table::Table;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct AgendasPage {
    pub next: AgendaView,
    /// The last one first.
    pub agendas: Vec<AgendaEntry>,
}

impl AgendasPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let (texts, next) = (frame.texts(), &self.next);
        let title = texts.agendas_title();
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                p { (texts.agendas_lead()) }
                section {
                    h2 { a href={ "/agendas/" (next.id) } { (texts.agendas_next(dates::day(next.meets_on))) } }
                    dl.facts.rows {
                        div { dt { (texts.agenda_meets_on()) } dd { (on_day(next.meets_on)) } }
                        div { dt { (texts.agenda_freezes_at()) } dd { (instant(next.freezes_at)) } }
                        div { dt { (texts.agenda_items()) } dd { (number(next.items.len() as u64)) } }
                    }
                }
                section {
                    h2 { (texts.agendas_all()) }
                    @if self.agendas.is_empty() { p { (texts.agendas_none()) } }
                    @else { (self.all(frame)) }
                }
            }
        };
        frame.document(Head { is_unlisted: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::agendas_pages()
    }

    fn all(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let row = |entry: &AgendaEntry| {
            vec![
                html! { a href={ "/agendas/" (entry.agenda) } { (on_day(entry.moved_to.unwrap_or(entry.agenda.0))) } },
                html! { (state_name(frame.locale, entry.state)) },
                html! { (number(entry.items.len() as u64)) },
            ]
        };
        let table = Table {
            name: &texts.agendas_all(),
            headings: vec![texts.agenda_meets_on(), texts.agenda_state(), texts.agenda_items()],
            rows: self.agendas.iter().map(row).collect(),
            has_row_headings: true,
        };
        table.render()
    }
}
