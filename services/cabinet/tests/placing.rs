//! Where complaints are, whatever happens and in whatever batches it is read: held against a plain account of it that
//! takes one event after the other.

mod room;

use std::collections::BTreeMap;

use cabinet::projections;
use eventlog::{StoredEvent, on_both_databases};
use projector::Projection;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use room::{Room, id, key, number};
use serde_json::{Value, json};

const TOPICS: [&str; 2] = ["water-supply", "roads"];
const AGENCIES: [&str; 2] = ["usug", "road-agency"];
const DIVISION: &str = "MN-1-1113";

/// What may happen, to complaints and issues of a few.
#[derive(Debug, Clone)]
enum Act {
    Receive(u32),
    Register(u32, usize),
    Reclassify(u32, usize, &'static str),
    Assign(u32, usize),
    Done(String),
    Close(String),
    Merge(String, String),
    Open(String),
    Split(String, Vec<u32>, String),
    Late(u32),
}

fn an_issue() -> impl Strategy<Value = String> {
    (0..2_usize, 0..2_usize, 1..4_u32).prop_map(|(topic, agency, n)| {
        format!("{}.{}.{DIVISION}.{n}", TOPICS[topic], AGENCIES[agency])
    })
}

fn an_act() -> impl Strategy<Value = Act> {
    let complaint = || 0..8_u32;
    prop_oneof![
        2 => complaint().prop_map(Act::Receive),
        3 => (complaint(), 0..2_usize).prop_map(|(c, topic)| Act::Register(c, topic)),
        4 => (complaint(), 0..2_usize, prop_oneof![4 => Just("complaint"), 1 => Just("appreciation")])
            .prop_map(|(c, topic, kind)| Act::Reclassify(c, topic, kind)),
        4 => (complaint(), 0..2_usize).prop_map(|(c, agency)| Act::Assign(c, agency)),
        1 => an_issue().prop_map(Act::Done),
        1 => an_issue().prop_map(Act::Close),
        2 => (an_issue(), an_issue()).prop_map(|(from, into)| Act::Merge(from, into)),
        1 => an_issue().prop_map(Act::Open),
        2 => (an_issue(), prop::collection::vec(complaint(), 1..4), an_issue())
            .prop_map(|(from, complaints, into)| Act::Split(from, complaints, into)),
        1 => complaint().prop_map(Act::Late),
    ]
}

/// As the log would hold it.
fn stored(position: usize, act: &Act) -> StoredEvent {
    let by = key(1);
    let about = |topic: usize, kind: &str| json!({ "kind": kind, "topic": TOPICS[topic], "division": DIVISION, "complainant": "x", "identity": "attested", "by": by });
    let complaint = |c: &u32| ("complaint", number(*c).to_string());
    let issue = |issue: &String| ("issue", issue.clone());
    let (stream, event_type, payload): ((&str, String), &str, Value) = match act {
        Act::Receive(c) => (complaint(c), "ComplaintReceived", json!({ "words_digest": "1" })),
        Act::Register(c, topic) => {
            (complaint(c), "ComplaintRegistered", about(*topic, "complaint"))
        }
        Act::Reclassify(c, topic, kind) => {
            (complaint(c), "ComplaintReclassified", about(*topic, kind))
        }
        Act::Assign(c, agency) => {
            (complaint(c), "ComplaintAssigned", json!({ "agency": AGENCIES[*agency] }))
        }
        Act::Late(c) => (complaint(c), "DeadlinePassed", json!({})),
        Act::Done(i) => {
            let done = json!({ "by": by, "agency": "usug", "words": "a", "is_done": true });
            (issue(i), "DecisionReported", done)
        }
        Act::Close(i) => {
            (issue(i), "IssueClosed", json!({ "people": 1, "content": 1, "not_content": 0 }))
        }
        Act::Merge(from, into) => {
            (issue(from), "IssueMerged", json!({ "by": by, "into": into, "words": "a" }))
        }
        Act::Open(i) => (issue(i), "IssueOpened", json!({ "by": by, "from": i, "words": "a" })),
        Act::Split(from, complaints, into) => {
            let complaints: Vec<_> = complaints.iter().map(|c| number(*c)).collect();
            let split = json!({ "by": by, "into": into, "complaints": complaints, "words": "a" });
            (issue(from), "ComplaintsSplitOut", split)
        }
    };
    StoredEvent {
        position: position as u64 + 1,
        stream_type: stream.0.into(),
        stream_id: stream.1,
        sequence: position as u64 + 1,
        previous: None,
        event_type: event_type.into(),
        event_version: 1,
        recorded_at: room::instant("2026-11-20T12:00:00Z"),
        payload: payload.to_string(),
        meta: None,
    }
}

#[derive(Default)]
struct Account {
    complaints: BTreeMap<u32, Told>,
    /// Where new ones of a matter go, and the highest number of it.
    matters: BTreeMap<String, (String, u32)>,
}

#[derive(Default, Clone)]
struct Told {
    topic: Option<usize>,
    agency: Option<usize>,
    is_appreciation: bool,
    issue: Option<String>,
    is_placed: bool,
    is_fixed: bool,
}

impl Account {
    fn matter(&mut self, matter: &str) -> &mut (String, u32) {
        self.matters.entry(matter.to_owned()).or_insert_with(|| (format!("{matter}.1"), 1))
    }

    fn take(&mut self, act: &Act) {
        match act {
            Act::Receive(c) | Act::Late(c) => _ = self.complaints.entry(*c).or_default(),
            Act::Register(c, topic) => self.said(*c, |told| {
                told.topic = Some(*topic);
                told.is_appreciation = false;
            }),
            Act::Reclassify(c, topic, kind) => self.said(*c, |told| {
                told.topic = Some(*topic);
                told.is_appreciation = *kind == "appreciation";
            }),
            Act::Assign(c, agency) => self.said(*c, |told| told.agency = Some(*agency)),
            Act::Done(issue) | Act::Close(issue) => {
                self.of(issue).for_each(|told| told.is_fixed = true);
                self.matter(&id(issue).matter.to_string());
                for (matter, (goes, n)) in &mut self.matters {
                    if goes == issue {
                        *n += 1;
                        *goes = format!("{matter}.{n}");
                    }
                }
            }
            Act::Merge(from, into) => {
                self.of(from).for_each(|told| told.issue = Some(into.clone()));
                self.matter(&id(from).matter.to_string());
                for (goes, _) in self.matters.values_mut().filter(|(goes, _)| goes == from) {
                    goes.clone_from(into);
                }
            }
            Act::Open(issue) => {
                let (matter, n) = (id(issue).matter.to_string(), id(issue).n);
                let (goes, highest) = self.matter(&matter);
                *highest = n.max(*highest);
                if goes == issue {
                    *highest += 1;
                    *goes = format!("{matter}.{highest}");
                }
            }
            Act::Split(from, complaints, into) => {
                for c in complaints {
                    let told = self.complaints.get_mut(c);
                    if let Some(told) = told.filter(|told| told.issue.as_ref() == Some(from)) {
                        told.issue = Some(into.clone());
                        told.is_placed = true;
                    }
                }
                let matter = id(into).matter;
                if matter != id(from).matter
                    && let Some((goes, highest)) = self.matters.get_mut(&matter.to_string())
                    && goes == from
                {
                    goes.clone_from(into);
                    *highest = id(into).n.max(*highest);
                }
            }
        }
    }

    fn of<'a>(&'a mut self, issue: &'a str) -> impl Iterator<Item = &'a mut Told> {
        self.complaints.values_mut().filter(move |told| told.issue.as_deref() == Some(issue))
    }

    fn said(&mut self, c: u32, change: impl FnOnce(&mut Told)) {
        let mut told = self.complaints.get(&c).cloned().unwrap_or_default();
        change(&mut told);
        if !told.is_placed && !told.is_fixed {
            let matter = told.topic.zip(told.agency).filter(|_| !told.is_appreciation);
            told.issue = matter.map(|(topic, agency)| {
                let matter = format!("{}.{}.{DIVISION}", TOPICS[topic], AGENCIES[agency]);
                self.matters.get(&matter).map_or(format!("{matter}.1"), |(goes, _)| goes.clone())
            });
        }
        self.complaints.insert(c, told);
    }

    fn places(&self) -> BTreeMap<String, Option<String>> {
        self.complaints
            .iter()
            .map(|(c, told)| (number(*c).to_string(), told.issue.clone()))
            .collect()
    }
}

on_both_databases! {
    async fn complaints_are_where_they_belong_and_nobody_is_lost_whatever_the_batches(room: Room) {
        let members = projections().into_iter().find(|one| one.name() == "issue_members").expect("it");
        let mut runner = TestRunner::deterministic();
        let stories = prop::collection::vec(an_act(), 1..60);
        let sizes = prop::collection::vec(1..9_usize, 60);
        for story in 0..60_u64 {
            let acts = stories.new_tree(&mut runner).expect("a story").current();
            let sizes = sizes.new_tree(&mut runner).expect("sizes").current();
            let events: Vec<_> = acts.iter().enumerate().map(|(at, act)| stored(at, act)).collect();
            let mut account = Account::default();
            acts.iter().for_each(|act| account.take(act));

            let one_by_one: Vec<_> = events.chunks(1).collect();
            let (mut any, mut rest) = (Vec::new(), &events[..]);
            for size in sizes.iter().cycle() {
                if rest.is_empty() {
                    break;
                }
                let (page, left) = rest.split_at((*size).min(rest.len()));
                any.push(page);
                rest = left;
            }
            let generation = 1_000 + 3 * story;
            let whole = applied(&room, &*members, generation, &[&events]).await;
            assert_eq!(applied(&room, &*members, generation + 1, &one_by_one).await, whole, "{acts:?}");
            assert_eq!(applied(&room, &*members, generation + 2, &any).await, whole, "{acts:?}");
            let places: BTreeMap<_, _> = whole
                .iter()
                .filter(|row| row["what"] == "complaint")
                .map(|row| {
                    let issue = row["issue"].as_str().map(str::to_owned);
                    (row["id"].as_str().expect("a number").to_owned(), issue)
                })
                .collect();
            assert_eq!(places, account.places(), "{acts:#?}");
        }
    }
}

/// Applies what a projection makes of events, page by page, to rows of a generation of its own.
async fn applied(
    room: &Room,
    projection: &dyn Projection,
    generation: u64,
    pages: &[&[StoredEvent]],
) -> Vec<Value> {
    for page in pages {
        for change in projection.fold(page).expect("folds") {
            let input = json!({ "generation": generation, "rows": change.rows });
            room.views.execute(change.statement, input).await.expect("applied");
        }
    }
    let input = json!({ "generation": generation });
    let mut rows: Vec<Value> = room.views.rows(projection.dump(), input).await.expect("dumped");
    rows.sort_by_key(|row| row["id"].to_string());
    rows
}
