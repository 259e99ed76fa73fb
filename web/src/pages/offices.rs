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
}

impl OfficesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.offices_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
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
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::offices_pages()
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
                        div.field {
                            label for={ "number-" (number) } { (texts.office_approve_number()) }
                            input id={ "number-" (number) } name="registration_number" type="text"
                                autocomplete="off" required
                                aria-label=(texts.office_approve_number_which(&number));
                        }
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
                            @else if self.may_grant && line.ending.is_none() { (ending(frame, line)) }
                        }
                    }
                }
            }
        }
    }
}

fn ending(frame: &Frame, line: &OfficeLine) -> Markup {
    let (texts, number) = (frame.texts(), line.number.to_string());
    let id = format!("reason-{number}");
    html! {
        details {
            summary { (texts.office_end()) }
            form method="post" action={ "/offices/" (number) "/end" } {
                (forms::csrf(frame))
                @if line.ends_by_two { p.hint { (texts.office_end_by_two()) } }
                div.field {
                    label for=(id) aria-label=(texts.office_end_reason_which(&number)) {
                        (texts.office_end_reason())
                    }
                    select #(id) name="reason" {
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
