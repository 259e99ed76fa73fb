//! The earlier complaints, in this process and by the same acts as everyone's: the log, and the vault under the very
//! keys of the program that is to read them. Its projections read the log when it starts.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow};
use complaints::{
    Channel, Complaints, ComplaintsError, Holder, Identity, NotDone, Receiving, Rules, Sender,
    Whose, Words,
};
use database::{Address, Database, Schema};
use eventlog::{EventLog, Limits, PostgresStore, SqliteStore, Store};
use kernel::{Actor, Clock, Locale, Office, OffsetClock, Role};
use settings::{Changing, Secrets};
use sqlx::Executor as _;
use tokio::task::JoinSet;
use vault::{Kek, Keks, Vault};

use super::matters::{Matter, Matters, kind};
use super::past::{Fate, Past, fate};
use crate::home::Home;
use crate::progress::Progress;
use crate::store::signers::Signers;
use crate::table::Table;

const CONNECTIONS: u32 = 8;
/// People who are entered in the register at once.
const BATCH: u64 = 10_000;
/// Complaints of one person.
const EACH: u64 = 3;

pub struct Room {
    log: EventLog,
    vault: Vault,
    complaints: Complaints,
    matters: Arc<Matters>,
    signers: Signers,
    past: Arc<Past>,
    all: u64,
}

/// Whoever brought the nth of the earlier ones.
pub fn person(nth: u64) -> u64 {
    nth / EACH
}

/// Of what counts for an issue.
pub fn is_registered(nth: u64, all: u64) -> bool {
    fate(nth, all) != Fate::Waits && kind(nth) != complaints::Kind::Appreciation
}

pub async fn start_log(address: &Address, clock: Arc<dyn Clock>) -> Result<EventLog> {
    let store: Arc<dyn Store> = match address {
        Address::Folder(folder) => Arc::new(SqliteStore::open(folder).await?),
        Address::Postgres(_) => Arc::new(PostgresStore::open(address).await?),
    };
    Ok(EventLog::start(store, clock, Limits::default()).await?)
}

impl Room {
    /// Where `sanal` has made its keys, and is not running.
    pub async fn open(home: &Home, matters: Arc<Matters>, all: u64) -> Result<Self> {
        let address: Address = home.address().parse()?;
        let now = OffsetClock::default().now();
        let past = Arc::new(Past::before(now));
        let log = start_log(&address, past.clone()).await?;
        let secrets = home.path("secrets.toml");
        Changing::begin(&secrets)?.ensure_vault_key()?;
        let secrets = Secrets::find(&secrets)?.context("there are no keys")?;
        let keks = secrets.vault.iter().map(|key| Kek::new(key.id.as_str(), &key.key));
        let keks = Keks::new(keks.collect::<Result<_, _>>()?)?;
        let vault = Vault::new(hastened(&address).await?, keks);
        vault.belong(now).await?;
        let views = Database::open(&address, Schema::Views, 1).await?;
        let complaints = Complaints::new(
            log.clone(),
            vault.clone(),
            views,
            past.clone(),
            Rules::default(),
            secrets.pseudonym,
        );
        let signers = Signers::of(&Table::read(None)?)?;
        Ok(Self { log, vault, complaints, matters, signers, past, all })
    }

    /// Brings them all, many at once; how long that took.
    pub async fn fill(self, callers: u32) -> Result<Duration> {
        eprintln!("{} people are entered in the register", person(self.all) + 1);
        for from in (0..=person(self.all)).step_by(BATCH as usize) {
            let keys = (from..from + BATCH).filter_map(|nth| self.signers.person(nth).key());
            vault::testing::know(&self.vault, keys).await;
        }
        let room = Arc::new(self);
        let started = Instant::now();
        room.clone().bring(0..room.all, callers).await?;
        let took = started.elapsed();
        room.past.goes_on(room.all, room.all);
        room.log.close().await;
        room.vault.database().close().await;
        Ok(took)
    }

    async fn bring(self: Arc<Self>, which: Range<u64>, callers: u32) -> Result<()> {
        let next = Arc::new(AtomicU64::new(which.start));
        let brought = Arc::new(AtomicU64::new(0));
        let _progress = Progress::of("earlier:", brought.clone(), which.end - which.start);
        let mut running = JoinSet::new();
        for _ in 0..callers {
            let (room, next, brought) = (self.clone(), next.clone(), brought.clone());
            running.spawn(async move {
                loop {
                    let nth = next.fetch_add(1, Ordering::Relaxed);
                    if nth >= room.all {
                        return Ok(());
                    }
                    room.past.goes_on(nth, room.all);
                    room.one(nth).await.with_context(|| format!("the {nth}th"))?;
                    brought.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        while let Some(caller) = running.join_next().await {
            let ended: Result<()> = caller?;
            ended?;
        }
        Ok(())
    }

    /// From its receipt to what became of it.
    async fn one(&self, nth: u64) -> Result<()> {
        let owner = self.signers.person(person(nth));
        let fate = fate(nth, self.all);
        let receiving = self.receiving(nth, &owner, fate)?;
        let complaints = &self.complaints;
        let number = patiently(|| complaints.receive(&owner, receiving.clone())).await?.number;
        if !is_registered(nth, self.all) {
            return Ok(());
        }
        let officer = self.officer_of(self.matters.of(nth));
        if matches!(fate, Fate::Accepted | Fate::Answered | Fate::Confirmed) {
            patiently(|| complaints.accept(&officer, number, RECEIVED)).await?;
        }
        if matches!(fate, Fate::Answered | Fate::Confirmed) {
            let words = words("Засварлаж дууслаа, хариуг шалгана уу.")?;
            patiently(|| complaints.answer(&officer, number, RECEIVED + 1, &words, &[])).await?;
        }
        let holder = Holder::SignedIn(&owner);
        match fate {
            Fate::Confirmed => patiently(|| complaints.confirm(holder, number)).await?,
            Fate::Withdrawn => patiently(|| complaints.take_back(holder, number)).await?,
            _ => {}
        }
        Ok(())
    }

    fn receiving(&self, nth: u64, owner: &Actor, fate: Fate) -> Result<Receiving> {
        let citizen = owner.citizen().context("a person")?;
        let channels = [Channel::App, Channel::Web, Channel::Kiosk, Channel::InPerson];
        Ok(Receiving {
            channel: channels[(nth % 4) as usize],
            is_tip: false,
            whose: Whose {
                person: citizen.key,
                identity: Identity::Attested,
                cell: Some(citizen.cell),
            },
            words: words(&text(nth))?,
            sender: Sender {
                name: Some("Д. Бат".into()),
                address: Some("Баянзүрх дүүрэг, 3-р хороо".into()),
                phone: Some("99112233".into()),
                email: None,
            },
            files: Vec::new(),
            language: Locale::Mn,
            from: "loadtest",
            key: format!("earlier-{nth}"),
            registering: (fate != Fate::Waits).then(|| self.matters.registering(nth)),
            also_told: None,
        })
    }

    fn officer_of(&self, matter: &Matter) -> Actor {
        let Some(citizen) = self.signers.person(u64::MAX).citizen().copied() else {
            return Actor::House;
        };
        let agency = Some(matter.agency.clone());
        Actor::Person { citizen, offices: vec![Office { role: Role::AgencyOfficer, agency }] }
    }
}

/// Events of what is received, registered and assigned at once.
const RECEIVED: u64 = 3;

/// As long as people write.
pub fn text(nth: u64) -> String {
    format!(
        "Манай орцны ус хоёр долоо хоног тасалдалтай ирж байна. Олон удаа дуудлага өгсөн ({nth})."
    )
}

fn words(text: &str) -> Result<Words> {
    Words::parse(text, 2_000).map_err(|fault| anyhow!("a text is not taken: {fault:?}"))
}

/// The log says when it is full, and when to come back.
async fn patiently<T, F: Future<Output = Result<T, ComplaintsError>>>(
    act: impl Fn() -> F,
) -> Result<T> {
    loop {
        match act().await {
            Err(ComplaintsError::NotDone(NotDone::Overloaded { retry_after })) => {
                tokio::time::sleep(retry_after).await;
            }
            done => return Ok(done?),
        }
    }
}

/// What is put here beforehand need not outlive a power cut: its commits wait for no disk. One at a time on SQLite,
/// which has one writer.
async fn hastened(address: &Address) -> Result<Database> {
    match Database::open(address, Schema::Vault, 1).await? {
        Database::Sqlite(pool) => {
            pool.execute("PRAGMA synchronous = OFF").await?;
            Ok(Database::Sqlite(pool))
        }
        one @ Database::Postgres(_) => {
            one.close().await;
            let many = Database::open(address, Schema::Vault, CONNECTIONS).await?;
            let Database::Postgres(pool) = &many else { return Ok(many) };
            let mut all = Vec::new();
            for _ in 0..CONNECTIONS {
                let mut connection = pool.acquire().await?;
                connection.execute("SET synchronous_commit TO off").await?;
                all.push(connection);
            }
            drop(all);
            Ok(many)
        }
    }
}
