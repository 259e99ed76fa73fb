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
                    (self.passed(frame, *stage))
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
        html! {
            @for stage in self.kind.stages().iter().filter(|stage| **stage <= self.stage) {
                (self.passed(frame, *stage))
            }
            li.now { strong { (frame.texts().bill_state_withdrawn()) } " " (on_day(on)) }
        }
    }

    /// Every bill begins with being drafted; any other stage has passed where somebody said so.
    fn passed(&self, frame: &Frame, stage: Stage) -> Markup {
        let (texts, name) = (frame.texts(), stage_name(frame.locale, stage));
        html! {
            @if stage == Stage::Drafting || reached_on(&self.steps, stage).is_some() {
                li.done { span.unseen { (texts.step_done()) " " } (name) (self.on(stage)) }
            } @else {
                li.skipped { (name) " " span.note { (texts.bill_stage_not_recorded()) } }
            }
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
