//! A room of its own for each test: a log, a vault, a clock that is moved, and a receiver that answers as it
//! is told.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use database::{Database, Schema};
use eventlog::testing::{FreshLog, an_event, append};
use eventlog::{EventLog, Limits, NewEvent, StoredEvent, Stream};
use kernel::testing::staff;
use kernel::{Actor, Role, TestClock};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use vault::Vault;
use webhooks::{
    Calling, Config, Flow, Following, Kind, Networks, Parts, Registering, Sender, Teller, Telling,
    Webhooks,
};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

const PATIENCE: Duration = Duration::from_secs(20);
/// Of the register.
const STREAM: &str = "webhooks";
pub const SOURCE: &str = "https://sanal.example.mn";

pub struct Room {
    pub log: EventLog,
    pub clock: Arc<TestClock>,
    pub webhooks: Webhooks,
    vault: Vault,
    _folder: Option<tempfile::TempDir>,
}

/// What is told of a lamp: that it was answered.
struct OfLamps;

impl Teller for OfLamps {
    fn told(&self, event: &StoredEvent) -> Option<Telling> {
        let kind = match event.event_type.as_str() {
            "LampBroke" => Kind::PetitionAnswered,
            "LampLit" => Kind::PetitionPublished,
            _ => return None,
        };
        let data = json!({ "number": event.stream_id });
        Some(Telling { kind, subject: event.stream_id.clone(), data })
    }
}

impl Room {
    pub async fn on(FreshLog { log, clock, address, folder }: FreshLog) -> Self {
        let database = Database::open(&address, Schema::Vault, 4).await.expect("opens");
        let vault = vault::testing::a_vault(database).await;
        let webhooks = webhooks(&log, &vault, &clock).await;
        webhooks.begin().await.expect("begun");
        Self { log, clock, webhooks, vault, _folder: folder }
    }

    /// The same vault beside a log that has the first events of the register only, as after a backup was brought
    /// back.
    pub async fn with_an_older_log(&self, events: u32) -> Self {
        let older = self.log.read_after(0, events).await.expect("read");
        let log = EventLog::start(
            Arc::new(eventlog::MemoryStore::default()),
            self.clock.clone(),
            Limits::default(),
        );
        let log = log.await.expect("starts");
        for event in older {
            let stream = Stream::new(STREAM, event.stream_id.clone());
            let kept = NewEvent {
                event_type: event.event_type.clone(),
                version: event.event_version,
                payload: event.payload.clone(),
            };
            append(&log, stream, kept).await;
        }
        let webhooks = webhooks(&log, &self.vault, &self.clock).await;
        webhooks.begin().await.expect("begun");
        let (clock, vault) = (self.clock.clone(), self.vault.clone());
        Self { log, clock, webhooks, vault, _folder: None }
    }

    /// Another process over the same data.
    pub async fn another(&self) -> Webhooks {
        webhooks(&self.log, &self.vault, &self.clock).await
    }

    /// Registers whoever listens there; they hear of what is answered.
    pub async fn registers(&self, receiver: &str, at: &Receiver) -> String {
        let said = Registering {
            receiver: receiver.to_owned(),
            address: at.address(),
            kinds: vec![Kind::PetitionAnswered],
        };
        self.webhooks.register(&administrator(), said).await.expect("registered")
    }

    pub async fn happens(&self, event_type: &str, lamp: &str) {
        append(&self.log, Stream::new("lamp", lamp), an_event(event_type)).await;
    }

    pub fn follows(&self, webhooks: &Webhooks) -> Running {
        let (webhooks, teller) = (webhooks.clone(), Arc::new(OfLamps));
        let following = Following { webhooks, teller, source: SOURCE.to_owned() };
        let (stop, stopped) = watch::channel(false);
        Running { stop, task: tokio::spawn(following.follow(stopped)) }
    }

    pub fn calls(&self, webhooks: &Webhooks) -> Running {
        let config =
            Config { allowed: here(), timeout: Duration::from_secs(2), ..Config::default() };
        let sender = Sender::new(config).expect("a sender");
        let calling = Calling { webhooks: webhooks.clone(), sender, flow: Flow { at_once: 8 } };
        let (stop, stopped) = watch::channel(false);
        Running { stop, task: tokio::spawn(calling.call(stopped)) }
    }

    /// Reads the log to its end.
    pub async fn reads(&self) {
        let following = self.follows(&self.webhooks);
        let head = self.log.head().await.expect("head").position;
        let mut position = self.webhooks.position();
        let reached = position.wait_for(|position| *position >= head);
        tokio::time::timeout(PATIENCE, reached).await.expect("it is read").expect("it runs");
        following.ends().await;
    }
}

/// Something that runs until it is told to stop.
pub struct Running {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Running {
    /// Finishes what is under way.
    pub async fn ends(self) {
        self.stop.send_replace(true);
        tokio::time::timeout(PATIENCE, self.task).await.expect("it ends").expect("well");
    }

    /// As by kill -9.
    pub async fn falls(self) {
        self.task.abort();
        let _ = self.task.await;
    }
}

/// Answers with these, the first first; then with 204.
#[derive(Clone, Default)]
struct Script(Arc<Mutex<VecDeque<ResponseTemplate>>>);

impl Respond for Script {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        answers.pop_front().unwrap_or_else(|| ResponseTemplate::new(204))
    }
}

pub struct Receiver {
    server: MockServer,
    script: Script,
}

impl Receiver {
    pub async fn that(answers: impl IntoIterator<Item = ResponseTemplate>) -> Self {
        let server = MockServer::start().await;
        let script = Script(Arc::new(Mutex::new(answers.into_iter().collect())));
        Mock::given(any()).respond_with(script.clone()).mount(&server).await;
        Self { server, script }
    }

    pub fn address(&self) -> String {
        format!("{}/hook?token=secret", self.server.uri())
    }

    pub fn answers(&self, answer: ResponseTemplate) {
        self.script.0.lock().unwrap_or_else(PoisonError::into_inner).push_back(answer);
    }

    pub async fn heard(&self) -> Vec<Request> {
        self.server.received_requests().await.expect("they are recorded")
    }

    pub async fn has_heard(&self, n: usize) -> Vec<Request> {
        let began = Instant::now();
        loop {
            let heard = self.heard().await;
            if heard.len() >= n {
                return heard;
            }
            assert!(began.elapsed() < PATIENCE, "{n} do not come: {}", heard.len());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

pub fn body(request: &Request) -> Value {
    serde_json::from_slice(&request.body).expect("JSON")
}

pub fn header<'a>(request: &'a Request, name: &str) -> &'a str {
    request.headers.get(name).expect("it is there").to_str().expect("text")
}

async fn webhooks(log: &EventLog, vault: &Vault, clock: &Arc<TestClock>) -> Webhooks {
    let parts = Parts {
        log: log.clone(),
        vault: vault.clone(),
        clock: clock.clone(),
        key: vec![9; 32].into(),
        networks: here(),
    };
    Webhooks::open(parts).await.expect("opens")
}

fn here() -> Networks {
    vec!["127.0.0.0/8".parse().expect("a network")].into()
}

pub fn administrator() -> Actor {
    staff(1, Role::Administrator)
}
