//! The log, the tallies and one open petition in this process, without the web.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use database::{Address, Database, Schema};
use eventlog::{EventLog, Limits, Position, PostgresStore, SqliteStore, Store};
use kernel::{Cell, Clock as _, OffsetClock, Timestamp};
use petitions::{Asked, Kind, PetitionNumber, PetitionText, Petitions, Rules};
use projector::{Projection, Runner, Status};
use secrecy::SecretSlice;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use vault::{Kek, Keks, Vault};

use super::callers;
use super::signers::Signers;
use crate::table::Table;

const CONNECTIONS: u32 = 4;
const TALLIES: &str = "tallies";
/// No more are recorded at one instant.
const BATCH: u32 = 5_000;

pub struct Room {
    log: EventLog,
    views: Database,
    vault: Vault,
    petitions: Petitions,
    number: PetitionNumber,
    /// The position that the first one gets.
    first_signature: Position,
    signers: Arc<Signers>,
    tallies: watch::Receiver<Status>,
    stop: watch::Sender<bool>,
    runners: Vec<JoinHandle<()>>,
}

pub struct Rebuilt {
    pub events: u64,
    pub time: Duration,
}

impl Room {
    pub async fn open(address: &str) -> Result<Self> {
        let address: Address = address.parse()?;
        let log = start_log(&address).await?;
        let views = Database::open(&address, Schema::Views, CONNECTIONS).await?;
        let vault = a_vault(Database::open(&address, Schema::Vault, CONNECTIONS).await?).await?;
        let pseudonym = a_key();
        let clock = Arc::new(OffsetClock::default());
        let petitions = Petitions::new(
            log.clone(),
            vault.clone(),
            views.clone(),
            clock,
            Rules { endorsements_needed: 0, ..Rules::default() },
            pseudonym,
        );
        let signers = Arc::new(Signers::of(&Table::read(None)?)?);
        let number = open_petition(&petitions, &vault, &signers).await?;
        let first_signature = log.head().await?.position + 1;
        let (stop, stopped) = watch::channel(false);
        let (mut tallies, mut runners) = (None, Vec::new());
        for projection in petitions::projections() {
            let name = projection.name();
            let runner = Runner::new(projection, log.clone(), views.clone());
            if name == TALLIES {
                tallies = Some(runner.status());
            }
            runners.push(tokio::spawn(runner.run(stopped.clone())));
        }
        let tallies = tallies.context("there is no projection called tallies")?;
        Ok(Self {
            log,
            views,
            vault,
            petitions,
            number,
            first_signature,
            signers,
            tallies,
            stop,
            runners,
        })
    }

    pub async fn sign(
        &self,
        what: &'static str,
        people: Range<u64>,
        callers: u32,
    ) -> Result<Duration> {
        callers::sign(&self.petitions, self.number, &self.signers, people, (what, callers)).await
    }

    /// Waits until the tallies hold all that is in the log.
    pub async fn catch_up(&self) -> Result<()> {
        let head = self.log.head().await?.position;
        let mut tallies = self.tallies.clone();
        let reached =
            |status: &Status| status.position() >= head || matches!(status, Status::Stopped { .. });
        let status = tallies.wait_for(reached).await?.clone();
        match status {
            Status::At(_) | Status::Behind { .. } => Ok(()),
            Status::Stopped { at, reason } => bail!("the tallies stopped at {at}: {reason}"),
        }
    }

    /// Whether every cell, division and status included, counts the first `people` and no one else.
    pub async fn tally_equals(&self, people: u64) -> Result<bool> {
        let exact = petitions::exact_cells(&self.views, self.number).await?;
        let cells = exact.map(|exact| exact.cells).unwrap_or_default();
        let counted: HashMap<Cell, u64> = cells.iter().map(|count| (count.cell, count.n)).collect();
        let total =
            self.petitions.count(self.number).await?.map_or(0, |count| count.signature_count);
        Ok(counted == self.signers.cells(people) && total == people)
    }

    pub fn signers(&self) -> &Signers {
        &self.signers
    }

    /// When the nth event that is a signature was recorded, and how many had signed by the end of that instant.
    pub async fn signed_until(&self, nth: u64) -> Result<(Timestamp, u64)> {
        let events = self.log.read_after(self.first_signature + nth - 2, BATCH).await?;
        let first = events.first().context("fewer have signed")?;
        let same = events.iter().take_while(|event| event.recorded_at == first.recorded_at);
        Ok((first.recorded_at, nth - 1 + same.count() as u64))
    }

    pub async fn count_at(&self, at: Timestamp) -> Result<u64> {
        let count = self.petitions.count_at(self.number, at).await?;
        Ok(count.map_or(0, |count| count.signature_count))
    }

    /// The tallies anew from the whole log, while nothing else runs.
    pub async fn rebuild(&mut self) -> Result<Rebuilt> {
        self.stop_runners().await?;
        let tallies =
            petitions::projections().into_iter().find(|projection| projection.name() == TALLIES);
        let tallies: Arc<dyn Projection> =
            tallies.context("there is no projection called tallies")?;
        eprintln!("the tallies are rebuilt");
        let started = Instant::now();
        let rebuilt =
            projector::rebuild(&*tallies, self.log.store(), &self.views, false, |_, _| {}).await?;
        Ok(Rebuilt { events: rebuilt.events, time: started.elapsed() })
    }

    pub async fn close(mut self) {
        if let Err(error) = self.stop_runners().await {
            eprintln!("a projection ended badly: {error:#}");
        }
        self.log.close().await;
        self.views.close().await;
        self.vault.database().close().await;
    }

    async fn stop_runners(&mut self) -> Result<()> {
        self.stop.send_replace(true);
        for runner in self.runners.drain(..) {
            runner.await?;
        }
        Ok(())
    }
}

/// How long a log takes that was closed until it appends again.
pub async fn startup(address: &str) -> Result<Duration> {
    let started = Instant::now();
    let log = start_log(&address.parse()?).await?;
    let took = started.elapsed();
    log.close().await;
    Ok(took)
}

async fn start_log(address: &Address) -> Result<EventLog> {
    let store: Arc<dyn Store> = match address {
        Address::Folder(folder) => Arc::new(SqliteStore::open(folder).await?),
        Address::Postgres(_) => Arc::new(PostgresStore::open(address).await?),
    };
    Ok(EventLog::start(store, Arc::new(OffsetClock::default()), Limits::default()).await?)
}

async fn open_petition(
    petitions: &Petitions,
    vault: &Vault,
    signers: &Signers,
) -> Result<PetitionNumber> {
    let petitioner = signers.person(0);
    let text = PetitionText {
        action: "Сургуулийн зам дээр гэрлэн дохио тавьж өгнө үү".into(),
        background: "Өглөө бүр хүүхдүүд дөрвөн эгнээ зам хөндлөн гардаг".into(),
        additional_details: String::new(),
    };
    let asked = Asked { kind: Kind::default(), text, request_key: None };
    vault::testing::know(vault, petitioner.key()).await;
    let number = petitions.start(&petitioner, asked).await?;
    petitions.submit(&petitioner, number, None).await?;
    petitions.publish(&signers.moderator(), number).await?;
    Ok(number)
}

/// With keys that nobody will need again.
async fn a_vault(database: Database) -> Result<Vault> {
    let keks = Keks::new(vec![Kek::new("load", &a_key())?])?;
    let vault = Vault::new(database, keks);
    vault.belong(OffsetClock::default().now()).await?;
    Ok(vault)
}

fn a_key() -> SecretSlice<u8> {
    std::array::from_fn::<u8, 32, _>(|_| fastrand::u8(..)).to_vec().into()
}
