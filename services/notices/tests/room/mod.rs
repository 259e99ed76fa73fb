//! A room of its own for each test: a log, a vault with people, and carriers that do as they are told.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use database::{Database, Schema};
use eventlog::testing::{FreshLog, an_event, append};
use eventlog::{EventLog, Limits, Position, StoredEvent, Stream};
use jiff::SignedDuration;
pub use kernel::testing::key;
use kernel::testing::staff;
use kernel::{Actor, AgencyCode, Clock as _, PersonKey, Role, TestClock, Timestamp};
use notices::{
    Audience, Carrier, Channel, Content, Deadline, Deadlines, Deliverer, Desks, Flow, Frequency,
    Issues, Message, NotCarried, Notices, OfIssue, Parcel, Parts, Rules, Teller, Telling, What,
    Wish, Wording, Words,
};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use vault::{Kind, Record, Vault};

/// In Ulaanbaatar.
const NOON: &str = "2026-11-20T04:00:00Z";
pub const PATIENCE: Duration = Duration::from_secs(20);

pub struct Room {
    pub log: EventLog,
    pub vault: Vault,
    pub clock: Arc<TestClock>,
    pub notices: Notices,
    pub due: Arc<Mutex<Vec<Deadline>>>,
    _folder: Option<tempfile::TempDir>,
    stop: watch::Sender<bool>,
}

/// What is told of a lamp: its owner of every lighting, followers of its breaking, the desk of smoke.
struct OfLamps;

impl Teller for OfLamps {
    fn stream_type(&self) -> &'static str {
        "lamp"
    }

    fn tells(&self, event_type: &str) -> bool {
        event_type != "LampDusted"
    }

    fn told(&self, stream: &[StoredEvent]) -> Result<Vec<Telling>, String> {
        let last = stream.last().ok_or("an event")?;
        let telling = |what, audience| Telling { what, audience };
        let desk = |role, except| Audience::Desk { role, except };
        Ok(match last.event_type.as_str() {
            "LampLit" => vec![telling(What::PetitionReceived, Audience::Person(key(1)))],
            "LampBroke" => vec![
                telling(What::PetitionAnswered, Audience::Person(key(1))),
                telling(What::PetitionAnswered, Audience::Followers),
            ],
            "RowDecided" => {
                vec![telling(What::CabinetDecided, Audience::Concerned("row".to_owned()))]
            }
            "LampSmokes" => vec![telling(What::AppealWaits, desk(Role::Moderator, Some(key(91))))],
            other => return Err(format!("{other} is not known here")),
        })
    }
}

/// Two moderators.
struct OfDesks;

impl Desks for OfDesks {
    fn holders(&self, role: Role) -> Vec<PersonKey> {
        if role == Role::Moderator { vec![key(91), key(92)] } else { Vec::new() }
    }

    /// Of every agency.
    fn officers(&self, _: &[AgencyCode]) -> Vec<PersonKey> {
        vec![key(93)]
    }

    fn officers_above(&self, _: &AgencyCode) -> Vec<PersonKey> {
        vec![key(94)]
    }
}

/// Two lamps hang in a row; that it is these is known a minute after noon.
struct OfARow(Arc<TestClock>);

#[async_trait]
impl Issues for OfARow {
    async fn known_until(&self) -> Result<Position, String> {
        let noon: Timestamp = NOON.parse().expect("an instant");
        Ok(if self.0.now() < noon + SignedDuration::from_mins(1) { 0 } else { 1_000_000 })
    }

    async fn complaints(&self, _: &str, after: &str, _: u32) -> Result<Vec<OfIssue>, String> {
        let lamps = ["lamp-1", "lamp-2"].into_iter().filter(|lamp| *lamp > after);
        let of_issue = |lamp: &str| OfIssue { complaint: lamp.to_owned(), cursor: lamp.to_owned() };
        Ok(lamps.take(1).map(of_issue).collect())
    }
}

struct Due(Arc<Mutex<Vec<Deadline>>>);

#[async_trait]
impl Deadlines for Due {
    async fn within(&self, _: Timestamp, _: u32) -> Result<Vec<Deadline>, String> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }
}

/// Codes instead of sentences.
pub struct Plain;

#[async_trait]
impl Wording for Plain {
    async fn words(&self, messages: &[Message]) -> Result<Vec<Words>, String> {
        let text = |message: &Message| match &message.content {
            Content::Notice(told) => format!("{} {}", told.what.code(), told.subject),
            Content::Digest { told, .. } => format!("digest of {}", told.len()),
            Content::ConfirmMail { link } => format!("confirm {link}"),
            Content::ConfirmPhone { code } => format!("code {code}"),
        };
        let words = |message: &Message| {
            let unsubscribe = message.unsubscribe.clone().unwrap_or_default();
            Words { subject: text(message), text: unsubscribe, ..Words::default() }
        };
        Ok(messages.iter().map(words).collect())
    }

    fn address(&self, path: &str, _: kernel::Locale) -> String {
        format!("https://sanal.example.mn{path}")
    }
}

/// Keeps what it is given, and answers as it is told: the first answers first, then that all is well.
#[derive(Default)]
pub struct Scripted {
    pub carried: Mutex<Vec<(String, String, String)>>,
    pub answers: Mutex<VecDeque<Result<(), NotCarried>>>,
    pub unsubscribe: Mutex<Vec<String>>,
    /// How long each takes.
    pub takes: Duration,
}

impl Scripted {
    pub fn that(answers: impl IntoIterator<Item = Result<(), NotCarried>>) -> Arc<Self> {
        Arc::new(Self { answers: Mutex::new(answers.into_iter().collect()), ..Self::default() })
    }

    /// To whom, and what.
    pub fn carried(&self) -> Vec<(String, String)> {
        let carried = self.carried.lock().unwrap_or_else(PoisonError::into_inner);
        carried.iter().map(|(_, to, what)| (to.clone(), what.clone())).collect()
    }

    pub fn ids(&self) -> Vec<String> {
        let carried = self.carried.lock().unwrap_or_else(PoisonError::into_inner);
        carried.iter().map(|(id, ..)| id.clone()).collect()
    }

    pub async fn has_carried(&self, n: usize) -> Vec<(String, String)> {
        let began = std::time::Instant::now();
        while self.carried().len() < n {
            assert!(began.elapsed() < PATIENCE, "{n} do not come: {:?}", self.carried());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        self.carried()
    }
}

#[async_trait]
impl Carrier for Scripted {
    async fn carry(&self, parcel: &Parcel) -> Result<(), NotCarried> {
        if !self.takes.is_zero() {
            tokio::time::sleep(self.takes).await;
        }
        let answer = self.answers.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        let (id, to) = (parcel.id.clone(), parcel.to.clone());
        self.carried.lock().unwrap_or_else(PoisonError::into_inner).push((
            id,
            to,
            parcel.words.subject.clone(),
        ));
        self.unsubscribe
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(parcel.words.text.clone());
        answer.unwrap_or(Ok(()))
    }
}

impl Room {
    pub async fn on(FreshLog { log, clock, address, folder }: FreshLog) -> Self {
        clock.set(NOON.parse().expect("an instant"));
        let database = Database::open(&address, Schema::Vault, 4).await.expect("opens");
        let vault = vault::testing::a_vault(database).await;
        vault::testing::know(&vault, (0..100).map(key)).await;
        let due = Arc::default();
        let notices = notices(&log, &vault, &clock, &due);
        let (stop, _) = watch::channel(false);
        notices.begin().await.expect("begun");
        Self { log, vault, clock, notices, due, _folder: folder, stop }
    }

    /// The same vault beside a log that lost what it held, as after an old backup was brought back.
    pub async fn with_an_empty_log(&self) -> Self {
        let store = Arc::new(eventlog::MemoryStore::default());
        let log = EventLog::start(store, self.clock.clone(), Limits::default());
        let log = log.await.expect("starts");
        let notices = notices(&log, &self.vault, &self.clock, &self.due);
        notices.begin().await.expect("begun");
        let (clock, vault, due) = (self.clock.clone(), self.vault.clone(), self.due.clone());
        let (stop, _) = watch::channel(false);
        Self { log, vault, clock, notices, due, _folder: None, stop }
    }

    /// Another process over the same data.
    pub fn another(&self) -> Notices {
        notices(&self.log, &self.vault, &self.clock, &self.due)
    }

    /// Follows the log, and spreads, until all of it has been read.
    pub async fn reads(&self) {
        let stop = self.stop.subscribe();
        let (following, spreading) = (self.notices.clone(), self.notices.clone());
        let running =
            [tokio::spawn(following.follow(stop.clone())), tokio::spawn(spreading.spread(stop))];
        let head = self.log.head().await.expect("head").position;
        let mut position = self.notices.position();
        let reached = position.wait_for(|position| *position >= head);
        tokio::time::timeout(PATIENCE, reached).await.expect("it is read").expect("it runs");
        while self.announced().await > 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        for task in running {
            task.abort();
            let _ = task.await;
        }
    }

    async fn announced(&self) -> usize {
        const ANNOUNCED: database::Statement = database::Statement {
            name: "announced",
            sqlite: "SELECT cause FROM announcement",
            postgres: "SELECT to_jsonb(cause)::text FROM announcement",
        };
        let rows = match self.vault.database() {
            Database::Sqlite(_) => self.vault.database().rows::<serde_json::Value>(
                &database::Statement {
                    sqlite: "SELECT json_quote(cause) FROM announcement",
                    ..ANNOUNCED
                },
                (),
            ),
            Database::Postgres(_) => self.vault.database().rows(&ANNOUNCED, ()),
        };
        rows.await.expect("read").len()
    }

    pub async fn happens(&self, event_type: &str, lamp: &str) {
        append(&self.log, Stream::new("lamp", lamp), an_event(event_type)).await;
    }

    pub async fn keeps(&self, n: u32, kind: Kind, value: &str) {
        let record = Record::new(kind, "main", value);
        self.vault.keep(key(n), record, self.clock.now()).await.expect("kept");
    }

    pub async fn follows(&self, n: u32, lamp: &str) {
        let record = Record::new(Kind::Following, lamp, "{}");
        self.vault.keep(key(n), record, self.clock.now()).await.expect("kept");
    }

    pub async fn wishes(&self, n: u32, mail: Frequency) {
        let wish = Wish { mail, ..Wish::default() };
        self.notices.make_wish(&actor(n), wish).await.expect("made");
    }

    /// Has an address that they have confirmed.
    pub async fn has_mail(&self, n: u32) {
        self.keeps(n, Kind::ContactEmail, &address(n)).await;
        self.notices
            .ask_to_confirm(&actor(n), Channel::Mail, kernel::Locale::Mn)
            .await
            .expect("asked");
        let carrier = Scripted::that([]);
        let delivering = self.delivers(carrier.clone());
        let link = carrier.has_carried(1).await.remove(0).1;
        delivering.ends().await;
        let link = link.rsplit('/').next().expect("a link").to_owned();
        self.notices.confirm_by_link(&link).await.expect("confirmed");
    }

    pub fn delivers(&self, carrier: Arc<Scripted>) -> Delivering {
        self.delivers_by(&self.notices, Channel::Mail, carrier, 4)
    }

    pub fn delivers_by(
        &self,
        notices: &Notices,
        channel: Channel,
        carrier: Arc<dyn Carrier>,
        at_once: usize,
    ) -> Delivering {
        let flow = Flow { at_once, per_second: 0 };
        let wording = Arc::new(Plain);
        let deliverer = Deliverer { notices: notices.clone(), channel, carrier, wording, flow };
        let (stop, stopped) = watch::channel(false);
        Delivering { stop, task: tokio::spawn(deliverer.deliver(stopped)) }
    }
}

/// Somebody who delivers.
pub struct Delivering {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Delivering {
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

fn notices(
    log: &EventLog,
    vault: &Vault,
    clock: &Arc<TestClock>,
    due: &Arc<Mutex<Vec<Deadline>>>,
) -> Notices {
    Notices::new(Parts {
        log: log.clone(),
        vault: vault.clone(),
        clock: clock.clone(),
        rules: Rules { wish: Wish::default(), remind_days: 2, has_mail: true, has_sms: true },
        tellers: vec![Arc::new(OfLamps)],
        desks: Arc::new(OfDesks),
        issues: Arc::new(OfARow(clock.clone())),
        deadlines: Arc::new(Due(due.clone())),
        key: vec![9; 32].into(),
    })
}

pub fn actor(n: u32) -> Actor {
    staff(n, Role::Administrator)
}

pub fn address(n: u32) -> String {
    format!("person{n}@example.mn")
}
