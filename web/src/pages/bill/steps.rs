//! What has happened to a bill, each step with its day and what was said.

use bills::{Step, Taken};
use i18n::numbers::number;
use i18n::{dates, texts};
use kernel::Locale;
use maud::{Markup, html};

use crate::pages::Frame;
use crate::pages::bill_names::stage_name;
use crate::pages::instant::{instant, on_day};
use crate::pages::petition_text::paragraphs;

pub(super) fn render(frame: &Frame, number: &str, taken: &[Taken]) -> Markup {
    html! {
        @if !taken.is_empty() {
            section {
                h2 { (frame.texts().bill_steps()) }
                details {
                    summary { (frame.texts().bill_steps_show(taken.len())) }
                    ol.flow { @for step in taken { li.done { (step_taken(frame, number, step)) } } }
                }
            }
        }
    }
}

fn step_taken(frame: &Frame, number: &str, taken: &Taken) -> Markup {
    html! {
        @match &taken.said {
            Step::Stage { on, .. } | Step::Withdrawn { on, .. } => (on_day(*on)),
            _ => (instant(taken.at)),
        }
        p {
            @if let Step::Published { version, .. } = &taken.said {
                a href=(version_address(number, *version)) { (title(frame.locale, &taken.said)) }
            } @else { (title(frame.locale, &taken.said)) }
        }
        @match &taken.said {
            Step::Extended { reason: words, .. } | Step::Stage { words, .. } | Step::Withdrawn { reason: words, .. } => {
                (paragraphs(frame, words))
            }
            _ => {}
        }
    }
}

pub(super) fn version_address(number: &str, version: u32) -> String {
    format!("/bills/{number}/versions/{version}")
}

fn title(locale: Locale, step: &Step) -> String {
    let texts = texts(locale);
    match step {
        Step::Published { version, .. } => texts.bill_step_published(version.to_string()),
        Step::Opened { version, closes_at, .. } => {
            texts.bill_step_opened(version.to_string(), dates::last_day(*closes_at))
        }
        Step::Extended { closes_at, .. } => texts.bill_step_extended(dates::last_day(*closes_at)),
        Step::ClosedOut { outcomes } => texts.bill_step_closed_out(number(outcomes.comment_count)),
        Step::Stage { stage, .. } => texts.bill_step_stage(stage_name(locale, *stage)),
        Step::Withdrawn { .. } => texts.bill_step_withdrawn(),
    }
}
