//! A vault with keys of its own, and people to keep something of, for tests.

use database::{Database, Statement};
use kernel::{Clock as _, PersonKey, TestClock};

use crate::{Kek, Keks, Vault};

const KNOW: Statement = Statement {
    name: "know",
    sqlite: "INSERT INTO person (register_mac, person_key, created_at) SELECT value, value, 0 FROM json_each($1) WHERE true ON CONFLICT DO NOTHING",
    postgres: "INSERT INTO person (register_mac, person_key, created_at) SELECT value, value, 0 FROM jsonb_array_elements_text($1::jsonb) AS value ON CONFLICT DO NOTHING",
};

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
