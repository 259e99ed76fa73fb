//! A vault with keys of its own, and people to keep something of, for tests.

use database::{Database, Statement, statement};
use kernel::{Clock as _, PersonKey, TestClock};

use crate::{Kek, Keks, Vault};

const KNOW: Statement = statement!("testing/know");

/// Over a database that is opened with [`database::Schema::Vault`].
///
/// # Panics
/// When the database does not answer.
pub async fn a_vault(database: Database) -> Vault {
    let kek = Kek::new("test", &vec![5; 32].into()).expect("32 bytes");
    let vault = Vault::new(database, Keks::new(vec![kek]).expect("a key"));
    vault.belong(TestClock::at("2026-11-20T12:00:00Z").now()).await.expect("it is tied");
    vault
}

/// Enters people in the register of people, whom nobody ever found by a number.
///
/// # Panics
/// When the database does not answer.
pub async fn know(vault: &Vault, people: impl IntoIterator<Item = PersonKey>) {
    let people: Vec<_> = people.into_iter().collect();
    vault.database().execute(&KNOW, people).await.expect("they are known");
}
