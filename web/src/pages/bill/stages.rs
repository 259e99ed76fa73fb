//! The stages of a bill in their order: those it has passed, where it is, and what is to come.

use bills::{Stage, Step, Taken};
use jiff::civil::Date;
use maud::{Markup, html};

use super::BillPage;
use crate::pages::Frame;
use crate::pages::bill_names::stage_name;
use crate::pages::instant::on_day;

impl BillPage {
    pub(super) fn stages(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let name = |stage| stage_name(frame.locale, stage);
        html! {
            section {
                h2 { (texts.bill_stages()) }
                ol.stages {
                    @for stage in self.kind.stages() {
                        @if *stage < self.stage && !self.has_passed(*stage) {
                            li.skipped { (name(*stage)) " " span.note { (texts.bill_stage_not_recorded()) } }
                        } @else if *stage < self.stage {
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
        }
    }

    /// Every bill begins with being drafted; any other stage has passed where somebody said so.
    fn has_passed(&self, stage: Stage) -> bool {
        stage == Stage::Drafting || reached_on(&self.steps, stage).is_some()
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
