//! One topic: where it stands, who answers for it in general, and in which places somebody else does.

use std::sync::Arc;

use directory::{Agency, Listed, Table as Directory, Topic};
use i18n::divisions;
use kernel::{Division, TopicCode};
use maud::{Markup, html};

use super::form::{DirectoryTrouble, of};
use super::route_form::RouteForm;
use super::shown::{
    agency_field, back, closed, division_field, edit, elsewhere, files, topic_name,
};
use crate::pages::forms::{csrf, error_summary, not_taken};
use crate::pages::layout::Head;
use crate::pages::table::Table;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct TopicPage {
    pub table: Arc<Directory>,
    pub topic: Listed<Topic>,
    /// Whether the viewer may.
    pub may_edit: bool,
    /// That adds a place.
    pub form: RouteForm,
    pub trouble: DirectoryTrouble,
}

impl TopicPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let errors = self.trouble.explained(frame);
        let title = self.topic.name.in_locale(frame.locale);
        let content = html! {
            div.wide.narrow {
                (error_summary(frame, &errors))
                (not_taken(frame, self.trouble.not_taken.as_ref(), &self.address()))
                (back("/directory", &texts.directory_title()))
                h1 { (title) }
                (self.facts(frame))
                @if self.may_edit { p { (edit(frame, &format!("{}/edit", self.address()), title)) } }
                (self.places(frame))
                @if self.may_edit && !self.topic.is_closed { (self.add(frame, &errors)) }
                (files(frame, "topics"))
            }
        };
        let has_errors = !errors.is_empty() || self.trouble.not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::topic_pages()
    }

    fn address(&self) -> String {
        format!("/directory/topics/{}", self.topic.code)
    }

    fn facts(&self, frame: &Frame) -> Markup {
        let (texts, topic) = (frame.texts(), &self.topic);
        let general = self.table.agency_for(&topic.code, Division::UNKNOWN);
        html! {
            @if topic.is_closed { p.state { (closed(frame)) } }
            @if let Some(above) = &topic.above { p { (self.above(frame, above)) } }
            p { (texts.directory_topic_answers()) ": " strong { (agency(frame, general)) } }
            @if !topic.words.is_empty() {
                p.note { (texts.directory_topic_words(topic.words.join(", "))) }
            }
        }
    }

    fn above(&self, frame: &Frame, above: &TopicCode) -> Markup {
        let name = topic_name(frame, &self.table, above);
        let said = frame.texts().directory_stands_under(name);
        html! { a href={ "/directory/topics/" (above) } { (said) } }
    }

    fn places(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (title, places) =
            (texts.directory_topic_places(), elsewhere(&self.table, &self.topic.code));
        let mut headings = vec![texts.directory_place(), texts.directory_agency()];
        if self.may_edit {
            headings.push(texts.directory_edit());
        }
        let rows = places.iter().map(|(place, agency)| self.row(frame, *place, *agency)).collect();
        let table = Table { name: &title, headings, rows, has_row_headings: true };
        html! {
            section {
                h2 { (title) }
                @if places.is_empty() { p { (texts.directory_topic_places_none()) } }
                @else { (table.render()) }
            }
        }
    }

    fn row(&self, frame: &Frame, place: Division, answers: Option<&Agency>) -> Vec<Markup> {
        let name = divisions::name(frame.locale, place);
        let mut row = vec![html! { (name) }, html! { (agency(frame, answers)) }];
        if self.may_edit {
            row.push(match self.table.route(&self.topic.code, place) {
                Some(_) => edit(frame, &format!("{}/routes/{place}", self.address()), &name),
                None => html! { (frame.texts().directory_route_inherited()) },
            });
        }
        row
    }

    fn add(&self, frame: &Frame, errors: &[(&'static str, String)]) -> Markup {
        let (texts, form) = (frame.texts(), &self.form);
        let none = texts.directory_route_division_none();
        let place = ("division", texts.directory_division(), none);
        let place = division_field(frame, place, Some(&form.division), of(errors, "division"));
        let answers =
            ("agency", texts.directory_topic_agency(), texts.directory_route_agency_none());
        let within = (frame, &*self.table);
        let answers = agency_field(within, answers, &form.agency, of(errors, "agency"));
        html! {
            section.staff {
                h2 { (texts.directory_add_route()) }
                p { (texts.directory_add_route_lead()) }
                form method="post" action={ (self.address()) "/routes" } novalidate {
                    (csrf(frame))
                    (place.render(frame))
                    (answers.render(frame))
                    button.button { (texts.directory_add()) }
                }
            }
        }
    }
}

fn agency(frame: &Frame, agency: Option<&Agency>) -> String {
    let name = agency.map(|agency| agency.name.in_locale(frame.locale).to_owned());
    name.unwrap_or_else(|| frame.texts().directory_nobody())
}
