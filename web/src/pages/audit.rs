//! The audit trail: who did what in office, and at whose data they looked.

use i18n::{audit, offices};
use kernel::{Role, Timestamp};
use maud::{Markup, html};

use super::forms::{self, Choice, SelectField, TextField};
use super::instant::instant;
use super::layout::Head;
use super::table::Table;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct AuditPage {
    pub filter: TrailFilter,
    /// The latest first.
    pub lines: Vec<TrailLine>,
    /// Where earlier lines are.
    pub more: Option<String>,
    /// The same lines, all of them, as a file.
    pub export: String,
}

/// As it was asked for.
#[derive(Debug, Clone, Default)]
pub struct TrailFilter {
    pub role: Option<Role>,
    pub act: Option<&'static str>,
    pub purpose: Option<&'static str>,
    pub object: String,
    /// A line of the roll, or a whole key.
    pub actor: String,
    pub person: String,
    pub from: String,
    pub until: String,
    /// The fields that are not right, and why, in the reader's language.
    pub wrong: Vec<(&'static str, String)>,
}

#[derive(Debug, Clone)]
pub struct TrailLine {
    pub at: Timestamp,
    pub who: TrailPerson,
    pub role: Option<Role>,
    /// The event's name.
    pub act: String,
    pub object: String,
    /// The code of why an office ended.
    pub reason: Option<String>,
    pub concerns: Option<TrailPerson>,
    /// The purpose's code.
    pub purpose: Option<String>,
}

#[derive(Debug, Clone)]
pub enum TrailPerson {
    Operator,
    /// By their first line on the roll of offices.
    Staff(u32),
    /// By their key, of which the first characters are shown.
    Citizen(String),
}

/// Who reads a table of the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TrailReader {
    /// People are links to what else is on the trail of them.
    Auditor,
    /// Whom it concerns is always the reader.
    WhomItConcerns,
}

impl AuditPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.audit_title();
        let has_errors = !self.filter.wrong.is_empty();
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                (forms::error_summary(frame, &self.filter.wrong))
                p.lead { (texts.audit_lead()) }
                p.hint { (texts.audit_elsewhere()) }
                (self.filter.render(frame))
                @if !has_errors {
                    @if self.lines.is_empty() { p { (texts.audit_none()) } } @else { (table(frame, &title, &self.lines, TrailReader::Auditor)) }
                    p { a href=(self.export) { (texts.audit_export()) } }
                }
                @if let Some(more) = &self.more {
                    p { a.button.quiet rel="next" href=(more) { (texts.audit_more()) } }
                }
            }
        };
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::audit_pages()
    }
}

/// Lines of the trail, the latest first.
pub(super) fn table(frame: &Frame, name: &str, lines: &[TrailLine], reader: TrailReader) -> Markup {
    let texts = frame.texts();
    let mut headings = vec![
        texts.audit_at(),
        texts.audit_who(),
        texts.audit_act(),
        texts.audit_object(),
        texts.audit_purpose(),
    ];
    if reader == TrailReader::Auditor {
        headings.push(texts.audit_concerns());
    }
    let rows = lines.iter().map(|line| line.cells(frame, reader)).collect();
    Table { name, headings, rows, has_row_headings: false }.render()
}

impl TrailFilter {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            details open[!self.wrong.is_empty()] {
                summary { (texts.audit_filter()) }
                form method="get" action="/audit" novalidate {
                    (self.choice(frame, "role", texts.audit_filter_role(), self.roles(frame)))
                    (self.choice(frame, "act", texts.audit_filter_act(), self.acts(frame)))
                    (self.object(frame))
                    (self.choice(frame, "purpose", texts.audit_filter_purpose(), self.purposes(frame)))
                    (self.person(frame, "actor", texts.audit_filter_actor(), &self.actor))
                    (self.person(frame, "person", texts.audit_filter_person(), &self.person))
                    (self.day(frame, "from", &texts.audit_filter_from(), &self.from))
                    (self.day(frame, "until", &texts.audit_filter_until(), &self.until))
                    button.button { (texts.audit_filter_go()) }
                }
            }
        }
    }

    fn choice(
        &self,
        frame: &Frame,
        name: &'static str,
        label: String,
        choices: Vec<Choice>,
    ) -> Markup {
        let (none, error) = (frame.texts().audit_filter_all(), self.error(name));
        SelectField { name, label, none, error, choices }.render(frame)
    }

    fn roles(&self, frame: &Frame) -> Vec<Choice> {
        let choice = |role: &Role| Choice {
            code: role.code(),
            text: offices::role(frame.locale, *role),
            is_chosen: self.role == Some(*role),
        };
        Role::ALL.iter().map(choice).collect()
    }

    fn acts(&self, frame: &Frame) -> Vec<Choice> {
        let choice = |code| Choice {
            code,
            text: audit::act(frame.locale, code),
            is_chosen: self.act == Some(code),
        };
        audit::ACTS.into_iter().map(choice).collect()
    }

    fn purposes(&self, frame: &Frame) -> Vec<Choice> {
        let choice = |code| Choice {
            code,
            text: audit::purpose(frame.locale, code),
            is_chosen: self.purpose == Some(code),
        };
        audit::PURPOSES.into_iter().map(choice).collect()
    }

    fn object(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (label, hint) = (texts.audit_filter_object(), Some(texts.audit_filter_object_hint()));
        self.text("object", label, hint, &self.object, None).render(frame)
    }

    fn person(&self, frame: &Frame, name: &'static str, label: String, value: &str) -> Markup {
        let hint = Some(frame.texts().audit_filter_person_hint());
        self.text(name, label, hint, value, self.error(name)).render(frame)
    }

    fn text<'a>(
        &self,
        name: &'static str,
        label: String,
        hint: Option<String>,
        value: &'a str,
        error: Option<String>,
    ) -> TextField<'a> {
        TextField { name, label, hint, value, error, rows: None, is_required: false }
    }

    fn day(&self, frame: &Frame, name: &str, label: &str, value: &str) -> Markup {
        let (hint, wrong) = (frame.texts().audit_filter_day_hint(), self.error(name));
        forms::day(frame, name, label, &hint, value, wrong.as_deref())
    }

    fn error(&self, name: &str) -> Option<String> {
        self.wrong.iter().find(|(wrong, _)| *wrong == name).map(|(_, why)| why.clone())
    }
}

impl TrailLine {
    /// In the order of the headings.
    fn cells(&self, frame: &Frame, reader: TrailReader) -> Vec<Markup> {
        let (texts, locale) = (frame.texts(), frame.locale);
        let is_auditor = reader == TrailReader::Auditor;
        let mut cells = vec![
            instant(self.at),
            html! {
                @if is_auditor { (self.who.link(frame, "actor", |who| texts.audit_only_their_acts(who))) }
                @else { (self.who.name(frame)) }
                @if let Some(role) = self.role { ", " (offices::role(locale, role)) }
            },
            html! {
                (audit::act(locale, &self.act))
                @if let Some(reason) = &self.reason { ": " (audit::reason(locale, reason)) }
            },
            html! { (audit::object(locale, &self.object)) },
            html! { @if let Some(purpose) = &self.purpose { (audit::purpose(locale, purpose)) } },
        ];
        if is_auditor {
            let concerned = self.concerns.as_ref();
            cells.push(html! {
                @if let Some(person) = concerned {
                    (person.link(frame, "person", |who| texts.audit_only_theirs(who)))
                }
            });
        }
        cells
    }
}

impl TrailPerson {
    fn name(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::Operator => texts.audit_operator(),
            Self::Staff(number) => texts.audit_staff(number.to_string()),
            Self::Citizen(key) => texts.audit_citizen(key.chars().take(6).collect::<String>()),
        }
    }

    /// To what the trail has of them.
    fn link(&self, frame: &Frame, by: &str, label: impl Fn(&str) -> String) -> Markup {
        let (name, value) = (self.name(frame), self.value());
        html! {
            @if let Some(value) = value {
                a href={ "/audit?" (by) "=" (value) } aria-label=(label(&name)) { (name) }
            } @else { (name) }
        }
    }

    /// As the filter takes it.
    fn value(&self) -> Option<String> {
        match self {
            Self::Operator => None,
            Self::Staff(number) => Some(number.to_string()),
            Self::Citizen(key) => Some(key.clone()),
        }
    }
}
