//! What has happened to a petition, what happens now, and what is to come: each step with its day, with
//! what was said and its documents.

use i18n::numbers::number;
use i18n::{dates, texts};
use kernel::{Locale, clock};
use maud::{Markup, PreEscaped, html};
use petitions::{ClosingCause, Document, Step, Taken, Way};

use super::way::{days_between, outcome_name};
use crate::pages::ground::{ground_title, title_in};
use crate::pages::instant::{instant, on_day, sentence};
use crate::pages::petition_text::paragraphs;
use crate::pages::{Frame, PetitionState};

/// What is to come, in order, for one that is open or closed.
pub(super) fn to_come(frame: &Frame, state: &PetitionState, way: Way) -> Vec<String> {
    let texts = frame.texts();
    let rest = [
        texts.step_to_reach(),
        texts.step_to_hand_over(),
        texts.step_to_consider(),
        texts.step_to_answer(),
        texts.step_to_conclude(),
    ];
    let from = match way {
        // Nothing follows where fewer have signed than it took.
        Way::Gathering if !state.is_open() => rest.len(),
        Way::Gathering => 0,
        Way::Reached => 1,
        Way::HandedOver => 2,
        Way::Considered => 3,
        Way::Answered => 4,
        Way::Concluded => rest.len(),
    };
    let signing = state.is_open().then(|| texts.step_signing());
    signing.into_iter().chain(rest.into_iter().skip(from)).collect()
}

pub(super) fn render(
    frame: &Frame,
    number: &str,
    taken: &[Taken],
    state: &PetitionState,
    way: Way,
) -> Markup {
    let texts = frame.texts();
    if taken.is_empty() {
        return html! {};
    }
    let coming = if state.is_public() { to_come(frame, state, way) } else { Vec::new() };
    html! {
        section {
            h2 { (texts.steps_title()) }
            ol.flow {
                @for step in taken {
                    li.done { span.unseen { (texts.step_done()) " " } (done(frame, number, step, late(taken, step))) }
                }
                @for (index, title) in coming.iter().enumerate() {
                    @if index == 0 {
                        li.now aria-current="step" { span.unseen { (texts.step_now()) " " } strong { (title) } }
                    } @else {
                        li.next { span.unseen { (texts.step_to_come()) " " } (title) }
                    }
                }
            }
        }
    }
}

/// How many days after its last day a step was taken; what was late stays told.
fn late(taken: &[Taken], step: &Taken) -> Option<u64> {
    let reached = taken.iter().find_map(|step| match &step.said {
        Step::Reached { hand_over_due, answer_due, .. } => Some((*hand_over_due, *answer_due)),
        _ => None,
    });
    let consider_due = taken.iter().find_map(|step| match &step.said {
        Step::HandedOver { consider_due, .. } => Some(*consider_due),
        _ => None,
    });
    let (on, due) = match &step.said {
        Step::HandedOver { on, .. } => (*on, reached?.0),
        Step::Considered { on, .. } => (*on, consider_due?),
        Step::Answered { on, .. } => (*on, reached?.1),
        _ => return None,
    };
    u64::try_from(days_between(due, on)).ok().filter(|days| *days > 0)
}

fn done(frame: &Frame, number: &str, taken: &Taken, late: Option<u64>) -> Markup {
    html! {
        strong { (title(frame.locale, &taken.said)) }
        p.note {
            @match &taken.said {
                Step::HandedOver { on, .. } | Step::Considered { on, .. } | Step::Answered { on, .. } => {
                    (on_day(*on))
                    @if clock::day_of(taken.at) != *on {
                        " · " (sentence!(frame.texts().step_recorded(), instant(taken.at)))
                    }
                },
                _ => (instant(taken.at)),
            }
            @if let Some(days) = late { " · " strong.error { (frame.texts().clock_overdue(days)) } }
        }
        (words(frame, &taken.said))
        (documents(frame, documents_of(&taken.said)))
        @if matches!(taken.said, Step::Invalidated { .. }) { (invalidations(frame, number)) }
    }
}

/// A step in one line.
pub(in crate::pages) fn title(locale: Locale, step: &Step) -> String {
    let texts = texts(locale);
    match step {
        Step::Submitted => texts.step_submitted(),
        Step::Endorsed { endorsement_count: n } => texts.step_endorsed(*n, number(*n)),
        Step::ChangesAsked => texts.step_changes_asked(),
        Step::Published { .. } => texts.step_published(),
        Step::Refused { .. } => texts.step_refused(),
        Step::Appealed => texts.step_appealed(),
        Step::Upheld { .. } => texts.step_upheld(),
        Step::Overturned { .. } => texts.step_overturned(),
        Step::Extended { closes_at, .. } => texts.step_extended(dates::date_and_time(*closes_at)),
        Step::Reached { signature_count: n, .. } => texts.step_reached(*n, number(*n)),
        Step::Closed { cause: ClosingCause::PeriodOver } => texts.step_closed_period_over(),
        Step::Closed { cause: ClosingCause::ThresholdReached } => texts.step_closed_reached(),
        Step::Closed { cause: ClosingCause::Stopped { .. } } => texts.step_closed_stopped(),
        Step::HandedOver { to, .. } => texts.step_handed_over(to),
        Step::Considered { committee, .. } => texts.step_considered(committee),
        Step::Answered { .. } => texts.step_answered(),
        Step::Concluded => texts.step_concluded(),
        Step::Invalidated { signature_count: n, .. } => texts.step_invalidated(*n, number(*n)),
    }
}

/// What was said then; the answer itself stands above.
fn words(frame: &Frame, step: &Step) -> Markup {
    match step {
        Step::Refused { ground, .. } => html! { p { (ground_title(frame, ground)) } },
        Step::Upheld { words } | Step::Overturned { words } | Step::Considered { words, .. } => {
            paragraphs(frame, words)
        }
        Step::Extended { reason, .. }
        | Step::Invalidated { reason, .. }
        | Step::Closed { cause: ClosingCause::Stopped { reason } } => paragraphs(frame, reason),
        Step::Answered { outcome, .. } => html! { p { (outcome_name(frame.locale, *outcome)) } },
        _ => html! {},
    }
}

/// A step for those who read no page: in one line, and what was said.
pub fn step_in_words(locale: Locale, step: &Step) -> (String, Option<String>) {
    let said = match step {
        Step::Refused { ground, words, .. } => format!("{}. {words}", title_in(locale, ground)),
        Step::Upheld { words } | Step::Overturned { words } | Step::Considered { words, .. } => {
            words.clone()
        }
        Step::Extended { reason, .. }
        | Step::Invalidated { reason, .. }
        | Step::Closed { cause: ClosingCause::Stopped { reason } } => reason.clone(),
        Step::Answered { outcome, text, .. } => {
            format!("{}. {}", outcome_name(locale, *outcome), markdown::plain(text, usize::MAX))
        }
        _ => String::new(),
    };
    (title(locale, step), Some(said).filter(|said| !said.is_empty()))
}

pub fn documents_of(step: &Step) -> &[Document] {
    match step {
        Step::HandedOver { documents, .. }
        | Step::Considered { documents, .. }
        | Step::Answered { documents, .. } => documents,
        _ => &[],
    }
}

/// Every one of them, for whoever checks.
fn invalidations(frame: &Frame, number: &str) -> Markup {
    let file = format!("/petitions/{number}/invalidations");
    html! {
        p.note {
            (frame.texts().anomalies_petition_open_data()) " "
            a href={ (file) ".csv" } { "CSV" } " · " a href={ (file) ".json" } { "JSON" }
        }
    }
}

fn documents(frame: &Frame, documents: &[Document]) -> Markup {
    html! {
        @if !documents.is_empty() {
            ul { @for document in documents { li { (link(frame, document)) } } }
        }
    }
}

fn link(frame: &Frame, document: &Document) -> Markup {
    let kind = document.media_type.rsplit(['/', '.']).next().unwrap_or_default();
    // The names of the kinds as people know them.
    let kind = match kind {
        "document" => "DOCX".to_owned(),
        "sheet" => "XLSX".to_owned(),
        "text" => "ODT".to_owned(),
        other => other.to_uppercase(),
    };
    let text =
        frame.texts().document_link(&document.title, kind, number(document.bytes.div_ceil(1_000)));
    html! { a href={ "/documents/" (document.digest) } { (text) } }
}

/// Parliament's answer, as it was given.
pub(super) fn answer(frame: &Frame, taken: &[Taken]) -> Markup {
    let answered = taken.iter().rev().find_map(|step| match &step.said {
        Step::Answered { outcome, text, on, documents } => Some((*outcome, text, *on, documents)),
        _ => None,
    });
    let Some((outcome, text, on, attached)) = answered else { return html! {} };
    html! {
        section {
            h2 { (frame.texts().answer_title()) }
            p { strong { (outcome_name(frame.locale, outcome)) } ", " (on_day(on)) }
            div.prose.flow lang=[frame.citizens_language()] { (PreEscaped(markdown::render(text).as_str())) }
            (documents(frame, attached))
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::Timestamp;

    use super::*;

    fn taken(said: Step) -> Taken {
        let petition = "PN-202611-00001".parse().expect("a number");
        Taken { position: 1, petition, at: Timestamp::UNIX_EPOCH, said }
    }

    #[test]
    fn what_was_late_stays_told() {
        let (hand_over_due, answer_due) = (date(2026, 11, 9), date(2026, 12, 2));
        let reached = Step::Reached { signature_count: 3, hand_over_due, answer_due };
        let handed_over = |on| Step::HandedOver {
            to: String::new(),
            on,
            documents: Vec::new(),
            consider_due: date(2026, 12, 22),
        };
        let late_by = |on| {
            let steps = [taken(reached.clone()), taken(handed_over(on))];
            late(&steps, &steps[1])
        };
        assert_eq!(late_by(date(2026, 11, 9)), None, "on its last day");
        assert_eq!(late_by(date(2026, 11, 22)), Some(13));
    }
}
