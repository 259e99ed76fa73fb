//! The form that writes a topic, or closes it.

use std::sync::Arc;

use directory::{Table, Topic, WORDS_MAX};
use i18n::numbers::number;
use kernel::TopicCode;
use maud::{Markup, html};

use super::form::{DirectoryTrouble, Ending, EntryForm, code, names, of};
use super::shown::{agency_field, agency_name, topic_field, topic_name};
use crate::pages::forms::TextField;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct TopicFormPage {
    pub table: Arc<Table>,
    /// `None` for a new one.
    pub code: Option<TopicCode>,
    pub form: TopicForm,
    pub trouble: DirectoryTrouble,
}

/// As it was filled in.
#[derive(Debug, Clone, Default)]
pub struct TopicForm {
    /// Of a new one.
    pub code: String,
    pub name_mn: String,
    pub name_en: String,
    pub above: String,
    pub agency: String,
    /// One a line.
    pub words: String,
    /// At which revision its writer saw it; none for a new one.
    pub seen: Option<u64>,
}

impl TopicFormPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let listed = self.code.as_ref().and_then(|code| self.table.topic(code));
        let title = match self.code {
            Some(_) => texts.directory_edit_topic(),
            None => texts.directory_new_topic(),
        };
        let page = self.code.as_ref().map(|code| format!("/directory/topics/{code}"));
        let is_closed = listed.is_some_and(|topic| topic.is_closed);
        let open = page.as_ref().filter(|_| listed.is_some() && !is_closed);
        let ending = open.map(|page| Ending {
            address: format!("{page}/close"),
            lead: texts.directory_close_topic_lead(),
            button: texts.directory_close_topic(),
        });
        let up = match (&page, listed) {
            (Some(page), Some(topic)) => {
                (page.as_str(), topic.name.in_locale(frame.locale).to_owned())
            }
            _ => ("/directory", texts.directory_title()),
        };
        EntryForm {
            title,
            known_as: self.code.as_ref().map(ToString::to_string),
            up,
            address: &self.address(),
            seen: self.form.seen,
            is_closed,
            trouble: &self.trouble,
            now: listed.map(|topic| self.now(frame, topic)),
            fields: self.fields(frame),
            ending,
        }
        .render(frame)
    }

    pub fn samples() -> Vec<Self> {
        samples::topic_form_pages()
    }

    fn address(&self) -> String {
        match &self.code {
            Some(code) => format!("/directory/topics/{code}/edit"),
            None => "/directory/new/topic".to_owned(),
        }
    }

    fn fields(&self, frame: &Frame) -> Markup {
        let (texts, form) = (frame.texts(), &self.form);
        let errors = self.trouble.explained(frame);
        let place = (frame, &*self.table);
        let above = ("above", texts.directory_topic_above(), texts.directory_topic_above_none());
        let agency =
            ("agency", texts.directory_topic_agency(), texts.directory_topic_agency_none());
        html! {
            @if self.code.is_none() { (code(frame, &form.code, &errors)) }
            (names(frame, (&form.name_mn, &form.name_en), &errors))
            (topic_field(place, above, Some(&form.above), of(&errors, "above")).render(frame))
            (agency_field(place, agency, &form.agency, of(&errors, "agency")).render(frame))
            (self.words(frame, of(&errors, "words")))
        }
    }

    fn words(&self, frame: &Frame, error: Option<String>) -> Markup {
        let texts = frame.texts();
        TextField {
            name: "words",
            label: texts.directory_words(),
            hint: Some(texts.directory_words_hint(number(WORDS_MAX as u64))),
            value: &self.form.words,
            error,
            rows: Some(8),
            is_required: false,
        }
        .render(frame)
    }

    fn now(&self, frame: &Frame, topic: &Topic) -> Markup {
        let (texts, table) = (frame.texts(), &self.table);
        html! {
            p { strong { (topic.name.mn) } }
            p { (topic.name.en) }
            @if let Some(above) = &topic.above {
                p { (texts.directory_stands_under(topic_name(frame, table, above))) }
            }
            @if let Some(agency) = &topic.agency {
                p { (texts.directory_history_answers(agency_name(frame, table, agency))) }
            }
            @if !topic.words.is_empty() { p { (texts.directory_topic_words(topic.words.join(", "))) } }
            @if topic.is_closed { p { (texts.directory_closed()) } }
        }
    }
}
