//! The stages of a bill in their order: those it has passed, where it is, and what is to come.

use bills::{Stage, Step, Taken};
use jiff::civil::Date;
use maud::{Markup, html};

use super::BillPage;
use crate::pages::bill_names::stage_name;
use crate::pages::instant::on_day;
use crate::pages::{BillState, Frame};

impl BillPage {
    pub(super) fn stages(&self, frame: &Frame) -> Markup {
        html! {
            section {
                h2 { (frame.texts().bill_stages()) }
                ol.stages {
                    @match &self.state {
                        BillState::Withdrawn { on, .. } => (self.stages_until(frame, *on)),
                        _ => (self.stages_so_far(frame)),
                    }
                }
            }
        }
    }

    fn stages_so_far(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let name = |stage| stage_name(frame.locale, stage);
        html! {
            @for stage in self.kind.stages() {
                @if *stage < self.stage {
                    li.done { span.unseen { (texts.step_done()) " " } (name(*stage)) (self.on(*stage)) }
                } @else if *stage == self.stage {
                    li.now aria-current="step" {
                        span.unseen { (texts.step_now()) " " } strong { (name(*stage)) } (self.on(*stage))
                    }
                } @else {
                    li.next { span.unseen { (texts.step_to_come()) " " } (name(*stage)) }
                }
            }
        }
    }

    /// Nothing comes after it was withdrawn.
    fn stages_until(&self, frame: &Frame, on: Date) -> Markup {
        let texts = frame.texts();
        html! {
            @for stage in self.kind.stages().iter().filter(|stage| **stage <= self.stage) {
                li.done {
                    span.unseen { (texts.step_done()) " " } (stage_name(frame.locale, *stage)) (self.on(*stage))
                }
            }
            li.now { strong { (texts.bill_state_withdrawn()) } " " (on_day(on)) }
        }
    }

    fn on(&self, stage: Stage) -> Markup {
        html! { @if let Some(day) = reached_on(&self.steps, stage) { " " (on_day(day)) } }
    }
}

/// The last time, where it went back.
fn reached_on(steps: &[Taken], wanted: Stage) -> Option<Date> {
    steps.iter().rev().find_map(|taken| match &taken.said {
        Step::Stage { stage, on, .. } if *stage == wanted => Some(*on),
        _ => None,
    })
}
