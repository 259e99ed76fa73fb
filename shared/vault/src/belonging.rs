//! Which keys of the house a vault's data lies under: with others nothing would open, so a house
//! does not begin with them.

use database::{DatabaseError, Statement, statement};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Keks, Vault};

pub(crate) const ALL: Statement = statement!("keks/all");
pub(crate) const FIRST: Statement = statement!("keks/first");

#[derive(Deserialize)]
pub(crate) struct KnownKek {
    pub id: String,
    pub is_current: bool,
}

#[derive(Serialize)]
struct First<'a> {
    id: &'a str,
    at: i64,
}

/// Why a house does not open its vault.
#[derive(Debug, thiserror::Error)]
pub enum BelongingError {
    #[error("the vault was made with key {0}, which is not there; restore secrets.toml")]
    Missing(String),
    #[error("the vault: {0}")]
    Vault(#[from] DatabaseError),
}

impl Vault {
    /// Ties the vault to its keys if it is tied to none yet; every key that anything lies under must
    /// be there. Of several processes that come at once with different keys, one is first and the
    /// others are refused.
    pub async fn belong(&self, at: Timestamp) -> Result<(), BelongingError> {
        let keks = self.keks();
        let mut known = self.known_keks().await?;
        if known.is_empty() {
            let first = First { id: keks.first().id(), at: at.as_microsecond() };
            self.database.execute(&FIRST, first).await?;
            known = self.known_keks().await?;
        }
        match missing(&known, &keks) {
            Some(id) => Err(BelongingError::Missing(id.to_owned())),
            None => Ok(()),
        }
    }

    /// Whether anything was ever kept: then new keys must not be made.
    pub async fn is_used(database: &database::Database) -> Result<bool, DatabaseError> {
        Ok(!database.rows::<KnownKek>(&ALL, ()).await?.is_empty())
    }

    pub(crate) async fn known_keks(&self) -> Result<Vec<KnownKek>, DatabaseError> {
        self.database.rows(&ALL, ()).await
    }
}

fn missing<'a>(known: &'a [KnownKek], keks: &Keks) -> Option<&'a str> {
    known.iter().map(|kek| kek.id.as_str()).find(|id| keks.find(id).is_none())
}
