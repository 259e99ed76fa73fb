//! A fresh vault for every test, once in a folder and once on the PostgreSQL server that
//! `SANAL_TEST_POSTGRES` names. On a build machine (`CI`) the server is not optional.

mod postgres;

use database::{Address, Database, Schema};

/// Where a vault is. What it needs is kept for as long as the test runs.
pub struct Vault {
    address: Address,
}

impl Vault {
    /// Connections of its own, as another process would have.
    pub async fn open(&self) -> Database {
        Database::open(&self.address, Schema::Vault, 4).await.expect("the vault opens")
    }
}

/// Runs a story on each kind of database.
pub async fn on_every_database(story: impl AsyncFn(&Vault)) {
    let folder = tempfile::tempdir().expect("a folder");
    story(&Vault { address: Address::Folder(folder.path().to_owned()) }).await;
    match std::env::var("SANAL_TEST_POSTGRES") {
        Ok(server) => {
            let database = postgres::create(&server).await;
            story(&Vault { address: Address::Postgres(database.address.clone()) }).await;
            database.drop().await;
        }
        Err(_) if std::env::var_os("CI").is_some() => {
            panic!("SANAL_TEST_POSTGRES is not set, and CI does not go without PostgreSQL")
        }
        Err(_) => eprintln!("SANAL_TEST_POSTGRES is not set: told on SQLite only"),
    }
}
