//! A line of the roll of offices: as a card of its own, and as one of a long list.

use i18n::offices;
use kernel::{Office, Timestamp};
use maud::{Markup, html};

use super::instant::{instant, last_day, sentence};
use super::{Frame, forms};

/// People are the number of the line on which they were first entered.
#[derive(Debug, Clone)]
pub struct OfficeLine {
    pub number: u32,
    pub person: u32,
    pub office: Office,
    /// When its last day is over.
    pub until: Timestamp,
    /// `None`: the machine's operator.
    pub proposed_by: Option<u32>,
    pub approved_by: Option<u32>,
    pub approved_at: Option<Timestamp>,
    /// Whether it is only proposed, and nobody's yet.
    pub is_waiting: bool,
    pub outcome: Option<OfficeOutcome>,
    /// By whom it was declined or ended, where somebody did.
    pub closed: Option<OfficeClosed>,
    /// Whether the one who looks proposed it, or is to hold it.
    pub is_own: bool,
    /// Whether the one who looks is to hold it, or does.
    pub is_mine: bool,
    /// Whether it takes two to end it.
    pub ends_by_two: bool,
    /// That it would end, where that waits for a second administrator.
    pub ending: Option<OfficeEnding>,
}

#[derive(Debug, Clone, Copy)]
pub struct OfficeClosed {
    /// `None`: the machine's operator.
    pub by: Option<u32>,
    pub at: Timestamp,
    /// Who asked for what the other agreed to, where it took two.
    pub asked_by: Option<u32>,
}

#[derive(Debug, Clone, Copy)]
pub struct OfficeEnding {
    pub reason: OfficeOutcome,
    pub asked_by: Option<u32>,
    pub part: EndingPart,
}

/// What the one who looks has to do with an ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndingPart {
    Decides,
    Asked,
    /// It is their own office.
    Concerned,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeOutcome {
    Lapsed,
    Expired,
    Declined,
    LaidDown,
    PostLeft,
    Mistake,
    Misuse,
    ByOperator,
}

impl OfficeOutcome {
    /// What an administrator may say, with the code that is sent.
    pub(super) const GIVEN: [(&'static str, Self); 3] =
        [("post_left", Self::PostLeft), ("mistake", Self::Mistake), ("misuse", Self::Misuse)];

    pub(super) fn words(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::Lapsed => texts.office_lapsed(),
            Self::Expired => texts.office_expired(),
            Self::Declined => texts.office_declined(),
            Self::LaidDown => texts.office_ended_laid_down(),
            Self::PostLeft => texts.office_ended_post_left(),
            Self::Mistake => texts.office_ended_mistake(),
            Self::Misuse => texts.office_ended_misuse(),
            Self::ByOperator => texts.office_ended_by_operator(),
        }
    }
}

/// Cards, each with what can be done about it.
pub(super) fn list(
    frame: &Frame,
    lines: &[OfficeLine],
    about: impl Fn(&OfficeLine) -> Markup,
) -> Markup {
    html! {
        @if !lines.is_empty() {
            ul.cards { @for line in lines { li.card { (line.card(frame)) (about(line)) } } }
        }
    }
}

/// What someone does about an office of their own.
pub(super) fn lay_down(frame: &Frame, line: &OfficeLine) -> Markup {
    let (texts, number) = (frame.texts(), line.number.to_string());
    html! {
        form method="post" action={ "/offices/" (number) "/end" } {
            (forms::csrf(frame))
            button.button.quiet aria-label=(texts.office_own_lay_down_which(&number)) {
                (texts.office_own_lay_down())
            }
        }
    }
}

impl OfficeLine {
    pub(super) fn card(&self, frame: &Frame) -> Markup {
        html! {
            h3 { (offices::office(frame.locale, &self.office)) }
            p { (self.whose(frame)) }
            p.count { (self.origin(frame)) }
            @if self.outcome.is_some() { p { (self.fate(frame)) } }
            @if let Some(ending) = &self.ending { p { (ending.words(frame)) } }
        }
    }

    /// Of an office that the heading names, or that it names itself.
    pub(super) fn compact(&self, frame: &Frame, is_named: bool) -> Markup {
        let agency = &self.office.agency;
        html! {
            @if is_named { (offices::office(frame.locale, &self.office)) " · " }
            @else if let Some(agency) = agency { (agency.as_str()) " · " }
            (self.whose(frame))
            div.count {
                @if self.outcome.is_some() { (self.fate(frame)) " · " }
                (self.origin(frame))
            }
            @if let Some(ending) = &self.ending { div { (ending.words(frame)) } }
        }
    }

    fn whose(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            (texts.office_person(self.person.to_string())) " · "
            (sentence!(texts.office_until(), last_day(self.until)))
        }
    }

    /// Where it stands, for whom it concerns.
    pub(super) fn standing(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if self.is_waiting { (texts.office_waits()) }
            @else if self.outcome.is_some() { (self.fate(frame)) }
            @else { (texts.offices_held()) }
        }
    }

    /// What became of it, by whom and when.
    pub(super) fn fate(&self, frame: &Frame) -> Markup {
        let Some(outcome) = self.outcome else { return Markup::default() };
        let Some(closed) = self.closed else { return html! { (outcome.words(frame)) } };
        let (texts, when) = (frame.texts(), instant(closed.at));
        let by = closed.by.map(|person| person.to_string());
        let asked_by = closed.asked_by.map(|person| person.to_string());
        html! {
            @match (outcome, by) {
                (OfficeOutcome::Declined, Some(by)) => { (texts.office_declined_by(by)) ", " (when) },
                (OfficeOutcome::LaidDown, _) | (_, None) => { (outcome.words(frame)) ", " (when) },
                (_, Some(by)) => { (texts.office_ended_by(by)) ", " (when) ": " (outcome.words(frame)) },
            }
            @if let Some(asked_by) = asked_by { " · " (texts.office_end_asked_by(asked_by)) }
        }
    }

    fn origin(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let by = self.proposed_by.map_or_else(
            || texts.office_proposed_by_operator(),
            |person| texts.office_proposed_by(person.to_string()),
        );
        let approved = self.approved_by.map(|person| texts.office_approved_by(person.to_string()));
        html! {
            (texts.office_line(self.number.to_string())) " · " (by)
            @if let Some(approved) = approved {
                " · " (approved)
                @if let Some(at) = self.approved_at { ", " (instant(at)) }
            }
        }
    }
}

impl OfficeEnding {
    fn words(&self, frame: &Frame) -> String {
        let by = self.asked_by.map(|person| person.to_string()).unwrap_or_default();
        frame.texts().office_ending(by, self.reason.words(frame))
    }
}
