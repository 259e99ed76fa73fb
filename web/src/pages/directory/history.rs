//! What has been changed of the directory, the latest first: not by whom, which is the trail's to say.

use std::sync::Arc;

use directory::{Change, DirectoryEvent, Table};
use i18n::{dates, divisions};
use kernel::{AgencyCode, Division, InBoth, TopicCode};
use maud::{Markup, html};

use super::shown::{agency_name, back, topic_name};
use crate::pages::instant::instant;
use crate::pages::layout::Head;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct DirectoryHistoryPage {
    /// As it is now, for the names of what a change points to.
    pub table: Arc<Table>,
    pub changes: Vec<Change>,
    /// Where the earlier ones begin.
    pub next: Option<u64>,
}

impl DirectoryHistoryPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.directory_history();
        let content = html! {
            div.wide.narrow {
                (back("/directory", &texts.directory_title()))
                h1 { (title) }
                p.lead { (texts.directory_history_lead()) }
                @if self.changes.is_empty() { p { (texts.directory_history_none()) } }
                @else { ul.cards { @for change in &self.changes { (self.change(frame, change)) } } }
                @if let Some(next) = self.next {
                    nav.pages aria-label=(title) {
                        a.button.quiet rel="next" href={ "/directory/history?before=" (next) } {
                            (texts.directory_history_more())
                        }
                    }
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::directory_history_pages()
    }

    fn change(&self, frame: &Frame, change: &Change) -> Markup {
        html! {
            li.card {
                h2 { (act(frame, &change.event)) }
                p.as-of { (instant(change.at)) }
                @for line in self.said(frame, &change.event) { p { (line) } }
            }
        }
    }

    /// What it then was, line by line.
    fn said(&self, frame: &Frame, event: &DirectoryEvent) -> Vec<String> {
        match event {
            DirectoryEvent::AgencySet(it) => self.agency(frame, &it.code, &it.name, &it.above),
            DirectoryEvent::AgencyClosed(it) => self.agency(frame, &it.code, &it.name, &it.above),
            DirectoryEvent::TopicSet(it) => {
                let mut lines = self.topic(frame, &it.code, &it.name, &it.above);
                lines.extend(self.answers(frame, it.agency.as_ref()));
                lines.extend(words(frame, &it.words));
                lines
            }
            DirectoryEvent::TopicClosed(it) => self.topic(frame, &it.code, &it.name, &it.above),
            DirectoryEvent::RouteSet(it) => {
                let mut lines = vec![self.route(frame, &it.topic, it.division)];
                lines.extend(self.answers(frame, Some(&it.agency)));
                lines
            }
            DirectoryEvent::RouteRemoved(it) => vec![self.route(frame, &it.topic, it.division)],
            DirectoryEvent::HolidaySet(it) => {
                let texts = frame.texts();
                let day = format!("{} {}", dates::day(it.day), it.name.in_locale(frame.locale));
                let worked = it.is_worked.then(|| texts.directory_holiday_worked());
                [Some(day), worked].into_iter().flatten().collect()
            }
            DirectoryEvent::HolidayRemoved(it) => vec![dates::day(it.day)],
        }
    }

    fn agency(
        &self,
        frame: &Frame,
        code: &AgencyCode,
        name: &InBoth,
        above: &Option<AgencyCode>,
    ) -> Vec<String> {
        let above = above.as_ref().map(|above| agency_name(frame, &self.table, above));
        stands(frame, code.as_str(), name, above)
    }

    fn topic(
        &self,
        frame: &Frame,
        code: &TopicCode,
        name: &InBoth,
        above: &Option<TopicCode>,
    ) -> Vec<String> {
        let above = above.as_ref().map(|above| topic_name(frame, &self.table, above));
        stands(frame, code.as_str(), name, above)
    }

    fn answers(&self, frame: &Frame, agency: Option<&AgencyCode>) -> Option<String> {
        let name = agency_name(frame, &self.table, agency?);
        Some(frame.texts().directory_history_answers(name))
    }

    fn route(&self, frame: &Frame, topic: &TopicCode, division: Division) -> String {
        let (topic, place) =
            (topic_name(frame, &self.table, topic), divisions::name(frame.locale, division));
        frame.texts().directory_history_route(topic, place)
    }
}

fn stands(frame: &Frame, code: &str, name: &InBoth, above: Option<String>) -> Vec<String> {
    let under = above.map(|above| frame.texts().directory_stands_under(above));
    let name = format!("{} ({code})", name.in_locale(frame.locale));
    [Some(name), under].into_iter().flatten().collect()
}

fn words(frame: &Frame, words: &[String]) -> Option<String> {
    (!words.is_empty()).then(|| frame.texts().directory_topic_words(words.join(", ")))
}

fn act(frame: &Frame, event: &DirectoryEvent) -> String {
    let texts = frame.texts();
    match event {
        DirectoryEvent::AgencySet(_) => texts.act_agency_set(),
        DirectoryEvent::AgencyClosed(_) => texts.act_agency_closed(),
        DirectoryEvent::TopicSet(_) => texts.act_topic_set(),
        DirectoryEvent::TopicClosed(_) => texts.act_topic_closed(),
        DirectoryEvent::RouteSet(_) => texts.act_route_set(),
        DirectoryEvent::RouteRemoved(_) => texts.act_route_removed(),
        DirectoryEvent::HolidaySet(_) => texts.act_holiday_set(),
        DirectoryEvent::HolidayRemoved(_) => texts.act_holiday_removed(),
    }
}
