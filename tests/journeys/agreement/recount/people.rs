//! Who takes part, and what becomes of it: in all, and by whom, as of the release that told it. Whatever is told of a group
//! is of ten people or more and rounded to five; which groups are told is the gate's matter, which is proved elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::spoken::reads;
use super::{Event, add, signature};
use crate::agreement::numbers::{Numbers, name};

const DIMENSIONS: [&str; 4] = ["sex", "age_band", "division", "social_status"];

/// One that began, and in which week what became of it.
#[derive(Default)]
struct Subject {
    of: String,
    /// Where whoever did it counts, as far as that is known.
    who: Option<[String; 4]>,
    /// By which name whoever did it is known there.
    by: String,
    /// Nobody can read it, or it is a reply: it counts for nothing.
    is_away: bool,
    is_reply: bool,
    began: String,
    opened: String,
    reached: String,
    answered: String,
    is_reflected: bool,
    confirmed: String,
    rated: String,
    is_content: bool,
    group: String,
}

/// Where somebody counts.
fn cell(said: &Value) -> Option<[String; 4]> {
    let value = |dimension: &&str| said[*dimension].as_str().map(str::to_owned);
    let values: Option<Vec<String>> = DIMENSIONS.iter().map(value).collect();
    values?.try_into().ok()
}

/// Of the events up to a position.
fn subjects(events: &[Event], to: u64) -> BTreeMap<&str, Subject> {
    let mut subjects: BTreeMap<&str, Subject> = BTreeMap::new();
    for event in events.iter().filter(|event| event.position <= to) {
        if !["petition", "comment", "comment-group", "complaint"].contains(&&*event.of) {
            continue;
        }
        let subject = subjects.entry(&event.stream).or_default();
        event.of.clone_into(&mut subject.of);
        let week = event.week();
        let by = |said: &Value| said.as_str().unwrap_or_default().to_owned();
        if let Some(reads) = reads(event) {
            subject.is_away = !reads;
        }
        match &*event.name {
            "PetitionStarted" => {
                (subject.began, subject.who) = (week, cell(&event.said["cell"]));
                subject.by = by(&event.said["petitioner"]);
            }
            "CommentWritten" => {
                (subject.began, subject.who) = (week, cell(&event.said));
                subject.by = by(&event.said["author"]);
                subject.is_reply = !event.said["reply_to"].is_null();
            }
            "ComplaintRegistered" => {
                (subject.began, subject.who) = (week, cell(&event.said["cell"]));
                subject.by = by(&event.said["complainant"]);
            }
            "PetitionPublished" => subject.opened = week,
            "ThresholdReached" => subject.reached = week,
            "CommentAnswered" | "GroupAnswered" => {
                let outcome = event.said["answer"]["outcome"].as_str().unwrap_or_default();
                subject.answered = week;
                subject.is_reflected = matches!(outcome, "reflected" | "partly");
            }
            "ComplaintAnswered" => subject.answered = week,
            "ComplaintReopened" => subject.answered.clear(),
            "ComplaintClosed" if event.text("how") == "confirmed" => subject.confirmed = week,
            "SurveyAnswered" => {
                subject.rated = week;
                subject.is_content = event.said["rating"].as_u64() >= Some(4);
            }
            "CommentGrouped" => event.text("group").clone_into(&mut subject.group),
            "CommentUngrouped" => subject.group.clear(),
            _ => {}
        }
    }
    subjects
}

/// Each measure that something counts in, and in which week.
fn measured<'a>(
    subjects: &'a BTreeMap<&str, Subject>,
    one: &'a Subject,
) -> Vec<(&'static str, &'a str)> {
    let content = if one.is_content { one.rated.as_str() } else { "" };
    let measures = match &*one.of {
        "petition" => vec![
            ("petitions_started", &*one.began),
            ("petitions_opened", &*one.opened),
            ("petitions_reached", &*one.reached),
        ],
        "comment" if one.is_away || one.is_reply => Vec::new(),
        "comment" => {
            let group = subjects.get(&*one.group);
            let answer = if one.answered.is_empty() { group } else { Some(one) };
            let answered = answer.map_or("", |answer| &*answer.answered);
            let reflected = answer.is_some_and(|answer| answer.is_reflected);
            vec![
                ("comments", &*one.began),
                ("comments_answered", answered),
                ("comments_reflected", if reflected { answered } else { "" }),
            ]
        }
        "complaint" => vec![
            ("complaints", &*one.began),
            ("complaints_answered", &*one.answered),
            ("complaints_confirmed", &*one.confirmed),
            ("satisfaction", &*one.rated),
            ("content", content),
        ],
        _ => Vec::new(),
    };
    measures.into_iter().filter(|(_, week)| !week.is_empty()).collect()
}

/// In all and by the week; of who was content only the releases tell.
pub fn taking_part(events: &[Event]) -> Numbers {
    let mut counts = Numbers::new();
    let mut count = |measure: &str, week: &str, n: i64| {
        add(&mut counts, name([measure, "all"], "count"), n);
        add(&mut counts, name([measure, "week", week], "count"), n);
    };
    for event in events {
        if let Some(n) = signature(event) {
            count("signatures", &event.week(), n);
        }
    }
    let subjects = subjects(events, u64::MAX);
    for one in subjects.values() {
        for (measure, week) in measured(&subjects, one) {
            if measure != "content" {
                count(measure, week, 1);
            }
        }
    }
    counts
}

/// What a gate tells of so many, where it tells it.
fn told(counts: Numbers) -> Numbers {
    let rounded = |n: f64| (n >= 10.0).then_some(((n + 2.0) / 5.0).floor() * 5.0);
    counts.into_iter().map(|(name, n)| (name, n.and_then(rounded))).collect()
}

/// By each dimension alone, as of the first release of each measure; of signatures what was told of petitions, summed.
pub fn who_takes_part(events: &[Event]) -> Numbers {
    let mut all = Numbers::new();
    let releases = events.iter().filter(|event| event.is("ParticipationReleased"));
    for release in releases.filter(|event| event.said["number"] == 1) {
        let (measure, before) = (release.text("measure"), release.text("before_week"));
        let subjects = subjects(events, release.said["counted_to"].as_u64().expect("a position"));
        let mut counts = Numbers::new();
        // Each person once, where they counted in what they began last.
        let mut people: BTreeMap<_, ((&str, &str), &[String; 4])> = BTreeMap::new();
        let mut did = BTreeSet::new();
        for (stream, one) in &subjects {
            let measures = measured(&subjects, one);
            let has_begun = !one.began.is_empty() && &*one.began < before;
            let (Some(who), true) = (&one.who, has_begun && !measures.is_empty()) else { continue };
            let by: &str = if one.by.is_empty() { stream } else { &one.by };
            let (by, began) = ((&*one.of, by), (&*one.began, *stream));
            let last = people.entry(by).or_insert((began, who));
            *last = (*last).max((began, who));
            if measures.iter().any(|(name, week)| *name == measure && *week < before) {
                did.insert(by);
            }
        }
        people.retain(|by, _| did.contains(by));
        for (_, who) in people.into_values() {
            if measure == "content" {
                add(&mut counts, name([measure, "all"], "count"), 1);
            }
            for (dimension, value) in DIMENSIONS.iter().zip(who) {
                add(&mut counts, name([measure, *dimension, value.as_str()], "count"), 1);
            }
        }
        all.extend(told(counts));
    }
    all.extend(of_signatures(events));
    all
}

/// What was told last of each petition by one dimension; what is withheld of it adds nothing.
fn of_signatures(events: &[Event]) -> Numbers {
    let mut last: BTreeMap<&str, &Value> = BTreeMap::new();
    let mut withheld: BTreeMap<&str, bool> = BTreeMap::new();
    for event in events.iter().filter(|event| event.of == "breakdown") {
        match &*event.name {
            "BreakdownReleased" => _ = last.insert(event.text("petition"), &event.said),
            _ => _ = withheld.insert(event.text("petition"), event.is("BreakdownsWithheld")),
        }
    }
    let mut counts = Numbers::new();
    for (petition, said) in last {
        if withheld.get(petition) == Some(&true) {
            continue;
        }
        let mut shown = said["shown"].as_array().expect("counts").iter();
        for one in said["dimensions"].as_array().expect("dimensions") {
            let dimension = one["dimension"].as_str().expect("a dimension");
            for value in one["values"].as_array().expect("values") {
                let value = value.as_str().expect("a value");
                if let Some(n) = shown.next().and_then(Value::as_i64) {
                    add(&mut counts, name(["signatures", dimension, value], "count"), n);
                }
            }
        }
    }
    counts
}

/// By one dimension and by two, as of the petition's first release.
pub fn breakdown(events: &[Event], petition: &str) -> Numbers {
    let of_it = |event: &&Event| event.text("petition") == petition;
    let mut releases = events.iter().filter(|event| event.is("BreakdownReleased")).filter(of_it);
    let release = releases.find(|event| event.said["number"] == 1).expect("a release");
    let to = release.said["counted_to"].as_u64().expect("a position");
    let mut counts = Numbers::new();
    for event in events.iter().filter(|event| event.position <= to).filter(of_it) {
        let Some((n, who)) = signature(event).zip(cell(&event.said)) else { continue };
        for (first, one) in DIMENSIONS.iter().enumerate() {
            for (second, two) in DIMENSIONS.iter().enumerate().skip(first) {
                let by = |at: usize| if at == first || at == second { &*who[at] } else { "" };
                let is_one = first == second;
                let names = if is_one { (*one).to_owned() } else { format!("{one}+{two}") };
                let keys = [&*names, by(0), by(1), by(2), by(3)];
                add(&mut counts, name(keys, "signature_count"), n);
            }
        }
    }
    told(counts)
}
