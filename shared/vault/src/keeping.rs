//! Keeping: something of a person is sealed under their own key and put away; the last word counts.

use std::fmt;

use database::{Statement, statement};
use kernel::{PersonKey, Timestamp};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::person_secret::{self, Wrapped};
use crate::sealing::{self, Key};
use crate::{Damaged, Kek, Keks, Kind, Vault, VaultError, finding};

pub(crate) const KEEP: Statement = statement!("sealed/keep");
pub(crate) const REMOVE: Statement = statement!("sealed/remove");
pub(crate) const REMOVE_UNDER: Statement = statement!("sealed/remove_under");
pub(crate) const REMOVE_OLD: Statement = statement!("sealed/remove_old");

/// What is to be kept.
pub struct Record<'a> {
    kind: Kind,
    id: &'a str,
    content: Zeroizing<Vec<u8>>,
    is_findable: bool,
}

impl<'a> Record<'a> {
    /// `id` tells a person's records of one kind apart. It is stored as it is: nothing personal.
    pub fn new(kind: Kind, id: &'a str, content: impl Into<Vec<u8>>) -> Self {
        Self { kind, id, content: Zeroizing::new(content.into()), is_findable: false }
    }

    pub fn json(kind: Kind, id: &'a str, content: &impl Serialize) -> Result<Self, VaultError> {
        let content = serde_json::to_vec(content);
        Ok(Self::new(kind, id, content.map_err(|error| VaultError::Broken(error.to_string()))?))
    }

    /// The person can be found by the content, which the caller has normalised.
    pub fn findable(self) -> Self {
        Self { is_findable: true, ..self }
    }
}

/// Nothing of the content.
impl fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Record({}, {} bytes)", self.kind, self.content.len())
    }
}

#[derive(Serialize)]
struct Kept<'a> {
    person: PersonKey,
    at: i64,
    records: Vec<Sealed<'a>>,
}

#[derive(Serialize)]
struct Sealed<'a> {
    kind: Kind,
    record: &'a str,
    sealed: String,
    found_by: Option<String>,
}

#[derive(Serialize)]
struct Which<'a> {
    person: PersonKey,
    kind: Kind,
    record: &'a str,
}

#[derive(Serialize)]
struct Old<'a> {
    person: PersonKey,
    kind: Kind,
    record: &'a str,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    kept_before: Timestamp,
}

/// What a sealed record is bound to.
pub(crate) fn place(person: PersonKey, kind: Kind, record: &str) -> Vec<u8> {
    let parts = [person.as_bytes(), kind.code().as_bytes(), record.as_bytes()];
    sealing::place("sanal record", &parts)
}

impl Vault {
    pub async fn keep(
        &self,
        person: PersonKey,
        record: Record<'_>,
        at: Timestamp,
    ) -> Result<(), VaultError> {
        self.keep_many(person, &[record], at).await
    }

    /// All of them or none.
    pub async fn keep_many(
        &self,
        person: PersonKey,
        records: &[Record<'_>],
        at: Timestamp,
    ) -> Result<(), VaultError> {
        if self.try_keeping(person, records, at, &self.keks()).await? {
            return Ok(());
        }
        // The house's keys were changed since this process began.
        if self.try_keeping(person, records, at, &self.read_keks_again()?).await? {
            return Ok(());
        }
        Err(VaultError::Keys("the current one is not in the file of keys".into()))
    }

    /// In one transaction, so that nobody destroys the person's key in between. Whether these are
    /// the keys it could be done with.
    async fn try_keeping(
        &self,
        person: PersonKey,
        records: &[Record<'_>],
        at: Timestamp,
        keks: &Keks,
    ) -> Result<bool, VaultError> {
        let mut transaction = self.database.begin().await?;
        let secret = person_secret::of_or_made(&mut transaction, person, keks, at).await?;
        let Some(Wrapped { kek, wrapped }) = secret else { return Ok(false) };
        let Some(kek) = keks.find(&kek) else { return Ok(false) };
        let key = person_secret::unwrap(kek, person, &wrapped)?;
        let sealed = records.iter().map(|record| seal(kek, person, &key, record));
        let records = sealed.collect::<Result<_, _>>()?;
        let kept = Kept { person, at: at.as_microsecond(), records };
        transaction.execute(&KEEP, kept).await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Whether there was such a record, last kept before an instant.
    pub async fn remove_old(
        &self,
        person: PersonKey,
        kind: Kind,
        record: &str,
        kept_before: Timestamp,
    ) -> Result<bool, VaultError> {
        let old = Old { person, kind, record, kept_before };
        Ok(self.database.execute(&REMOVE_OLD, old).await? > 0)
    }

    /// Whether there was such a record.
    pub async fn remove(
        &self,
        person: PersonKey,
        kind: Kind,
        record: &str,
    ) -> Result<bool, VaultError> {
        let removed = self.database.execute(&REMOVE, Which { person, kind, record }).await?;
        Ok(removed > 0)
    }

    /// A record and all whose ids are its own, a slash and more; how many there were.
    pub async fn remove_under(
        &self,
        person: PersonKey,
        kind: Kind,
        record: &str,
    ) -> Result<u64, VaultError> {
        Ok(self.database.execute(&REMOVE_UNDER, Which { person, kind, record }).await?)
    }
}

fn seal<'a>(
    kek: &Kek,
    person: PersonKey,
    key: &Key,
    record: &Record<'a>,
) -> Result<Sealed<'a>, VaultError> {
    let Record { kind, id, ref content, is_findable } = *record;
    Ok(Sealed {
        kind,
        record: id,
        sealed: sealing::seal(key, &place(person, kind, id), content)?,
        found_by: is_findable.then(|| finding::mac(kek, kind, content)).transpose()?,
    })
}

pub(crate) fn open(
    key: &Key,
    person: PersonKey,
    kind: Kind,
    record: &str,
    sealed: &str,
) -> Result<Zeroizing<Vec<u8>>, Damaged> {
    sealing::open(key, &place(person, kind, record), sealed)
}
