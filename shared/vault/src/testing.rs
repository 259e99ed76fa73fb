//! A vault with keys of its own, for tests.

use database::Database;
use kernel::{Clock as _, TestClock};

use crate::{FindKey, Kek, Keks, Vault};

/// Over a database that is opened with [`database::Schema::Vault`].
///
/// # Panics
/// When the database does not answer.
pub async fn a_vault(database: Database) -> Vault {
    let kek = Kek::new("test", &vec![5; 32].into()).expect("32 bytes");
    let find = FindKey::derive(&vec![6; 32].into()).expect("derived");
    let vault = Vault::new(database, Keks::new(vec![kek]).expect("a key"), find);
    vault.belong(TestClock::at("2026-11-20T12:00:00Z").now()).await.expect("it is tied");
    vault
}
