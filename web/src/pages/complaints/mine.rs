//! One's own complaints.

use std::sync::Arc;

use complaints::Entry;
use directory::Table;
use kernel::Timestamp;
use maud::{Markup, html};

use super::names::{clock_told, state_name, topic_name};
use crate::pages::instant::instant;
use crate::pages::layout::Head;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct MyComplaintsPage {
    pub complaints: Vec<Entry>,
    pub table: Arc<Table>,
    pub now: Timestamp,
}

impl MyComplaintsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.my_complaints_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                @if self.complaints.is_empty() { p { (texts.my_complaints_none()) } }
                @else { ul.cards { @for entry in &self.complaints { (self.card(frame, entry)) } } }
                p { a.button href="/complaints/new" { (texts.complaints_write()) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    fn card(&self, frame: &Frame, entry: &Entry) -> Markup {
        let topic = entry.topic.as_ref().map(|one| topic_name(frame.locale, &self.table, one));
        let clock = clock_told(frame.locale, entry, self.now);
        html! {
            li.card {
                h2 { a href={ "/complaints/" (entry.number) } { (entry.number) } }
                p { (state_name(frame.locale, entry)) @if let Some(topic) = topic { " · " (topic) } }
                @if let Some(clock) = clock { p.error[entry.is_overdue(self.now)] { (clock) } }
                p.note { (instant(entry.received_at)) }
            }
        }
    }

    pub fn samples() -> Vec<Self> {
        let table = Arc::new(Table::defaults().unwrap_or_default());
        let complaints = samples::complaint_cases().into_iter().map(|shown| shown.entry).collect();
        let full = Self { complaints, table, now: samples::now() };
        vec![Self { complaints: Vec::new(), ..full.clone() }, full]
    }
}
