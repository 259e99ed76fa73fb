//! Who answers for what: a form that asks it of a place, and all topics as a tree.

mod agencies;
mod agency_form;
mod form;
mod history;
mod holiday_form;
mod holidays;
mod nested;
mod route_form;
mod shown;
mod topic;
mod topic_form;

use std::sync::Arc;

use directory::{Agency, Listed, Table, Topic};
use i18n::divisions;
use kernel::{Division, TopicCode};
use maud::{Markup, html};

pub use self::agencies::AgenciesPage;
pub use self::agency_form::{AgencyForm, AgencyFormPage};
pub use self::form::DirectoryTrouble;
pub use self::history::DirectoryHistoryPage;
pub use self::holiday_form::{HolidayForm, HolidayFormPage};
pub use self::holidays::HolidaysPage;
pub use self::route_form::{RouteForm, RouteFormPage};
pub use self::topic::TopicPage;
pub use self::topic_form::{TopicForm, TopicFormPage};

use self::nested::nested;
use self::shown::{closed, division_field, edit, elsewhere, files, topic_field};
use super::forms::error_summary;
use super::layout::Head;
use super::{Frame, samples};

const ADDRESS: &str = "/directory";

#[derive(Debug, Clone)]
pub struct DirectoryPage {
    pub table: Arc<Table>,
    pub asked: AskedAgency,
    /// Whether the viewer may.
    pub may_edit: bool,
}

/// Who answers for a topic in a place, as it is asked in the address.
#[derive(Debug, Clone, Default)]
pub struct AskedAgency {
    pub topic: Option<TopicCode>,
    pub division: Option<Division>,
    /// Whether a place was asked about and no topic.
    pub is_topic_missing: bool,
}

impl DirectoryPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (title, errors) = (texts.directory_title(), self.errors(frame));
        let content = html! {
            div.wide.narrow {
                (error_summary(frame, &errors))
                h1 { (title) }
                p.lead { (texts.directory_lead()) }
                @if let Some(topic) = &self.asked.topic { (self.answer(frame, topic)) }
                (self.ask(frame, &errors))
                (self.others(frame))
                section.tree {
                    h2 { (texts.directory_topics()) }
                    (nested(&self.topics(), &|topic| self.line(frame, topic)))
                }
                @if self.may_edit {
                    p { a.button href="/directory/new/topic" { (texts.directory_add_topic()) } }
                }
                (files(frame, "topics"))
            }
        };
        let has_errors = !errors.is_empty();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::directory_pages()
    }

    fn others(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            ul {
                li { a href="/directory/agencies" { (texts.directory_agencies()) } }
                li { a href="/directory/holidays" { (texts.directory_holidays()) } }
                @if self.may_edit { li { a href="/directory/history" { (texts.directory_history()) } } }
            }
        }
    }

    fn errors(&self, frame: &Frame) -> Vec<(&'static str, String)> {
        let missing = || ("topic", frame.texts().directory_topic_missing());
        self.asked.is_topic_missing.then(missing).into_iter().collect()
    }

    fn ask(&self, frame: &Frame, errors: &[(&'static str, String)]) -> Markup {
        let (texts, asked) = (frame.texts(), &self.asked);
        let topic = topic_field(
            (frame, &self.table),
            ("topic", texts.directory_topic(), texts.directory_topic_none()),
            asked.topic.as_ref().map(TopicCode::as_str),
            form::of(errors, "topic"),
        );
        let none = texts.directory_division_none();
        let named = ("division", texts.directory_division(), none);
        let division = division_field(frame, named, asked.division.map(Division::code), None);
        html! {
            section {
                h2 { (texts.directory_ask()) }
                form action=(ADDRESS) {
                    (topic.render(frame))
                    (division.render(frame))
                    button.button { (texts.directory_show()) }
                }
            }
        }
    }

    fn answer(&self, frame: &Frame, topic: &TopicCode) -> Markup {
        let texts = frame.texts();
        let division = self.asked.division.unwrap_or(Division::UNKNOWN);
        let name = shown::topic_name(frame, &self.table, topic);
        let place = divisions::name(frame.locale, division);
        html! {
            section.quoted role="status" {
                h2 { (texts.directory_answer()) }
                p {
                    (name)
                    @if division != Division::UNKNOWN { ", " (place) }
                }
                @match self.table.agency_for(topic, division) {
                    Some(agency) => (self.agency(frame, agency)),
                    None => p { strong { (texts.directory_answer_none()) } },
                }
            }
        }
    }

    fn agency(&self, frame: &Frame, agency: &Agency) -> Markup {
        let above = self.table.levels_above(&agency.code);
        let above: Vec<_> = above.iter().map(|level| level.name.in_locale(frame.locale)).collect();
        html! {
            p { strong { (agency.name.in_locale(frame.locale)) } }
            @if !above.is_empty() { p.note { (frame.texts().directory_answer_above(above.join(" → "))) } }
        }
    }

    /// Closed ones are for those who can open them again.
    fn topics(&self) -> Vec<(&Listed<Topic>, usize)> {
        self.table.topics().filter(|(topic, _)| self.may_edit || !topic.is_closed).collect()
    }

    fn line(&self, frame: &Frame, topic: &Listed<Topic>) -> Markup {
        let texts = frame.texts();
        let name = topic.name.in_locale(frame.locale);
        let address = format!("/directory/topics/{}", topic.code);
        let answers = self.table.agency_for(&topic.code, Division::UNKNOWN);
        let elsewhere = elsewhere(&self.table, &topic.code).len();
        html! {
            a href=(address) { (name) }
            @if topic.is_closed { " " (closed(frame)) }
            span.note {
                " – "
                @match answers {
                    Some(agency) => (agency.name.in_locale(frame.locale)),
                    None => (texts.directory_nobody()),
                }
                @if elsewhere > 0 { "; " (texts.directory_elsewhere(elsewhere)) }
            }
            @if self.may_edit { " " (edit(frame, &format!("{address}/edit"), name)) }
        }
    }
}
