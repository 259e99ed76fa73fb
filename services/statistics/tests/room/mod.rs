//! A room of its own for each test: a log, views, the projection running, and petitions that are counted as it is said.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use database::{Database, Schema};
use eventlog::testing::FreshLog;
use eventlog::{Append, EventLog, Lane, NewEvent, NotDone, StoredEvent, Stream};
use kernel::testing::cell;
use kernel::{Cell, Sex, TestClock, Timestamp};
use projector::{Runner, Status};
use serde_json::{Value, json};
use statistics::{
    Became, CellCount, Counted, Counting, Deed, Observing, PetitionNumber, Rules, Statistics, What,
};
use tokio::sync::watch;

pub struct Room {
    pub log: EventLog,
    pub views: Database,
    pub clock: Arc<TestClock>,
    pub statistics: Statistics,
    counts: Arc<Counts>,
    statuses: Vec<watch::Receiver<Status>>,
    _folder: Option<tempfile::TempDir>,
    _stop: watch::Sender<bool>,
}

/// What the room of petitions would say.
struct Counts {
    log: EventLog,
    cells: Mutex<Vec<(Cell, u64)>>,
}

/// What other rooms do: events of the types `signature` and `complaint`, called after what became of it.
pub struct Heard;

impl Observing for Heard {
    fn deeds(&self, event: &StoredEvent) -> Result<Vec<Deed>, String> {
        if event.stream_type == "signature" {
            return Ok(vec![Deed::Signed]);
        }
        let what = match &*event.stream_type {
            "comment" => What::Comment,
            "comment-group" => What::Group,
            "complaint" => What::Complaint,
            _ => return Ok(Vec::new()),
        };
        let payload: Value = serde_json::from_str(&event.payload).expect("JSON");
        let subject = || event.stream_id.clone();
        let by = payload["by"].as_str().map(|by| Became::By(by.to_owned()));
        let became = match &*event.event_type {
            "Began" => Became::Began(serde_json::from_value(payload["cell"].clone()).ok()),
            "Answered" => Became::Answered { is_reflected: payload["is_reflected"] == true },
            "Reopened" => Became::Unanswered,
            "Confirmed" => Became::Confirmed,
            "Rated" => Became::Rated(payload["rating"].as_u64().expect("a rating") as u8),
            "Hidden" => Became::Stands(false),
            "Grouped" => Became::InGroup(payload["group"].as_str().expect("a group").to_owned()),
            _ => return Ok(Vec::new()),
        };
        let of = |became| Deed::Of { what, subject: subject(), became };
        Ok(std::iter::once(became).chain(by).map(of).collect())
    }
}

#[async_trait]
impl Counting for Counts {
    async fn cells(&self, _: PetitionNumber) -> Result<Option<Counted>, NotDone> {
        let head = self.log.head().await?;
        let cells = self.cells.lock().expect("not poisoned").clone();
        let cells = cells.into_iter().map(|(cell, n)| CellCount::of(cell, n)).collect();
        Ok(Some(Counted { position: head.position, at: head.recorded_at, cells }))
    }
}

impl Room {
    pub async fn on(FreshLog { log, clock, address, folder }: FreshLog) -> Self {
        let views = Database::open(&address, Schema::Views, 4).await.expect("opens");
        let counts = Arc::new(Counts { log: log.clone(), cells: Mutex::default() });
        let statistics = Statistics::new(
            log.clone(),
            views.clone(),
            clock.clone(),
            Rules::default(),
            counts.clone(),
        );
        let (stop, stopped) = watch::channel(false);
        let mut statuses = Vec::new();
        for projection in statistics::projections(Arc::new(Heard)) {
            let runner = Runner::new(projection, log.clone(), views.clone());
            statuses.push(runner.status());
            tokio::spawn(runner.run(stopped.clone()));
        }
        Self { log, views, clock, statistics, counts, statuses, _folder: folder, _stop: stop }
    }

    pub fn it_is(&self, at: &str) {
        self.clock.set(instant(at));
    }

    /// So many women and men have signed.
    pub fn signed_by(&self, women: u64, men: u64) {
        let of = |sex, n| (Cell { sex, ..cell(1) }, n);
        *self.counts.cells.lock().expect("not poisoned") =
            vec![of(Sex::Female, women), of(Sex::Male, men)];
    }

    /// An event of the room of petitions, as it stores them.
    pub async fn hears(&self, petition: PetitionNumber, event: &str, payload: Value) {
        self.happens("petition", &petition.to_string(), event, payload).await;
    }

    /// An event of any other room.
    pub async fn happens(&self, kind: &'static str, id: &str, event: &str, payload: Value) {
        let stream = Stream::new(kind, id.to_owned());
        let append = Append {
            expected: self.log.read_stream(&stream.id).await.expect("read").len() as u64,
            stream,
            guards: Vec::new(),
            not_after: None,
            events: vec![NewEvent {
                event_type: event.to_owned(),
                version: 1,
                payload: payload.to_string(),
            }],
            idempotency: None,
            meta: None,
            lane: Lane::Lifecycle,
        };
        self.log.append(append).await.expect("appended");
    }

    pub async fn opens(&self, petition: PetitionNumber) {
        self.hears(petition, "PetitionPublished", json!({})).await;
    }

    pub async fn closes(&self, petition: PetitionNumber) {
        self.hears(petition, "PetitionClosed", json!({})).await;
    }

    /// What the house does by itself, once it has read on.
    pub async fn keeps_time(&self) -> Timestamp {
        self.caught_up().await;
        let next = self.statistics.keep_time().await.expect("kept");
        self.caught_up().await;
        next
    }

    pub async fn caught_up(&self) {
        let head = self.log.head().await.expect("head").position;
        for status in &self.statuses {
            status.clone().wait_for(|status| status.position() >= head).await.expect("runs");
        }
    }

    /// Every event of what was told.
    pub async fn told(&self, petition: PetitionNumber) -> Vec<StoredEvent> {
        self.log.read_stream(&format!("breakdown/{petition}")).await.expect("read")
    }

    /// The rows are what a replay of the log makes.
    pub async fn agrees(&self) {
        self.caught_up().await;
        for projection in statistics::projections(Arc::new(Heard)) {
            let agreement =
                projector::agree_with_log(&*projection, self.log.store(), &self.views, |_, _| {})
                    .await
                    .expect("compared");
            assert_eq!(agreement.different, 0, "{}", projection.name());
        }
    }
}

pub fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

pub fn petition(n: u32) -> PetitionNumber {
    format!("PN-202611-{n:05}").parse().expect("a number")
}
