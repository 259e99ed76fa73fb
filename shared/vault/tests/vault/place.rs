//! A fresh vault for each test, processes that open it, and the house's keys as they hold them.

use std::sync::{Arc, Mutex};

use database::{Address, Database, Schema};
use kernel::{Clock as _, PersonKey, TestClock, Timestamp};
use vault::{Kek, KekSource, Keks, Vault};

/// So many people are known.
pub const PEOPLE: u32 = 400;

pub struct Place {
    pub address: Address,
    pub keyring: Arc<Keyring>,
    _folder: Option<tempfile::TempDir>,
}

/// The file of keys, as every process of the house reads it.
#[derive(Default)]
pub struct Keyring(Mutex<Vec<Kek>>);

impl KekSource for Keyring {
    fn read(&self) -> Result<Vec<Kek>, String> {
        Ok(self.0.lock().expect("not poisoned").clone())
    }
}

impl Keyring {
    /// A new key comes first.
    pub fn adds(&self, id: &str) {
        self.0.lock().expect("not poisoned").insert(0, kek(id));
    }

    pub fn drops(&self, id: &str) {
        self.0.lock().expect("not poisoned").retain(|kek| kek.id() != id);
    }
}

pub fn kek(id: &str) -> Kek {
    let mut key = vec![0; 32];
    key[..id.len()].copy_from_slice(id.as_bytes());
    Kek::new(id, &key.into()).expect("32 bytes")
}

/// Runs a story on each kind of database.
pub async fn on_every_database(story: impl AsyncFn(&Place)) {
    let folder = tempfile::tempdir().expect("a folder");
    let address = Address::Folder(folder.path().to_owned());
    story(&Place::at(address, Some(folder))).await;
    if let Some(address) = database::testing::fresh_postgres().await {
        story(&Place::at(address, None)).await;
    }
}

impl Place {
    fn at(address: Address, folder: Option<tempfile::TempDir>) -> Self {
        let keyring = Arc::new(Keyring::default());
        keyring.adds("first");
        Self { address, keyring, _folder: folder }
    }

    pub async fn database(&self) -> Database {
        Database::open(&self.address, Schema::Vault, 4).await.expect("the vault opens")
    }

    /// A process of its own, that belongs to the place.
    pub async fn process(&self) -> Vault {
        let vault = self.process_with(Keks::read_from(self.keyring.clone()).expect("keys")).await;
        vault.belong(now()).await.expect("it belongs");
        vault::testing::know(&vault, (0..PEOPLE).map(person)).await;
        vault
    }

    /// One that may not.
    pub async fn process_with(&self, keks: Keks) -> Vault {
        Vault::new(self.database().await, keks)
    }
}

pub fn now() -> Timestamp {
    TestClock::at("2026-11-20T04:00:00Z").now()
}

pub fn person(n: u32) -> PersonKey {
    let mut bytes = [0; 16];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    PersonKey::from_random(bytes)
}
