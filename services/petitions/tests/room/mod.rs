//! A room of its own for each test: a log, views, a vault, the projections running, and people.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::path::Path;
use std::sync::Arc;

use database::{Address, Database, Schema};
use eventlog::{
    Append, EventLog, Lane, Limits, MemoryStore, NewEvent, PostgresStore, SqliteStore, Store,
    Stream,
};
use kernel::{
    Actor, AgeBand, Cell, Citizen, Clock, Division, PersonKey, Role, Sex, SocialStatus, TestClock,
};
use petitions::{
    Asked, Channel, Kind, PetitionNumber, PetitionText, Petitions, PetitionsError, Rules, Signed,
    Similar,
};
use projector::{Runner, Status};
use tokio::sync::watch;
use vault::Vault;

pub struct Room {
    pub log: EventLog,
    pub views: Database,
    pub vault: Vault,
    pub petitions: Petitions,
    pub clock: Arc<TestClock>,
    pub statuses: Vec<watch::Receiver<Status>>,
    pub similar: Arc<Similar>,
    /// Where its index lies.
    pub index: tempfile::TempDir,
    _folder: Option<tempfile::TempDir>,
    _stop: watch::Sender<bool>,
}

/// One test for each database; on a machine without a PostgreSQL server only SQLite is tried.
#[macro_export]
macro_rules! on_both_databases {
    ($(async fn $name:ident($room:ident: Room) $body:block)+) => {
        $(mod $name {
            use super::*;

            async fn story($room: Room) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                story(Room::on_sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                if let Some(room) = Room::on_postgres().await {
                    story(room).await;
                }
            }
        })+
    };
}

impl Room {
    pub async fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let address = Address::Folder(folder.path().to_owned());
        let store = SqliteStore::open(folder.path()).await.expect("opens");
        Self::over(Arc::new(store), &address, Some(folder)).await
    }

    pub async fn on_postgres() -> Option<Self> {
        let address = database::testing::fresh_postgres().await?;
        let store = PostgresStore::open(&address).await.expect("opens");
        Some(Self::over(Arc::new(store), &address, None).await)
    }

    pub async fn in_memory() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let address = Address::Folder(Path::new(folder.path()).to_owned());
        Self::over(Arc::new(MemoryStore::default()), &address, Some(folder)).await
    }

    async fn over(
        store: Arc<dyn Store>,
        address: &Address,
        folder: Option<tempfile::TempDir>,
    ) -> Self {
        let clock = Arc::new(TestClock::at("2026-11-20T12:00:00Z"));
        let log = EventLog::start(store, clock.clone(), Limits::default()).await.expect("starts");
        let views = Database::open(address, Schema::Views, 4).await.expect("opens");
        let vault = Database::open(address, Schema::Vault, 2).await.expect("opens");
        let vault = vault::testing::a_vault(vault).await;
        vault::testing::know(&vault, (0..100).map(key)).await;
        let (log_, views_) = (log.clone(), views.clone());
        let petitions = Petitions::new(
            log_,
            vault.clone(),
            views_,
            clock.clone(),
            Rules { endorsements_needed: 0, ..Rules::default() },
            vec![7; 32].into(),
        );
        let index = tempfile::tempdir().expect("a folder");
        let similar = Similar::open(index.path()).expect("opens");
        let petitions = petitions.with_similar(similar.clone());
        let (stop, stopped) = watch::channel(false);
        let mut statuses = Vec::new();
        for projection in petitions::projections() {
            let runner = Runner::new(projection, log.clone(), views.clone());
            statuses.push(runner.status());
            tokio::spawn(runner.run(stopped.clone()));
        }
        statuses.push(similar.status());
        tokio::spawn(similar.clone().follow(log.clone(), stopped));
        Self {
            log,
            views,
            vault,
            petitions,
            clock,
            statuses,
            similar,
            index,
            _folder: folder,
            _stop: stop,
        }
    }

    /// Waits until the projections have read all that is in the log now.
    pub async fn caught_up(&self) {
        let head = self.log.head().await.expect("head").position;
        for status in &self.statuses {
            status.clone().wait_for(|status| status.position() >= head).await.expect("runs");
        }
    }

    pub async fn an_open_petition(&self) -> PetitionNumber {
        let text = PetitionText {
            action: "Сургуулийн зам дээр гэрлэн дохио тавьж өгнө үү".into(),
            background: "Өглөө бүр хүүхдүүд зам хөндлөн гардаг".into(),
            additional_details: String::new(),
        };
        let asked = Asked { kind: Kind::WorkingGroup, text, request_key: None };
        let number = self.petitions.start(&citizen(1), asked).await.expect("started");
        self.petitions.submit(&citizen(1), number, None).await.expect("submitted");
        self.petitions.publish(&staff(Role::Moderator), number).await.expect("published");
        number
    }

    pub async fn signs(&self, n: u32, number: PetitionNumber) -> Result<Signed, PetitionsError> {
        self.petitions.sign(&citizen(n), number, Channel::App).await
    }

    pub async fn withdraws(&self, n: u32, number: PetitionNumber) -> Result<(), PetitionsError> {
        self.petitions.withdraw(&citizen(n), number).await.map(drop)
    }

    /// Something no fold can read, as a newer program might leave behind.
    pub async fn appends_nonsense(&self) {
        let event =
            NewEvent { event_type: "PetitionSigned".into(), version: 99, payload: "{}".into() };
        let append = Append {
            stream: Stream::new("signature", "nonsense"),
            expected: 0,
            guards: Vec::new(),
            not_after: None,
            events: vec![event],
            idempotency: None,
            meta: None,
            lane: Lane::Lifecycle,
        };
        self.log.append(append).await.expect("appended");
    }

    pub fn now(&self) -> kernel::Timestamp {
        self.clock.now()
    }
}

/// Person number `n`, as the state attests them.
pub fn citizen(n: u32) -> Actor {
    Actor::Person { citizen: Citizen { key: key(n), cell: cell(n) }, offices: Vec::new() }
}

pub fn staff(role: Role) -> Actor {
    Actor::Person {
        citizen: Citizen { key: key(1_000_000), cell: cell(0) },
        offices: vec![role.into()],
    }
}

fn key(n: u32) -> PersonKey {
    let mut bytes = [0; 16];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    PersonKey::from_random(bytes)
}

pub fn cell(n: u32) -> Cell {
    let divisions: Vec<_> = Division::all().collect();
    Cell {
        sex: if n.is_multiple_of(2) { Sex::Female } else { Sex::Male },
        age_band: AgeBand::ALL[1 + n as usize % 5],
        division: divisions[n as usize % 3],
        social_status: SocialStatus::ALL[n as usize % 2],
    }
}
