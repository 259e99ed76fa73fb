//! The roll of offices: what waits for a second administrator, what is held, what has ended.

use i18n::offices;
use kernel::Role;
use maud::{Markup, html};

use super::layout::Head;
use super::office_line::{lay_down, list};
use super::{EndingPart, Frame, OfficeLine, OfficeOutcome, forms, samples};

#[derive(Debug, Clone)]
pub struct OfficesPage {
    /// The latest first, each.
    pub waiting: Vec<OfficeLine>,
    pub held: Vec<OfficeLine>,
    pub past: Vec<OfficeLine>,
    /// Whether the one who looks grants offices; an auditor reads only.
    pub may_grant: bool,
    pub not_taken: Option<LineError>,
}

/// What was sent about a line and not taken.
#[derive(Debug, Clone)]
pub struct LineError {
    pub line: u32,
    pub field: LineField,
    /// In the reader's language, and without the number.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineField {
    /// As it was sent.
    Number(String),
    Reason,
}

impl LineError {
    fn id(&self) -> String {
        match self.field {
            LineField::Number(_) => format!("number-{}", self.line),
            LineField::Reason => format!("reason-{}", self.line),
        }
    }
}

impl OfficesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.offices_title();
        let wrong = self.not_taken.as_ref().map(|wrong| (wrong.id(), wrong.text.clone()));
        let errors: Vec<_> = wrong.iter().map(|(id, text)| (id.as_str(), text.clone())).collect();
        let has_errors = wrong.is_some();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (forms::error_summary(frame, &errors))
                p.lead { (texts.offices_lead()) }
                @if self.may_grant {
                    p { a.button href="/offices/new" { (texts.offices_propose()) } }
                }
                (self.waiting(frame))
                section {
                    h2 { (texts.offices_held()) }
                    @if self.held.is_empty() { p { (texts.offices_held_none()) } }
                    @for role in Role::ALL { (self.holders(frame, *role)) }
                }
                @if !self.past.is_empty() {
                    details {
                        summary { (texts.offices_past()) }
                        section { ul { @for line in &self.past { li { (line.compact(frame, true)) } } } }
                    }
                }
            }
        };
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::offices_pages()
    }

    /// What is wrong with a field of a line.
    fn wrong(&self, id: &str) -> Option<&LineError> {
        self.not_taken.as_ref().filter(|wrong| wrong.id() == id)
    }

    /// Offices that would be given, and those that would end.
    fn waiting(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let ending: Vec<_> =
            self.held.iter().filter(|line| line.ending.is_some()).cloned().collect();
        html! {
            section {
                h2 { (texts.offices_waiting()) }
                @if self.waiting.is_empty() && ending.is_empty() {
                    p { (texts.offices_waiting_none()) }
                }
                (list(frame, &self.waiting, |line| self.decisions(frame, line)))
                (list(frame, &ending, |line| self.agreeing(frame, line)))
            }
        }
    }

    fn decisions(&self, frame: &Frame, line: &OfficeLine) -> Markup {
        let (texts, number) = (frame.texts(), line.number.to_string());
        html! {
            @if self.may_grant {
                @if line.is_own {
                    p.hint { (texts.office_own_proposal()) }
                } @else {
                    form method="post" action={ "/offices/" (number) "/approve" } {
                        (forms::csrf(frame))
                        (self.number(frame, &number))
                        button.button aria-label=(texts.office_approve_which(&number)) {
                            (texts.office_approve())
                        }
                    }
                }
                form method="post" action={ "/offices/" (number) "/decline" } {
                    (forms::csrf(frame))
                    button.button.quiet aria-label=(texts.office_decline_which(&number)) {
                        (texts.office_decline())
                    }
                }
            }
        }
    }

    /// Whom the one who approves means.
    fn number(&self, frame: &Frame, line: &str) -> Markup {
        let (texts, id) = (frame.texts(), format!("number-{line}"));
        let wrong = self.wrong(&id);
        let sent = wrong.and_then(|wrong| match &wrong.field {
            LineField::Number(sent) => Some(sent.as_str()),
            LineField::Reason => None,
        });
        html! {
            div.field.wrong[wrong.is_some()] {
                label for=(id) { (texts.office_approve_number()) }
                (forms::error(frame, &id, wrong.map(|wrong| wrong.text.as_str())))
                input #(id) name="registration_number" type="text" value=[sent]
                    autocomplete="off" required
                    aria-label=(texts.office_approve_number_which(line))
                    aria-describedby=[forms::described_by(&id, false, wrong.is_some())]
                    aria-invalid=[wrong.map(|_| "true")];
            }
        }
    }

    /// What a second administrator does about an ending; whom it concerns does nothing here.
    fn agreeing(&self, frame: &Frame, line: &OfficeLine) -> Markup {
        let (texts, number) = (frame.texts(), line.number.to_string());
        let part = line.ending.filter(|_| self.may_grant).map(|ending| ending.part);
        html! {
            @if part == Some(EndingPart::Asked) { p.hint { (texts.office_own_proposal()) } }
            @if part == Some(EndingPart::Concerned) { p.hint { (texts.office_own_ending()) } }
            @if part == Some(EndingPart::Decides) {
                form method="post" action={ "/offices/" (number) "/end" } {
                    (forms::csrf(frame))
                    button.button.grave aria-label=(texts.office_end_which(&number)) {
                        (texts.office_end())
                    }
                }
            }
            @if matches!(part, Some(EndingPart::Decides | EndingPart::Asked)) {
                form method="post" action={ "/offices/" (number) "/decline" } {
                    (forms::csrf(frame))
                    button.button.quiet aria-label=(texts.office_keep_which(&number)) {
                        (texts.office_keep())
                    }
                }
            }
        }
    }

    /// Everyone who holds an office, a line each.
    fn holders(&self, frame: &Frame, role: Role) -> Markup {
        let lines: Vec<_> = self.held.iter().filter(|line| line.office.role == role).collect();
        html! {
            @if !lines.is_empty() {
                h3 { (offices::role(frame.locale, role)) }
                ul {
                    @for line in lines {
                        li {
                            (line.compact(frame, false))
                            @if self.may_grant && line.is_mine { (lay_down(frame, line)) }
                            @else if self.may_grant && line.ending.is_none() { (self.ending(frame, line)) }
                        }
                    }
                }
            }
        }
    }

    fn ending(&self, frame: &Frame, line: &OfficeLine) -> Markup {
        let (texts, number) = (frame.texts(), line.number.to_string());
        let id = format!("reason-{number}");
        let wrong = self.wrong(&id);
        html! {
            details open[wrong.is_some()] {
                summary { (texts.office_end()) }
                form method="post" action={ "/offices/" (number) "/end" } {
                    (forms::csrf(frame))
                    @if line.ends_by_two { p.hint { (texts.office_end_by_two()) } }
                    div.field.wrong[wrong.is_some()] {
                        label for=(id) aria-label=(texts.office_end_reason_which(&number)) {
                            (texts.office_end_reason())
                        }
                        (forms::error(frame, &id, wrong.map(|wrong| wrong.text.as_str())))
                        select #(id) name="reason"
                            aria-describedby=[forms::described_by(&id, false, wrong.is_some())]
                            aria-invalid=[wrong.map(|_| "true")] {
                            @for (code, reason) in OfficeOutcome::GIVEN {
                                option value=(code) { (reason.words(frame)) }
                            }
                        }
                    }
                    button.button.grave aria-label=(texts.office_end_which(&number)) {
                        (texts.office_end())
                    }
                }
            }
        }
    }
}
