//! What the house keeps of people, sealed so that it can be destroyed.
//!
//! Each person has a key of their own, drawn when the first thing is kept of them. Under it lies
//! everything personal: contacts, shown names, texts that are not public. The person's key itself
//! lies wrapped under one of the house's keys ([`Kek`]), which are never in the database. So
//! [`Vault::destroy`] has one small row to make away with, and whatever copies are left of the rest
//! are noise; that row hangs on the person's in the register of people, so that nothing is kept of
//! anybody who is not there; and the house's key can be changed ([`Vault::rewrap`]) without touching the rest.
//!
//! What is sealed is bound to its person, kind and record: put elsewhere, it does not open. A few
//! kinds are looked for by their value ([`Vault::find`]); those have a MAC of it beside them.
//!
//! ```
//! # async fn story() -> Result<(), Box<dyn std::error::Error>> {
//! use database::{Database, Schema};
//! use kernel::{Clock as _, OffsetClock, PersonKey};
//! use vault::{Kek, Keks, Kind, Record, Vault};
//!
//! let keks = Keks::new(vec![Kek::new("first", &[1; 32].to_vec().into())?])?;
//! let vault = Vault::new(Database::in_memory(Schema::Vault).await?, keks);
//! let now = OffsetClock::default().now();
//! vault.belong(now).await?;
//!
//! let bat = PersonKey::from_random([7; 16]);
//! # vault::testing::know(&vault, [bat]).await;
//! let address = Record::new(Kind::ContactEmail, "main", "bat@example.mn").findable();
//! vault.keep(bat, address, now).await?;
//! assert_eq!(vault.find(Kind::ContactEmail, "bat@example.mn").await?, [bat]);
//! vault.destroy(bat, now).await?;
//! assert!(vault.open_one(bat, Kind::ContactEmail, "main").await?.is_none());
//! # Ok(())
//! # }
//! # tokio::runtime::Runtime::new().unwrap().block_on(story()).unwrap();
//! ```

mod destroying;
mod finding;
mod keeping;
mod opening;

mod belonging;
mod outliving;
mod rotating;

mod keks;
mod kind;
mod person_secret;
mod sealing;

mod error;
mod random;
pub mod salted;
#[cfg(feature = "testing")]
pub mod testing;

use std::sync::{Arc, PoisonError, RwLock};

use database::{Database, Statement};

pub use belonging::BelongingError;
pub use error::{Damaged, VaultError};
pub use keeping::Record;
pub use keks::{Kek, KekSource, Keks, NotAKey};
pub use kind::Kind;
pub use opening::{Opened, Plain};
pub use outliving::Whereabouts;
pub use rotating::{KekUse, Rewrapped};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Vault {
    database: Database,
    keks: Arc<RwLock<Keks>>,
}

impl Vault {
    /// `database` is opened with [`database::Schema::Vault`].
    pub fn new(database: Database, keks: Keks) -> Self {
        Self { database, keks: Arc::new(RwLock::new(keks)) }
    }

    /// Where it all lies, for whoever keeps other things of the same people there.
    pub fn database(&self) -> &Database {
        &self.database
    }

    pub(crate) fn keks(&self) -> Keks {
        self.keks.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Someone may have changed the house's keys since this process began: they are read again.
    pub(crate) fn read_keks_again(&self) -> Result<Keks, VaultError> {
        let read = self.keks().read_again().map_err(VaultError::Keys)?;
        *self.keks.write().unwrap_or_else(PoisonError::into_inner) = read.clone();
        Ok(read)
    }
}

/// Every statement, so that a test can have both databases prepare it.
pub const STATEMENTS: &[Statement] = &[
    belonging::ALL,
    belonging::FIRST,
    person_secret::OF,
    person_secret::HOLD_PERSON,
    person_secret::MAKE,
    keeping::KEEP,
    keeping::REMOVE,
    keeping::REMOVE_UNDER,
    keeping::REMOVE_OLD,
    opening::ASKED,
    opening::BY_RECORD,
    opening::ALL_OF,
    outliving::OLD,
    finding::FOUND,
    destroying::DESTROY,
    rotating::COUNTS,
    rotating::LEAVE,
    rotating::ENTER,
    rotating::UNDER,
    rotating::REWRAP,
    rotating::FINDABLE,
    rotating::FIND_ANEW,
    rotating::RETIRE,
];
