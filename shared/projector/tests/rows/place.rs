//! Fresh views, logs to read, and what the rows say.

use std::sync::Arc;

use database::testing::fresh_postgres;
use database::{Address, Database, Schema};
use eventlog::testing::{an_event, append};
use eventlog::{EventLog, Limits, MemoryStore, Position, Store, Stream};
use kernel::TestClock;
use projector::{Checkpoint, Runner, Status, agree_with_log};
use serde_json::{Value, json};
use tokio::sync::watch;

use crate::counting::{Counting, DUMP};

pub struct Place {
    pub views: Database,
    _folder: Option<tempfile::TempDir>,
}

impl Place {
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let address = Address::Folder(folder.path().to_owned());
        let views = Database::open(&address, Schema::Views, 4).await.expect("opens");
        Self { views, _folder: Some(folder) }
    }

    pub async fn postgres() -> Option<Self> {
        let address = fresh_postgres().await?;
        let views = Database::open(&address, Schema::Views, 4).await.expect("opens");
        Some(Self { views, _folder: None })
    }

    /// Another process: its own runner over the same rows.
    pub fn runs(&self, counting: &Counting, log: &EventLog) -> Running {
        let runner = Runner::new(Arc::new(counting.clone()), log.clone(), self.views.clone());
        let (stop, stopped) = watch::channel(false);
        Running { status: runner.status(), stop, task: tokio::spawn(runner.run(stopped)) }
    }

    /// The same, and it has read so far.
    pub async fn runs_up_to(
        &self,
        counting: &Counting,
        log: &EventLog,
        position: Position,
    ) -> Running {
        let running = self.runs(counting, log);
        running.reads_up_to(position).await;
        running
    }

    /// What is counted for each stream, as `stream: n` in order.
    pub async fn counted(&self) -> String {
        let active = self.active().await;
        let input = json!({ "generation": active.generation });
        let rows: Vec<Value> = self.views.rows(&DUMP, input).await.expect("read");
        let row =
            |row: &Value| format!("{}: {}", row["stream"].as_str().expect("a name"), row["n"]);
        rows.iter().map(row).collect::<Vec<_>>().join(", ")
    }

    pub async fn active(&self) -> Checkpoint {
        Checkpoint::active(&self.views, "counting").await.expect("read").expect("there is one")
    }

    pub async fn agrees(&self, counting: &Counting, log: &EventLog) {
        let agreement =
            agree_with_log(counting, log.store(), &self.views, |_, _| {}).await.expect("compared");
        let head = log.head().await.expect("a head").position;
        assert_eq!((agreement.different, agreement.position), (0, head));
    }
}

pub struct Running {
    pub status: watch::Receiver<Status>,
    stop: watch::Sender<bool>,
    task: tokio::task::JoinHandle<()>,
}

impl Running {
    pub async fn comes_to(&self, is_there: impl FnMut(&Status) -> bool) -> Status {
        self.status.clone().wait_for(is_there).await.expect("it runs").clone()
    }

    pub async fn reads_up_to(&self, position: Position) {
        self.comes_to(|status| *status == Status::At(position)).await;
    }

    pub async fn stops(self) {
        self.stop.send_replace(true);
        self.task.await.expect("it ends");
    }
}

/// A log in which one thing happened to each of these, one after the other. The same names give
/// the same log: its clock stands still.
pub async fn log_of(names: &[&str]) -> EventLog {
    let log = over(Arc::new(MemoryStore::default())).await;
    happens_to(&log, names).await;
    log
}

pub async fn over(store: Arc<dyn Store>) -> EventLog {
    let clock = Arc::new(TestClock::at("2026-11-20T12:00:00Z"));
    EventLog::start(store, clock, Limits::default()).await.expect("starts")
}

pub async fn happens_to(log: &EventLog, names: &[&str]) {
    for name in names {
        append(log, Stream::new("thing", *name), an_event("Happened")).await;
    }
}
