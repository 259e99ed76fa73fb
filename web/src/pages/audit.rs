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
    pub object: String,
    pub from: String,
    pub from_is_wrong: bool,
    pub until: String,
    pub until_is_wrong: bool,
}

#[derive(Debug, Clone)]
pub struct TrailLine {
    pub at: Timestamp,
    pub who: TrailPerson,
    pub role: Option<Role>,
    /// The event's name.
    pub act: String,
    pub object: String,
    pub concerns: Option<TrailPerson>,
    /// The purpose's code.
    pub purpose: Option<String>,
}

#[derive(Debug, Clone)]
pub enum TrailPerson {
    Operator,
    /// By their first line on the roll of offices.
    Staff(u32),
    /// By the first characters of their key.
    Citizen(String),
}

impl AuditPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.audit_title();
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                p.lead { (texts.audit_lead()) }
                (self.filter.render(frame))
                @if self.lines.is_empty() { p { (texts.audit_none()) } } @else { (table(frame, &title, &self.lines)) }
                p { a href=(self.export) { (texts.audit_export()) } }
                @if let Some(more) = &self.more {
                    p { a.button.quiet rel="next" href=(more) { (texts.audit_more()) } }
                }
            }
        };
        let has_errors = self.filter.from_is_wrong || self.filter.until_is_wrong;
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::audit_pages()
    }
}

/// Lines of the trail, the latest first.
pub(super) fn table(frame: &Frame, name: &str, lines: &[TrailLine]) -> Markup {
    let texts = frame.texts();
    let headings = vec![
        texts.audit_at(),
        texts.audit_who(),
        texts.audit_act(),
        texts.audit_object(),
        texts.audit_purpose(),
        texts.audit_concerns(),
    ];
    let rows = lines.iter().map(|line| line.cells(frame)).collect();
    Table { name, headings, rows, has_row_headings: false }.render()
}

impl TrailFilter {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let role = SelectField {
            name: "role",
            label: texts.audit_filter_role(),
            none: texts.audit_filter_all(),
            error: None,
            choices: Role::ALL.iter().map(|role| self.role(frame, *role)).collect(),
        };
        let act = SelectField {
            name: "act",
            label: texts.audit_filter_act(),
            none: texts.audit_filter_all(),
            error: None,
            choices: audit::ACTS.iter().map(|act| self.act(frame, act)).collect(),
        };
        let object = TextField {
            name: "object",
            label: texts.audit_filter_object(),
            hint: Some(texts.audit_filter_object_hint()),
            value: &self.object,
            error: None,
            rows: None,
            is_required: false,
        };
        let day = |name, label: &str, value: &str, is_wrong: bool| {
            let wrong = is_wrong.then(|| texts.audit_filter_wrong_day());
            forms::day(frame, name, label, &texts.audit_filter_day_hint(), value, wrong.as_deref())
        };
        html! {
            details open[self.from_is_wrong || self.until_is_wrong] {
                summary { (texts.audit_filter()) }
                form method="get" action="/audit" novalidate {
                    (role.render(frame))
                    (act.render(frame))
                    (object.render(frame))
                    (day("from", &texts.audit_filter_from(), &self.from, self.from_is_wrong))
                    (day("until", &texts.audit_filter_until(), &self.until, self.until_is_wrong))
                    button.button { (texts.audit_filter_go()) }
                }
            }
        }
    }

    fn role(&self, frame: &Frame, role: Role) -> Choice {
        let text = offices::role(frame.locale, role);
        Choice { code: role.code(), text, is_chosen: self.role == Some(role) }
    }

    fn act(&self, frame: &Frame, act: &'static str) -> Choice {
        Choice { code: act, text: audit::act(frame.locale, act), is_chosen: self.act == Some(act) }
    }
}

impl TrailLine {
    /// In the order of the headings.
    fn cells(&self, frame: &Frame) -> Vec<Markup> {
        let locale = frame.locale;
        vec![
            instant(self.at),
            html! {
                (self.who.name(frame))
                @if let Some(role) = self.role { ", " (offices::role(locale, role)) }
            },
            html! { (audit::act(locale, &self.act)) },
            html! { (audit::object(locale, &self.object)) },
            html! { @if let Some(purpose) = &self.purpose { (audit::purpose(locale, purpose)) } },
            html! { @if let Some(person) = &self.concerns { (person.name(frame)) } },
        ]
    }
}

impl TrailPerson {
    fn name(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::Operator => texts.audit_operator(),
            Self::Staff(number) => texts.audit_staff(number.to_string()),
            Self::Citizen(code) => texts.audit_citizen(code),
        }
    }
}
