//! A room of its own for each test: a log, views, the projections running, and people who complain.
#![allow(dead_code, unused_imports, reason = "each test binary uses its part")]

use std::sync::Arc;

use cabinet::{
    AgendaId, Answered, Cabinet, ComplaintNumber, Deciding, FollowUps, IssueEntry, IssueId,
    IssueView, Rules,
};
use database::{Database, Schema};
use eventlog::testing::FreshLog;
use eventlog::{Append, EventLog, Lane, NewEvent, Sequence, StoredEvent, Stream};
pub use kernel::testing::{cell, citizen, staff};
use kernel::{Actor, Citizen, Clock, Office, Role, TestClock, Timestamp};
use projector::{Runner, Status};
use serde_json::{Value, json};
use tokio::sync::watch;

pub const WATER: &str = "water-supply.usug.MN-1-1113.1";
/// The same in the next district.
pub const OTHER: &str = "water-supply.usug.MN-1-1119.1";

pub struct Room {
    pub log: EventLog,
    pub views: Database,
    pub cabinet: Cabinet,
    pub clock: Arc<TestClock>,
    pub statuses: Vec<watch::Receiver<Status>>,
    _folder: Option<tempfile::TempDir>,
    stop: watch::Sender<bool>,
}

/// Who is not reached may be called again at once.
fn rules() -> Rules {
    let rules = Rules::default();
    Rules { follow_up: FollowUps { retry_hours: 0, ..rules.follow_up }, ..rules }
}

impl Room {
    pub async fn on(FreshLog { log, clock, address, folder }: FreshLog) -> Self {
        let views = Database::open(&address, Schema::Views, 4).await.expect("opens");
        let cabinet = Cabinet::new(log.clone(), views.clone(), clock.clone(), rules());
        let (stop, stopped) = watch::channel(false);
        let mut statuses = Vec::new();
        for projection in cabinet::projections() {
            let runner = Runner::new(projection, log.clone(), views.clone());
            statuses.push(runner.status());
            tokio::spawn(runner.run(stopped.clone()));
        }
        Self { log, views, cabinet, clock, statuses, _folder: folder, stop }
    }

    /// Another process of the same house.
    pub fn another_process(&self) -> Cabinet {
        let (log, views, clock) = (self.log.clone(), self.views.clone(), self.clock.clone());
        Cabinet::new(log, views, clock, rules())
    }

    /// Waits until the projections have read all that is in the log now.
    pub async fn caught_up(&self) {
        let head = self.log.head().await.expect("head").position;
        for status in &self.statuses {
            status.clone().wait_for(|status| status.position() >= head).await.expect("runs");
        }
    }

    /// What happens from now on the views do not hear of.
    pub async fn reads_no_more(&self) {
        self.caught_up().await;
        self.stop.send_replace(true);
        for status in &self.statuses {
            let mut status = status.clone();
            while status.changed().await.is_ok() {}
        }
    }

    pub fn it_is(&self, at: &str) {
        self.clock.set(instant(at));
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Events of the room of complaints, as it stores them.
    pub async fn hears(&self, complaint: u32, events: &[(&str, Value)]) {
        let stream = Stream::new("complaint", number(complaint).as_str());
        let stored = |(name, payload): &(&str, Value)| NewEvent {
            event_type: (*name).into(),
            version: 1,
            payload: payload.to_string(),
        };
        let append = Append {
            expected: self.log.read_stream(&stream.id).await.expect("read").len() as u64,
            stream,
            guards: Vec::new(),
            not_after: None,
            events: events.iter().map(stored).collect(),
            idempotency: None,
            meta: None,
            lane: Lane::Lifecycle,
        };
        self.log.append(append).await.expect("appended");
    }

    /// Someone complains of the matter of an issue, and it is registered and assigned at once.
    pub async fn complains(&self, complaint: u32, person: u32, issue: &str) {
        self.hears(complaint, &complaint_of(Some(person), issue)).await;
    }

    /// Of so many people, one complaint each, numbered as they are.
    pub async fn many_complain(&self, people: std::ops::Range<u32>, issue: &str) {
        for person in people {
            self.complains(person, person, issue).await;
        }
    }

    /// What the house does by itself, once it has read on.
    pub async fn keeps_time(&self) -> Option<Timestamp> {
        self.caught_up().await;
        let next = self.cabinet.keep_time().await.expect("kept");
        self.caught_up().await;
        next
    }

    pub async fn sees(&self, issue: &str) -> IssueView {
        self.caught_up().await;
        self.cabinet.issue(&analyst(), &id(issue)).await.expect("there is one")
    }

    pub async fn entry(&self, issue: &str) -> IssueEntry {
        self.sees(issue).await.entry.expect("something was done with it")
    }

    pub async fn sequence(&self, issue: &str) -> Sequence {
        self.cabinet.standing_of(&analyst(), &id(issue)).await.expect("read").1
    }

    /// Complaints of an issue.
    pub async fn members(&self, issue: &str) -> Vec<String> {
        self.caught_up().await;
        let members = self.cabinet.members(&analyst(), &id(issue), 0, 10_000).await;
        let members = members.expect("members").into_iter();
        members.map(|member| member.complaint.to_string()).collect()
    }

    pub async fn stored(&self) -> Vec<StoredEvent> {
        self.log.read_after(0, 1_000_000).await.expect("the log")
    }

    /// An analyst raises it, and the house has read it.
    pub async fn raises(&self, issue: &str) {
        self.caught_up().await;
        self.cabinet.raise(&analyst(), &id(issue), "Аюултай").await.expect("raised");
        self.caught_up().await;
    }

    /// On the agenda of Wednesday 25 November, frozen on Monday, decided on Wednesday and published.
    pub async fn goes_to_cabinet(&self, issue: &str) {
        let cabinet = &self.cabinet;
        cabinet.put_on(&secretary(), wednesday(), &id(issue)).await.expect("put on");
        self.it_is("2026-11-23T04:00:00Z");
        self.keeps_time().await;
        self.it_is("2026-11-25T06:00:00Z");
        cabinet
            .record_decision(&secretary(), wednesday(), &id(issue), deciding())
            .await
            .expect("decided");
        cabinet.publish(&secretary(), wednesday()).await.expect("published");
        self.caught_up().await;
    }

    pub async fn is_done(&self, issue: &str) {
        self.cabinet.report(&officer(), &id(issue), "Солигдов", true).await.expect("reported");
        self.caught_up().await;
    }

    /// An operator calls everyone of it who is to be called, and they are content.
    pub async fn everyone_is_asked(&self, issue: &str) {
        self.caught_up().await;
        let (operator, id) = (operator(92), id(issue));
        let asked = self.cabinet.follow_ups(&operator, &id, true, 0, 10_000).await.expect("list");
        for one in asked {
            let complaint = &one.complaint;
            self.cabinet.take_follow_up(&operator, &id, complaint).await.expect("taken");
            self.cabinet
                .settle_follow_up(&operator, &id, complaint, Answered::Content, Some(5))
                .await
                .expect("settled");
        }
        self.caught_up().await;
    }
}

/// Received, registered and assigned to the agency of the issue.
pub fn complaint_of(person: Option<u32>, issue: &str) -> Vec<(&'static str, Value)> {
    let [received, mut registered] = [received(person.is_none()), about(person, issue)];
    registered["identity"] = if person.is_some() { "attested" } else { "unknown" }.into();
    if let Some(person) = person {
        registered["cell"] = json!(cell(person));
        registered["clock"] =
            json!({ "counted_from": "2026-11-20", "days": 30, "due_on": "2026-12-21" });
    }
    vec![
        ("ComplaintReceived", received),
        ("ComplaintRegistered", registered),
        assigned(issue.split('.').nth(1).expect("an agency")),
    ]
}

fn received(is_tip: bool) -> Value {
    json!({
        "channel": "phone", "is_tip": is_tip, "received_on": "2026-11-20", "source": "abc",
        "language": "mn", "words_digest": "0001",
    })
}

/// What it is about; whose it is, under the name they have in its topic.
pub fn about(person: Option<u32>, issue: &str) -> Value {
    let id = id(issue);
    let topic = id.matter.topic.to_string();
    let mut about = json!({ "kind": "complaint", "topic": topic, "division": id.matter.division });
    if let Some(person) = person {
        about["complainant"] = format!("person-{person}-of-{topic}").into();
    }
    about
}

pub fn assigned(agency: &str) -> (&'static str, Value) {
    ("ComplaintAssigned", json!({ "agency": agency }))
}

pub fn reclassified(person: u32, issue: &str) -> (&'static str, Value) {
    let mut anew = about(Some(person), issue);
    anew["by"] = json!(key(92));
    anew["clock"] = json!({ "counted_from": "2026-11-20", "days": 30, "due_on": "2026-12-21" });
    ("ComplaintReclassified", anew)
}

pub fn deadline_passed() -> (&'static str, Value) {
    ("DeadlinePassed", json!({ "due_on": "2026-12-21", "agency": "usug", "level": 1 }))
}

pub fn key(n: u32) -> kernel::PersonKey {
    kernel::testing::key(n)
}

pub fn number(n: u32) -> ComplaintNumber {
    format!("CN-00000-{n:05}").parse().expect("a number")
}

pub fn numbers(of: std::ops::Range<u32>) -> Vec<ComplaintNumber> {
    of.map(number).collect()
}

pub fn id(issue: &str) -> IssueId {
    issue.parse().expect("an issue")
}

pub fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// 25 November.
pub fn wednesday() -> AgendaId {
    "2026-11-25".parse().expect("a day")
}

pub fn deciding() -> Deciding<'static> {
    let (agency, due_on) = ("usug".parse().expect("a code"), "2026-12-25".parse().expect("a day"));
    Deciding { text: "Шугамыг солино", agency, due_on }
}

pub fn analyst() -> Actor {
    staff(90, Role::Analyst)
}

pub fn another_analyst() -> Actor {
    staff(94, Role::Analyst)
}

pub fn secretary() -> Actor {
    staff(91, Role::CabinetSecretariat)
}

pub fn operator(n: u32) -> Actor {
    staff(n, Role::Operator)
}

/// Of the agency that the decision is assigned to.
pub fn officer() -> Actor {
    officer_of("usug")
}

pub fn officer_of(agency: &str) -> Actor {
    let citizen = Citizen { key: key(95), cell: cell(95) };
    let agency = Some(agency.parse().expect("a code"));
    let offices = vec![Office { role: Role::AgencyOfficer, agency }];
    Actor::Person { citizen, offices }
}
