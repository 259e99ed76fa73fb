//! What people complain of, and what becomes of it.

use std::collections::BTreeMap;

use kernel::{Timestamp, Week};

use super::{Event, add};
use crate::agreement::numbers::{Numbers, name};

pub const UNDER: [&str; 2] = ["complaint_count", "with_below_count"];

/// Each time that more or fewer complaints are registered under a topic: under itself, and with those below it.
pub fn under(
    events: &[Event],
    above: &BTreeMap<String, String>,
    topic: &str,
) -> Vec<(Timestamp, [i64; 2])> {
    let counted = |under: &str, n: i64| {
        let own = if under == topic { n } else { 0 };
        [own, if is_below(above, under, topic) { n } else { 0 }]
    };
    let mut topics: BTreeMap<&str, &str> = BTreeMap::new();
    let mut changes = Vec::new();
    for event in of_complaints(events) {
        if !matches!(&*event.name, "ComplaintRegistered" | "ComplaintReclassified") {
            continue;
        }
        if let Some(before) = topics.insert(&event.stream, event.text("topic")) {
            changes.push((event.at, counted(before, -1)));
        }
        changes.push((event.at, counted(event.text("topic"), 1)));
    }
    changes
}

fn of_complaints(events: &[Event]) -> impl Iterator<Item = &Event> {
    events.iter().filter(|event| event.of == "complaint")
}

/// Or the topic itself.
fn is_below<'a>(above: &'a BTreeMap<String, String>, topic: &'a str, of: &str) -> bool {
    let up = |topic: &&'a str| above.get(*topic).map(String::as_str);
    std::iter::successors(Some(topic), up).any(|one| one == of)
}

pub fn topics(events: &[Event], above: &BTreeMap<String, String>) -> Numbers {
    let mut counts = Numbers::new();
    for topic in above.keys() {
        for (_, more) in under(events, above, topic) {
            for (what, n) in UNDER.iter().zip(more) {
                add(&mut counts, name([&**topic], what), n);
            }
        }
    }
    counts
}

/// What is known of a complaint in the end.
#[derive(Default)]
struct Case<'a> {
    week: String,
    is_tip: bool,
    /// Whether its first answer was in time.
    first_answer: Option<bool>,
    closing: &'a str,
    is_reopened: bool,
    is_overdue: bool,
    is_rated: bool,
}

/// Each complaint in the week in which it came in.
pub fn figures(events: &[Event]) -> Numbers {
    let mut cases: BTreeMap<&str, Case> = BTreeMap::new();
    for event in of_complaints(events) {
        let case = cases.entry(&event.stream).or_default();
        match &*event.name {
            "ComplaintReceived" => {
                let day = event.text("received_on").parse().expect("a day");
                case.week = Week::of(day).name();
                case.is_tip = event.flag("is_tip");
            }
            "ComplaintRegistered" if event.text("identity") == "unknown" => case.is_tip = true,
            "ComplaintAnswered" => {
                case.first_answer.get_or_insert(event.flag("is_in_time"));
                case.is_overdue |= event.said["is_in_time"] == false;
            }
            "ComplaintReopened" => case.is_reopened = true,
            "ComplaintClosed" => case.closing = event.text("how"),
            "ComplaintRefused" => case.closing = "refused",
            "DeadlinePassed" => case.is_overdue = true,
            "SurveyAnswered" => case.is_rated = true,
            _ => {}
        }
    }
    let mut counts = Numbers::new();
    for case in cases.values() {
        let closed = |how: &str| case.closing == how;
        for (what, is_so) in [
            ("received", true),
            ("tips", case.is_tip),
            ("answered", case.first_answer.is_some()),
            ("answered_in_time", case.first_answer == Some(true)),
            ("confirmed", closed("confirmed")),
            ("no_reply", closed("no_reply")),
            ("without_action", closed("without_action")),
            ("withdrawn", closed("withdrawn")),
            ("acknowledged", closed("acknowledged")),
            ("refused", closed("refused")),
            ("reopened", case.is_reopened),
            ("overdue", case.is_overdue),
            ("rated", case.is_rated),
        ] {
            add(&mut counts, name([&*case.week], what), i64::from(is_so));
        }
    }
    counts
}
