//! The same person, the same key: found by the MAC of their number, or made the first time.

use std::collections::{BTreeSet, HashMap};

use database::{Database, DatabaseError, Statement, statement};
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{RegisterMac, SignInError, random};

pub(crate) const FIND: Statement = statement!("people/find");
pub(crate) const MAKE: Statement = statement!("people/make");
pub(crate) const AS_BEFORE: Statement = statement!("people/as_before");

/// About half a megabyte of JSON a statement.
const BATCH_MAX: usize = 5_000;

/// Everyone who has ever signed in.
pub struct People {
    vault: Database,
}

#[derive(Deserialize)]
struct Known {
    mac: RegisterMac,
    key: PersonKey,
}

#[derive(Serialize)]
struct NewPeople<'a> {
    at: i64,
    people: Vec<NewPerson<'a>>,
}

#[derive(Serialize)]
struct NewPerson<'a> {
    mac: &'a RegisterMac,
    key: PersonKey,
}

impl People {
    pub fn new(vault: Database) -> Self {
        Self { vault }
    }

    /// The key of one person, if they have one.
    pub async fn known(&self, mac: &RegisterMac) -> Result<Option<PersonKey>, DatabaseError> {
        Ok(self.vault.row::<Known>(&FIND, [mac]).await?.map(|known| known.key))
    }

    /// The key of one person, made the first time.
    pub async fn person_key(
        &self,
        mac: &RegisterMac,
        at: Timestamp,
    ) -> Result<PersonKey, SignInError> {
        if let Some(key) = self.known(mac).await? {
            return Ok(key);
        }
        let made = self.make(&[mac], at).await?;
        made.into_iter().next().map(|known| known.key).ok_or(SignInError::Leaving)
    }

    /// The keys of many, in the order asked; a few thousand people a statement.
    pub async fn person_keys(
        &self,
        macs: &[RegisterMac],
        at: Timestamp,
    ) -> Result<Vec<PersonKey>, SignInError> {
        let mut keys = Vec::with_capacity(macs.len());
        for batch in macs.chunks(BATCH_MAX) {
            let known = self.batch(batch, at).await?;
            for mac in batch {
                keys.push(*known.get(mac).ok_or(SignInError::Leaving)?);
            }
        }
        Ok(keys)
    }

    /// Reading first spares those who are known the writer's lock; who is missing is then made.
    async fn batch(
        &self,
        macs: &[RegisterMac],
        at: Timestamp,
    ) -> Result<HashMap<RegisterMac, PersonKey>, DatabaseError> {
        let found: Vec<Known> = self.vault.rows(&FIND, macs).await?;
        let mut known: HashMap<_, _> =
            found.into_iter().map(|person| (person.mac, person.key)).collect();
        let missing: BTreeSet<_> = macs.iter().filter(|mac| !known.contains_key(mac)).collect();
        if !missing.is_empty() {
            let missing: Vec<_> = missing.into_iter().collect();
            known.extend(
                self.make(&missing, at).await?.into_iter().map(|person| (person.mac, person.key)),
            );
        }
        Ok(known)
    }

    /// Proposes a key for each; the answer is the key that was stored first, whoever stored it, or the
    /// one they had before they had themselves erased.
    async fn make(
        &self,
        macs: &[&RegisterMac],
        at: Timestamp,
    ) -> Result<Vec<Known>, DatabaseError> {
        let keys = random::many(macs.len()).into_iter().map(PersonKey::from_random);
        let people = macs.iter().zip(keys).map(|(mac, key)| NewPerson { mac, key }).collect();
        let mut transaction = self.vault.begin().await?;
        let new = NewPeople { at: at.as_microsecond(), people };
        let mut made: Vec<Known> = transaction.rows(&MAKE, new).await?;
        for former in transaction.rows::<Known>(&AS_BEFORE, macs).await? {
            made.retain(|known| known.mac != former.mac);
            made.push(former);
        }
        transaction.commit().await?;
        Ok(made)
    }
}
