//! The box beside the text: until when people are asked, what the law says of it, and what became of it.

use bills::{Closing, Consultation, Kind};
use i18n::dates;
use kernel::clock::day_of;
use maud::{Markup, html};

use super::BillPage;
use crate::pages::bill_state::outcomes;
use crate::pages::instant::{instant, last_day, on_day};
use crate::pages::petition_text::paragraphs;
use crate::pages::{BillState, Frame};

impl BillPage {
    pub(super) fn standing(&self, frame: &Frame) -> Markup {
        html! {
            section.standing {
                h2 { (self.state.name_in(frame.locale)) }
                (self.lead(frame))
                @if let Some(window) = &self.consultation { (self.window(frame, window)) }
                @if self.is_reported() {
                    p { a href={ "/bills/" (self.number) "/report" } { (frame.texts().report_title()) } }
                }
                @if self.version.is_some() { p { a href={ "#" (super::TEXT) } { (frame.texts().bill_read()) } } }
                (self.comments(frame))
                @if self.may_draft {
                    p { a href={ "/bills/" (self.number) "/draft" } { (frame.texts().bill_to_draft()) } }
                }
            }
        }
    }

    /// Whether there is a report: of what was withdrawn too, once people were asked.
    fn is_reported(&self) -> bool {
        match (&self.state, &self.consultation) {
            (
                BillState::Open { .. } | BillState::Answering { .. } | BillState::ClosedOut { .. },
                _,
            ) => true,
            (BillState::Withdrawn { on, .. }, Some(window)) => day_of(window.opens_at) <= *on,
            _ => false,
        }
    }

    /// Where it stands, in a sentence.
    fn lead(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        match &self.state {
            BillState::Drafted => html! { p { (texts.bill_drafted_unseen()) } },
            BillState::Published => html! { p { (texts.bill_published_lead()) } },
            BillState::Coming { opens_at, .. } => {
                html! { p { (texts.bill_coming_lead(dates::date_and_time(*opens_at))) } }
            }
            BillState::Open { closes_at } => {
                html! { p { (texts.bill_open_lead(dates::last_day(*closes_at))) } }
            }
            BillState::Answering { answer_due, is_overdue: false } => {
                html! { p { (texts.bill_answering_lead(dates::day(*answer_due))) } }
            }
            BillState::Answering { answer_due, .. } => {
                html! { p.error { (texts.bill_overdue_lead(dates::day(*answer_due))) } }
            }
            BillState::ClosedOut { outcomes: counted, .. } => {
                html! { p { (texts.bill_closed_out_lead()) } (outcomes(frame, counted)) }
            }
            BillState::Withdrawn { reason, .. } if self.version.is_none() => {
                html! { p { (texts.bill_given_up_lead()) } (paragraphs(frame, reason)) }
            }
            BillState::Withdrawn { reason, .. } => {
                html! {
                    p { (texts.bill_withdrawn_lead()) }
                    (paragraphs(frame, reason))
                    (self.closed_out_since(frame))
                }
            }
        }
    }

    /// What was withdrawn is answered all the same.
    fn closed_out_since(&self, frame: &Frame) -> Markup {
        let window = self.consultation.as_ref().filter(|window| window.closing == Closing::Out);
        html! {
            @if let Some(window) = window {
                p { (frame.texts().bill_closed_out_lead()) }
                (outcomes(frame, &window.outcomes.unwrap_or_default()))
            }
        }
    }

    fn window(&self, frame: &Frame, window: &Consultation) -> Markup {
        let texts = frame.texts();
        html! {
            dl.facts {
                div { dt { (texts.bill_window_opens()) } dd { (instant(window.opens_at)) } }
                div { dt { (texts.bill_window_closes()) } dd { (self.closes(window)) } }
                div { dt { (texts.bill_window_answers()) } dd { (on_day(window.answer_due)) } }
                div { dt { (texts.bill_window_version()) } dd { (window.version) (self.newer(frame, window)) } }
                div { dt { (texts.bill_window_least()) } dd { (self.least(frame, window)) } }
                @if let Some(reason) = &window.extended_because {
                    div { dt { (texts.bill_window_extended()) } dd lang=[frame.citizens_language()] { (reason) } }
                }
            }
        }
    }

    /// What is read and commented on below is the version that was published last.
    fn newer(&self, frame: &Frame, window: &Consultation) -> Markup {
        let texts = frame.texts();
        let heading = self.version.as_ref().map(|version| &version.heading);
        let newer = heading.filter(|heading| heading.version > window.version);
        html! {
            @if let Some(heading) = newer {
                br;
                @let (version, day) = (heading.version.to_string(), day_of(heading.published_at));
                @if matches!(self.state, BillState::Open { .. } | BillState::Coming { .. }) {
                    (texts.bill_window_newer_open(dates::day(day), version))
                } @else {
                    (texts.bill_window_newer(dates::day(day), version))
                }
                " "
                a href={ "/bills/" (self.number) "/compare?from=" (window.version) "&to=" (heading.version) } {
                    (texts.bill_version_compare())
                }
            }
        }
    }

    /// Nobody is asked any more once it is withdrawn.
    fn closes(&self, window: &Consultation) -> Markup {
        match &self.state {
            BillState::Withdrawn { on, .. } if *on < window.last_day() => on_day(*on),
            _ => last_day(window.closes_at),
        }
    }

    /// With the law it follows from, where one says so.
    fn least(&self, frame: &Frame, window: &Consultation) -> String {
        let texts = frame.texts();
        match self.kind {
            Kind::AdministrativeAct => texts.bill_least_act(window.least_days),
            _ => texts.bill_least_law(window.least_days),
        }
    }
}
