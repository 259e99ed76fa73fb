//! The roll of offices: what waits for a second administrator, what is held, what has ended.

use i18n::offices;
use kernel::{Office, Timestamp};
use maud::{Markup, html};

use super::instant::{instant, sentence};
use super::layout::Head;
use super::{Frame, forms, samples};

#[derive(Debug, Clone)]
pub struct OfficesPage {
    /// The latest first, each.
    pub waiting: Vec<OfficeLine>,
    pub held: Vec<OfficeLine>,
    pub past: Vec<OfficeLine>,
    /// Whether the one who looks grants offices; an auditor reads only.
    pub may_grant: bool,
}

/// A line of the roll. People are the number of the line on which they were first entered.
#[derive(Debug, Clone)]
pub struct OfficeLine {
    pub number: u32,
    pub person: u32,
    pub office: Office,
    pub until: Timestamp,
    /// `None`: the machine's operator.
    pub proposed_by: Option<u32>,
    pub approved_by: Option<u32>,
    pub outcome: Option<OfficeOutcome>,
    /// Whether the one who looks proposed it, or is to hold it.
    pub is_own: bool,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeOutcome {
    Expired,
    Declined,
    LaidDown,
    PostLeft,
    Mistake,
    Misuse,
}

impl OfficeOutcome {
    /// What an administrator may say, with the code that is sent.
    const GIVEN: [(&'static str, Self); 3] =
        [("post_left", Self::PostLeft), ("mistake", Self::Mistake), ("misuse", Self::Misuse)];

    fn words(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::Expired => texts.office_expired(),
            Self::Declined => texts.office_declined(),
            Self::LaidDown => texts.office_ended_laid_down(),
            Self::PostLeft => texts.office_ended_post_left(),
            Self::Mistake => texts.office_ended_mistake(),
            Self::Misuse => texts.office_ended_misuse(),
        }
    }
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
                section {
                    h2 { (texts.offices_waiting()) }
                    @if self.waiting.is_empty() { p { (texts.offices_waiting_none()) } }
                    (list(frame, &self.waiting, |line| self.decisions(frame, line)))
                }
                section {
                    h2 { (texts.offices_held()) }
                    @if self.held.is_empty() { p { (texts.offices_held_none()) } }
                    (list(frame, &self.held, |line| self.ending(frame, line)))
                }
                @if !self.past.is_empty() {
                    details {
                        summary { (texts.offices_past()) }
                        (list(frame, &self.past, |_| html! {}))
                    }
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::offices_pages()
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

    fn ending(&self, frame: &Frame, line: &OfficeLine) -> Markup {
        let (texts, number) = (frame.texts(), line.number.to_string());
        let id = format!("reason-{number}");
        html! {
            @if self.may_grant {
                details {
                    summary { (texts.office_end()) }
                    form method="post" action={ "/offices/" (number) "/end" } {
                        (forms::csrf(frame))
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
    }
}

/// Lines of the roll, each with what can be done about it.
pub(super) fn list(
    frame: &Frame,
    lines: &[OfficeLine],
    about: impl Fn(&OfficeLine) -> Markup,
) -> Markup {
    html! {
        @if !lines.is_empty() {
            ul.cards { @for line in lines { li.card { (line.render(frame)) (about(line)) } } }
        }
    }
}

impl OfficeLine {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let by = self.proposed_by.map_or_else(
            || texts.office_proposed_by_operator(),
            |person| texts.office_proposed_by(person.to_string()),
        );
        let approved = self.approved_by.map(|person| texts.office_approved_by(person.to_string()));
        html! {
            h3 { (offices::office(frame.locale, &self.office)) }
            p {
                (texts.office_person(self.person.to_string())) " · "
                (sentence!(texts.office_until(), instant(self.until)))
            }
            p.count {
                (texts.office_line(self.number.to_string())) " · " (by)
                @if let Some(approved) = approved { " · " (approved) }
            }
            @if let Some(outcome) = self.outcome { p { (outcome.words(frame)) } }
        }
    }
}
