//! The log, a vault with people, and the notices, in this process and without the web.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result};
use async_trait::async_trait;
use database::{Address, Database, Schema};
use eventlog::{
    Append, EventLog, Lane, Limits, NewEvent, Position, PostgresStore, SqliteStore, Store,
    StoredEvent, Stream,
};
use kernel::{
    Actor, AgeBand, AgencyCode, Cell, Citizen, Clock as _, Division, OffsetClock, PersonKey, Role,
    Sex, SocialStatus, Timestamp,
};
use mail::{Backend, Config, Letter, Mailer, Smtp, Tls};
use notices::{
    Audience, Carrier, Channel, Content, Deadline, Deadlines, Deliverer, Desks, Flow, Issues,
    Message, NotCarried, Notices, OfIssue, Parcel, Parts, Rules, Teller, Telling, What, Wish,
    Wording, Words,
};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use vault::{Kek, Keks, Kind, Record, Vault};

const SUBJECT: &str = "PN-202611-00001";
const CONNECTIONS: u32 = 4;

pub struct Room {
    log: EventLog,
    vault: Vault,
    clock: Arc<OffsetClock>,
    notices: Notices,
    mailer: Arc<Mailer>,
    wording: Arc<Plain>,
    at_once: usize,
    stop: watch::Sender<bool>,
    running: Mutex<Vec<JoinHandle<()>>>,
}

/// Everything that happens is told to everyone who follows.
struct ToFollowers;

impl Teller for ToFollowers {
    fn stream_type(&self) -> &'static str {
        "petition"
    }

    fn tells(&self, _: &str) -> bool {
        true
    }

    fn told(&self, _: &[StoredEvent]) -> Result<Vec<Telling>, String> {
        Ok(vec![Telling { what: What::PetitionAnswered, audience: Audience::Followers }])
    }
}

struct Nobody;

impl Desks for Nobody {
    fn holders(&self, _: Role) -> Vec<PersonKey> {
        Vec::new()
    }

    fn officers(&self, _: &[AgencyCode]) -> Vec<PersonKey> {
        Vec::new()
    }

    fn officers_above(&self, _: &AgencyCode) -> Vec<PersonKey> {
        Vec::new()
    }
}

#[async_trait]
impl Issues for Nobody {
    async fn known_until(&self) -> Result<Position, String> {
        Ok(0)
    }

    async fn complaints(&self, _: &str, _: &str, _: u32) -> Result<Vec<OfIssue>, String> {
        Ok(Vec::new())
    }
}

#[async_trait]
impl Deadlines for Nobody {
    async fn within(&self, _: Timestamp, _: u32) -> Result<Vec<Deadline>, String> {
        Ok(Vec::new())
    }
}

/// As long as a letter is; keeps the links by which addresses are confirmed.
#[derive(Default)]
struct Plain(Mutex<Vec<String>>);

#[async_trait]
impl Wording for Plain {
    async fn words(&self, messages: &[Message]) -> Result<Vec<Words>, String> {
        let mut links = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let words = |message: &Message| {
            if let Content::ConfirmMail { link } = &message.content {
                links.push(link.clone());
            }
            let text = "Өргөдөлд хариу ирлээ. ".repeat(20);
            let html = format!("<!doctype html><p>{text}</p>");
            Words { subject: SUBJECT.to_owned(), text, html, about: None }
        };
        Ok(messages.iter().map(words).collect())
    }

    fn address(&self, path: &str, _: kernel::Locale) -> String {
        format!("https://sanal.example{path}")
    }
}

struct ByMail(Arc<Mailer>);

#[async_trait]
impl Carrier for ByMail {
    async fn carry(&self, parcel: &Parcel) -> Result<(), NotCarried> {
        let letter = Letter {
            id: parcel.id.clone(),
            to: parcel.to.clone(),
            subject: parcel.words.subject.clone(),
            text: parcel.words.text.clone(),
            html: parcel.words.html.clone(),
            language: "mn",
            reply_to: None,
            mark: None,
            unsubscribe: parcel.unsubscribe.clone(),
        };
        self.0.send(&letter).await.map_err(|error| NotCarried::Unknown(error.to_string()))
    }
}

impl Room {
    pub async fn open(address: &str, port: u16, at_once: u32) -> Result<Self> {
        let address: Address = address.parse()?;
        let store: Arc<dyn Store> = match &address {
            Address::Folder(folder) => Arc::new(SqliteStore::open(folder).await?),
            Address::Postgres(_) => Arc::new(PostgresStore::open(&address).await?),
        };
        let clock = Arc::new(OffsetClock::default());
        let log = EventLog::start(store, clock.clone(), Limits::default()).await?;
        let database = Database::open(&address, Schema::Vault, CONNECTIONS).await?;
        let kek = Kek::new("loadtest", &vec![5; 32].into())?;
        let vault = Vault::new(database, Keks::new(vec![kek])?);
        vault.belong(clock.now()).await?;
        let notices = Notices::new(Parts {
            log: log.clone(),
            vault: vault.clone(),
            clock: clock.clone(),
            rules: Rules { wish: Wish::default(), remind_days: 0, has_mail: true, has_sms: false },
            tellers: vec![Arc::new(ToFollowers)],
            desks: Arc::new(Nobody),
            issues: Arc::new(Nobody),
            deadlines: Arc::new(Nobody),
            key: vec![9; 32].into(),
        });
        notices.begin().await?;
        let smtp = Smtp {
            host: "127.0.0.1".to_owned(),
            port,
            tls: Tls::None,
            login: None,
            root_certificates: None,
            connections: at_once,
            timeout: Duration::from_secs(10),
        };
        let from = "Sanal <sanal@example.mn>".to_owned();
        let config = Config { backend: Backend::Smtp(smtp), from, bounces: None, dkim: None };
        Ok(Self {
            log,
            vault,
            clock,
            notices,
            mailer: Arc::new(Mailer::open(config)?),
            wording: Arc::default(),
            at_once: at_once as usize,
            stop: watch::Sender::new(false),
            running: Mutex::default(),
        })
    }

    /// Everyone follows, and has an address that waits to be confirmed.
    pub async fn have_addresses(&self, people: u32) -> Result<()> {
        vault::testing::know(&self.vault, (0..people).map(key)).await;
        for n in 0..people {
            let address = format!("person{n}@example.mn");
            let records = [
                Record::new(Kind::ContactEmail, "main", address.as_str()),
                Record::new(Kind::Following, SUBJECT, "{}"),
            ];
            self.vault.keep_many(key(n), &records, self.clock.now()).await?;
            self.notices.ask_to_confirm(&actor(n), Channel::Mail, kernel::Locale::Mn).await?;
        }
        Ok(())
    }

    /// Begins to deliver.
    pub async fn deliver(&self) -> Result<()> {
        let deliverer = Deliverer {
            notices: self.notices.clone(),
            channel: Channel::Mail,
            carrier: Arc::new(ByMail(self.mailer.clone())),
            wording: self.wording.clone(),
            flow: Flow { at_once: self.at_once, per_second: 0 },
        };
        self.run(tokio::spawn(deliverer.deliver(self.stop.subscribe())));
        let (following, spreading) = (self.notices.clone(), self.notices.clone());
        self.run(tokio::spawn(following.follow(self.stop.subscribe())));
        self.run(tokio::spawn(spreading.spread(self.stop.subscribe())));
        Ok(())
    }

    /// Everyone follows the link that came.
    pub async fn confirm(&self, people: u32) -> Result<()> {
        let links = self.wording.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        anyhow::ensure!(links.len() >= people as usize, "{} links", links.len());
        for link in links {
            let link = link.rsplit('/').next().context("a link")?;
            self.notices.confirm_by_link(link).await?;
        }
        Ok(())
    }

    /// Something that everyone who follows is told.
    pub async fn happens(&self) -> Result<()> {
        let event = NewEvent { event_type: "Answered".into(), version: 1, payload: "{}".into() };
        let append = Append {
            stream: Stream::new("petition", SUBJECT),
            expected: 0,
            guards: Vec::new(),
            not_after: None,
            events: vec![event],
            idempotency: None,
            meta: None,
            lane: Lane::Lifecycle,
        };
        self.log.append(append).await?;
        Ok(())
    }

    pub async fn close(self) {
        self.stop.send_replace(true);
        let running = self.running.into_inner().unwrap_or_else(PoisonError::into_inner);
        for task in running {
            let _ = task.await;
        }
        self.log.close().await;
    }

    fn run(&self, task: JoinHandle<()>) {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).push(task);
    }
}

fn key(n: u32) -> PersonKey {
    let mut bytes = [0; 16];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    PersonKey::from_random(bytes)
}

fn actor(n: u32) -> Actor {
    let cell = Cell {
        sex: Sex::Female,
        age_band: AgeBand::From25,
        division: Division::UNKNOWN,
        social_status: SocialStatus::Other,
    };
    Actor::Person { citizen: Citizen { key: key(n), cell }, offices: Vec::new() }
}
