//! A room of its own for each test: a log, views, a vault, the projections running, and people.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::sync::Arc;

use database::{Database, Schema};
use eventlog::testing::{FreshLog, an_event, append};
use eventlog::{EventLog, NewEvent, Stream};
pub use kernel::testing::citizen;
use kernel::testing::key;
use kernel::{Actor, Clock, Role, TestClock};
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

impl Room {
    pub async fn on_sqlite() -> Self {
        Self::on(FreshLog::on_sqlite().await).await
    }

    pub async fn on(FreshLog { log, clock, address, folder }: FreshLog) -> Self {
        let views = Database::open(&address, Schema::Views, 4).await.expect("opens");
        let vault = Database::open(&address, Schema::Vault, 2).await.expect("opens");
        let vault = vault::testing::a_vault(vault).await;
        vault::testing::know(&vault, (0..100).map(key)).await;
        let petitions = Petitions::new(
            log.clone(),
            vault.clone(),
            views.clone(),
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
        let nonsense = NewEvent { version: 99, ..an_event("PetitionSigned") };
        append(&self.log, Stream::new("signature", "nonsense"), nonsense).await;
    }

    pub fn now(&self) -> kernel::Timestamp {
        self.clock.now()
    }
}

pub fn staff(role: Role) -> Actor {
    kernel::testing::staff(1_000_000, role)
}
