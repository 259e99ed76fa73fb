//! A room of its own for each test: a log, views, a vault, the projections running, and people.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::sync::Arc;

use complaints::*;
use database::{Database, Schema};
use eventlog::testing::FreshLog;
use eventlog::{EventLog, StoredEvent};
pub use kernel::testing::{citizen, key, staff};
use kernel::{
    Actor, AgencyCode, Clock as _, Division, Locale, Office, Role, TestClock, Timestamp, TopicCode,
    WorkingDays,
};
use projector::{Runner, Status};
use tokio::sync::watch;
use vault::Vault;

pub struct Room {
    pub log: EventLog,
    pub views: Database,
    pub vault: Vault,
    pub complaints: Complaints,
    pub clock: Arc<TestClock>,
    pub statuses: Vec<watch::Receiver<Status>>,
    _folder: Option<tempfile::TempDir>,
    _stop: watch::Sender<bool>,
}

impl Room {
    pub async fn on(FreshLog { log, clock, address, folder }: FreshLog) -> Self {
        let views = Database::open(&address, Schema::Views, 4).await.expect("opens");
        let vault = Database::open(&address, Schema::Vault, 2).await.expect("opens");
        let vault = vault::testing::a_vault(vault).await;
        vault::testing::know(&vault, (0..200).map(key)).await;
        let complaints = Complaints::new(
            log.clone(),
            vault.clone(),
            views.clone(),
            clock.clone(),
            Rules::default(),
            vec![7; 32].into(),
        );
        let (stop, stopped) = watch::channel(false);
        let mut statuses = Vec::new();
        for projection in complaints::projections() {
            let runner = Runner::new(projection, log.clone(), views.clone());
            statuses.push(runner.status());
            tokio::spawn(runner.run(stopped.clone()));
        }
        Self { log, views, vault, complaints, clock, statuses, _folder: folder, _stop: stop }
    }

    /// Waits until the projections have read all that is in the log now.
    pub async fn caught_up(&self) {
        let head = self.log.head().await.expect("head").position;
        for status in &self.statuses {
            status.clone().wait_for(|status| status.position() >= head).await.expect("runs");
        }
    }

    /// Person number `n` complains of water in Bayanzürkh.
    pub async fn complains(&self, n: u32, text: &str) -> ComplaintNumber {
        let received = self.complaints.receive(&citizen(n), by_web(n, text)).await;
        received.expect("received").number
    }

    pub async fn sees(&self, actor: &Actor, number: ComplaintNumber) -> Shown {
        self.caught_up().await;
        self.complaints.case(actor, number).await.expect("there is one")
    }

    /// How many events it has, as whoever acts saw it.
    pub async fn seen(&self, number: ComplaintNumber) -> u64 {
        self.log.read_stream(&number.to_string()).await.expect("read").len() as u64
    }

    /// An officer takes it and answers.
    pub async fn is_answered(&self, number: ComplaintNumber) {
        let answered = self
            .complaints
            .answer(&officer(), number, self.seen(number).await, &words("Засварласан"), &[])
            .await;
        answered.expect("answered");
    }

    /// All desks of one kind.
    pub async fn desk(&self, actor: &Actor, desk: Sorted) -> Vec<Entry> {
        self.caught_up().await;
        let agency = (desk != Sorted::Centre).then(usug);
        let listing = Listing { agency, ..Listing::of(desk, 50) };
        self.complaints.list(actor, &listing).await.expect("a desk")
    }

    /// True counts of those that came in, by their values; the most first.
    pub async fn figure_rows(&self, by: Dimension, week: &str) -> Vec<(String, u64)> {
        self.caught_up().await;
        let weeks = view_statements().find(|one| one.name == "figures/weeks").expect("one");
        let asked = serde_json::json!({ "dimension": by, "first": week, "last": week });
        let rows: Vec<serde_json::Value> = self.views.rows(weeks, asked).await.expect("read");
        let read = |row: &serde_json::Value| {
            let value = row["value"].as_str().unwrap_or_default().to_owned();
            (value, row["counts"][0].as_u64().unwrap_or_default())
        };
        let mut rows: Vec<_> = rows.iter().map(read).collect();
        rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        rows
    }

    pub async fn stored(&self) -> Vec<StoredEvent> {
        self.log.read_after(0, 1_000_000).await.expect("the log")
    }

    pub fn goes_on(&self, to: &str) {
        self.clock.set(to.parse().expect("an instant"));
    }

    pub async fn keeps_time(&self) {
        self.caught_up().await;
        while self.complaints.keep_time(&Levels).await.expect("kept") {
            self.caught_up().await;
        }
        self.caught_up().await;
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// Above the water company: the capital, and the Government's office.
pub struct Levels;

impl Hierarchy for Levels {
    fn above(&self, _: &AgencyCode) -> Vec<AgencyCode> {
        ["ub-mayor", "cabinet-office"].map(|code| code.parse().expect("a code")).to_vec()
    }
}

pub fn usug() -> AgencyCode {
    "usug".parse().expect("a code")
}

pub fn water() -> TopicCode {
    "water".parse().expect("a code")
}

pub fn words(text: &str) -> Words {
    Words::parse(text, 10_000).expect("words")
}

pub fn a_sender() -> Sender {
    Sender {
        name: Some("Д. Бат".into()),
        address: Some("Баянзүрх дүүрэг, 3-р хороо".into()),
        phone: Some("99112233".into()),
        email: None,
    }
}

pub fn registering(kind: Kind) -> Registering {
    Registering {
        kind,
        topic: water(),
        division: Division::from_code("MN-1-1113").unwrap_or(Division::UNKNOWN),
        agency: Some(usug()),
        working: WorkingDays::default(),
    }
}

pub fn by_web(n: u32, text: &str) -> Receiving {
    let cell = citizen(n).citizen().map(|citizen| citizen.cell);
    Receiving {
        channel: Channel::Web,
        is_tip: false,
        whose: Whose { person: key(n), identity: Identity::Attested, cell },
        words: words(text),
        sender: a_sender(),
        files: Vec::new(),
        language: Locale::Mn,
        from: "web",
        key: format!("form-{n}-{}", text.len()),
        registering: Some(registering(Kind::Complaint)),
        also_told: None,
    }
}

/// A letter of somebody whom the house does not know: `n` stands in for them.
pub fn by_mail(n: u32, text: &str) -> Receiving {
    let whose = Whose { person: key(n), identity: Identity::Unknown, cell: None };
    let sender = Sender { email: Some("bat@example.mn".into()), ..Sender::default() };
    let (channel, from) = (Channel::Email, "email");
    Receiving { channel, from, whose, sender, registering: None, ..by_web(n, text) }
}

pub fn operator() -> Actor {
    staff(190, Role::Operator)
}

pub fn another_operator() -> Actor {
    staff(191, Role::Operator)
}

/// Of the water company.
pub fn officer() -> Actor {
    officer_of(192, "usug")
}

pub fn officer_of(n: u32, agency: &str) -> Actor {
    let Actor::Person { citizen, .. } = citizen(n) else { unreachable!("a person") };
    let agency = Some(agency.parse().expect("a code"));
    Actor::Person { citizen, offices: vec![Office { role: Role::AgencyOfficer, agency }] }
}
