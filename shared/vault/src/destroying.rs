//! Destroying what is kept of a person: their key goes, and with it every copy of what lay under it.
//!
//! On SQLite the bytes are overwritten, and the file of recent changes is emptied. On PostgreSQL a
//! deleted row, and the server's own log of changes, keep the *wrapped* key until they are vacuumed
//! and recycled; so do backups. It opens under a key of the house only, so changing that key and
//! letting the old one go ([`Vault::rewrap`]) closes all of those copies for good.

use database::{Statement, statement};
use kernel::{PersonKey, Timestamp};
use serde::Serialize;

use crate::{Vault, VaultError};

pub(crate) const DESTROY: Statement = statement!("secrets/destroy");

#[derive(Serialize)]
struct MadeBy {
    person: PersonKey,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    made_by: Timestamp,
}

impl Vault {
    /// Everything under a key that was made by this instant; whether there was one. What someone who
    /// has come back since gave into keeping stays. After an error it may be done already; asking
    /// again is safe, and does what is left.
    pub async fn destroy(&self, person: PersonKey, made_by: Timestamp) -> Result<bool, VaultError> {
        let destroyed = self.database.execute(&DESTROY, MadeBy { person, made_by }).await?;
        if !self.database.forget_deleted().await? {
            return Err(VaultError::Unavailable("what was deleted is still being read".into()));
        }
        Ok(destroyed > 0)
    }
}
