//! What is held about the visitor: seen, corrected, and the ways to take it out and to erase it.

use i18n::{divisions, people};
use kernel::{Cell, Timestamp};
use maud::{Markup, html};

use super::audit::{TrailReader, table};
use super::forms::{self, TextField};
use super::instant::{instant, sentence};
use super::layout::Head;
use super::office_line::{lay_down, list};
use super::{Frame, OfficeLine, Problem, TakenText, TrailLine, samples};

#[derive(Debug, Clone)]
pub struct MinePage {
    pub cell: Cell,
    /// E-mail, telephone, name.
    pub contacts: [ContactField; 3],
    /// What else lies sealed: what was written and is not public, names, what is followed.
    pub texts: Vec<TakenText>,
    pub not_taken: Option<Problem>,
    pub offices: Vec<OfficeLine>,
    /// The latest first; `None` while the trail is behind.
    pub looks: Option<Vec<TrailLine>>,
}

#[derive(Debug, Clone)]
pub struct ContactField {
    pub kind: ContactKind,
    /// What stands in the field: what is kept, or what was sent and not taken.
    pub value: String,
    pub kept: Option<KeptContact>,
    /// Whether the box was ticked when it was sent.
    pub consents: bool,
    pub error: Option<ContactError>,
}

#[derive(Debug, Clone)]
pub struct KeptContact {
    pub value: String,
    pub agreed_at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactKind {
    Email,
    Phone,
    Name,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactError {
    Missing,
    NotOne,
    ConsentMissing,
}

impl ContactKind {
    const fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Name => "name",
        }
    }

    pub(super) fn label(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::Email => texts.mine_email(),
            Self::Phone => texts.mine_phone(),
            Self::Name => texts.mine_name(),
        }
    }

    fn hint(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::Email => texts.mine_email_hint(),
            Self::Phone => texts.mine_phone_hint(),
            Self::Name => texts.mine_name_hint(),
        }
    }

    fn consent(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::Email => texts.mine_consent_email(),
            Self::Phone => texts.mine_consent_phone(),
            Self::Name => texts.mine_consent_name(),
        }
    }
}

impl ContactField {
    fn wrong(&self, frame: &Frame) -> Option<String> {
        let texts = frame.texts();
        Some(match (self.error?, self.kind) {
            (ContactError::Missing, _) => texts.mine_missing(),
            (ContactError::ConsentMissing, _) => texts.mine_consent_missing(),
            (ContactError::NotOne, ContactKind::Email) => texts.mine_not_an_email(),
            (ContactError::NotOne, ContactKind::Phone) => texts.mine_not_a_phone(),
            (ContactError::NotOne, ContactKind::Name) => texts.mine_not_a_name(),
        })
    }

    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let label = self.kind.label(frame);
        let Some(kept) = &self.kept else {
            return html! { li.card { (self.form(frame)) } };
        };
        let (change, withdraw) = (texts.mine_change(), texts.mine_withdraw());
        html! {
            li.card {
                h3 { (label) }
                p { strong { (kept.value) } }
                p.count { (sentence!(texts.mine_agreed(), instant(kept.agreed_at))) }
                details open[self.error.is_some()] {
                    summary aria-label=(texts.mine_change_which(&label)) { (change) }
                    (self.form(frame))
                }
                form method="post" action="/me/withdraw" {
                    (forms::csrf(frame))
                    input type="hidden" name="kind" value=(self.kind.code());
                    button.button.quiet aria-label=(texts.mine_withdraw_which(&label)) { (withdraw) }
                }
            }
        }
    }

    fn form(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (name, label) = (self.kind.code(), self.kind.label(frame));
        let save = texts.mine_save_which(&label);
        let field = TextField {
            name,
            label,
            hint: Some(self.kind.hint(frame)),
            value: &self.value,
            error: self.wrong(frame),
            rows: None,
            is_required: false,
        };
        html! {
            form method="post" action="/me" novalidate {
                (forms::csrf(frame))
                input type="hidden" name="kind" value=(name);
                (field.render(frame))
                (self.consents(frame))
                button.button aria-label=(save) { (texts.mine_save()) }
            }
        }
    }

    /// Asked for where none is given; one that is goes on.
    fn consents(&self, frame: &Frame) -> Markup {
        let consent = format!("consent-{}", self.kind.code());
        html! {
            @if self.kept.is_some() {
                p.hint { (frame.texts().mine_consent_goes_on()) }
            } @else {
                label.choice for=(consent) {
                    input #(consent) type="checkbox" name="consent" value="yes" checked[self.consents];
                    span { (self.kind.consent(frame)) }
                }
            }
        }
    }
}

impl MinePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.mine_title();
        let errors: Vec<_> = self
            .contacts
            .iter()
            .filter_map(|field| Some((field.kind.code(), field.wrong(frame)?)))
            .collect();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (forms::error_summary(frame, &errors))
                (forms::not_taken(frame, self.not_taken.as_ref(), "/me"))
                p.lead { (texts.mine_lead()) }
                section {
                    h2 { (texts.mine_contacts()) }
                    p { (texts.mine_contacts_lead()) }
                    ul.cards { @for field in &self.contacts { (field.render(frame)) } }
                    p { a href="/me/notices/wishes" { (texts.mine_contacts_wishes()) } }
                }
                section {
                    h2 { (texts.mine_about()) }
                    p { (texts.mine_about_lead()) }
                    (about(frame, self.cell))
                }
                (lists(frame))
                @if !self.texts.is_empty() {
                    section {
                        h2 { (texts.mine_kept()) }
                        p { (texts.mine_kept_lead()) }
                        ul { @for text in &self.texts { li { (text.name(frame)) } } }
                    }
                }
                @if !self.offices.is_empty() { (self.offices(frame)) }
                section {
                    h2 { (texts.mine_looks()) }
                    p { (texts.mine_looks_lead()) }
                    (self.looks(frame))
                }
                (ways_on(frame))
            }
        };
        let has_errors = !errors.is_empty() || self.not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::mine_pages()
    }

    fn looks(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @match self.looks.as_deref() {
                None => p { (texts.mine_looks_behind()) },
                Some([]) => p { (texts.mine_looks_none()) },
                Some(looks) => (table(frame, &texts.mine_looks(), looks, TrailReader::WhomItConcerns)),
            }
        }
    }

    fn offices(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let about = |line: &OfficeLine| {
            html! {
                @if line.is_waiting { p.hint { (texts.office_waits()) } }
                @else if line.outcome.is_none() { (lay_down(frame, line)) }
            }
        };
        html! { section #offices { h2 { (texts.mine_offices()) } (list(frame, &self.offices, about)) } }
    }
}

/// What the registry said, as far as it is known.
pub(super) fn about(frame: &Frame, cell: Cell) -> Markup {
    let (texts, locale) = (frame.texts(), frame.locale);
    html! {
        dl.facts.rows {
            div { dt { (texts.person_sex()) } dd { (people::sex(locale, cell.sex)) } }
            div { dt { (texts.person_age()) } dd { (people::age_band(locale, cell.age_band)) } }
            div { dt { (texts.person_division()) } dd { (divisions::name(locale, cell.division)) } }
            div { dt { (texts.person_status()) } dd { (people::social_status(locale, cell.social_status)) } }
        }
    }
}

/// A button, for that it was handed over is recorded.
pub(super) fn take_out(frame: &Frame, address: &str, label: String) -> Markup {
    html! {
        form method="post" action=(address) {
            (forms::csrf(frame))
            button.button.quiet { (label) }
        }
    }
}

fn lists(frame: &Frame) -> Markup {
    let texts = frame.texts();
    html! {
        section {
            h2 { (texts.mine_lists()) }
            ul {
                li { a href="/me/signatures" { (texts.nav_my_signatures()) } }
                li { a href="/me/petitions" { (texts.nav_my_petitions()) } }
                li { a href="/privacy/retention" { (texts.retention_link()) } }
            }
        }
    }
}

fn ways_on(frame: &Frame) -> Markup {
    let texts = frame.texts();
    html! {
        section {
            h2 { (texts.nav_my_sessions()) }
            p { (texts.mine_sessions_lead()) }
            p { a.button.quiet href="/me/sessions" { (texts.mine_sessions_link()) } }
        }
        section {
            h2 { (texts.mine_take_out()) }
            p { (texts.mine_take_out_lead()) }
            (take_out(frame, "/me/data", texts.mine_take_out_page()))
            (take_out(frame, "/me/data.json", texts.mine_take_out_file()))
        }
        section {
            h2 { (texts.mine_erase()) }
            p { (texts.mine_erase_lead()) }
            p { a.button.grave href="/me/erase" { (texts.mine_erase_link()) } }
        }
    }
}
