//! The form that says who answers for a topic in one place, or that whoever does elsewhere does there too.

use std::sync::Arc;

use directory::{Route, Table};
use i18n::divisions;
use kernel::{Division, TopicCode};
use maud::{Markup, html};

use super::form::{DirectoryTrouble, Ending, EntryForm, of};
use super::shown::{agency_field, agency_name, topic_name};
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct RouteFormPage {
    pub table: Arc<Table>,
    pub topic: TopicCode,
    pub division: Division,
    pub form: RouteForm,
    pub trouble: DirectoryTrouble,
}

/// As it was filled in.
#[derive(Debug, Clone, Default)]
pub struct RouteForm {
    /// Of a new one.
    pub division: String,
    pub agency: String,
    /// At which revision its writer saw it; none for a new one.
    pub seen: Option<u64>,
}

impl RouteFormPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let listed = self.table.route(&self.topic, self.division);
        let page = format!("/directory/topics/{}", self.topic);
        let address = format!("{page}/routes/{}", self.division);
        let topic = topic_name(frame, &self.table, &self.topic);
        let place = divisions::name(frame.locale, self.division);
        let ending = listed.map(|_| Ending {
            address: format!("{address}/remove"),
            lead: texts.directory_remove_route_lead(),
            button: texts.directory_remove_route(),
        });
        EntryForm {
            title: texts.directory_edit_route(),
            known_as: Some(texts.directory_history_route(&topic, place)),
            up: (&page, topic),
            address: &address,
            seen: self.form.seen,
            is_closed: false,
            trouble: &self.trouble,
            now: listed.map(|route| self.now(frame, route)),
            fields: self.fields(frame),
            ending,
        }
        .render(frame)
    }

    pub fn samples() -> Vec<Self> {
        samples::route_form_pages()
    }

    fn fields(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let error = of(&self.trouble.explained(frame), "agency");
        let named = ("agency", texts.directory_topic_agency(), texts.directory_route_agency_none());
        agency_field((frame, &self.table), named, &self.form.agency, error).render(frame)
    }

    fn now(&self, frame: &Frame, route: &Route) -> Markup {
        html! { p { strong { (agency_name(frame, &self.table, &route.agency)) } } }
    }
}
