//! Changing the house's key: everyone's own key is wrapped anew, batch by batch, while the house
//! serves. What is sealed under people's keys stays as it is; what they are found by is made anew.
//!
//! It may stop anywhere and be begun again: which key a person is kept under stands in their row.
//! Nobody new is kept under the old key once the new one is current, so when its last person has
//! moved it can go.

use std::collections::HashMap;
use std::num::NonZeroU32;

use database::{Statement, statement};
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{Kek, Kind, Vault, VaultError, finding, keeping, person_secret};

pub(crate) const COUNTS: Statement = statement!("keks/counts");
pub(crate) const LEAVE: Statement = statement!("keks/leave");
pub(crate) const ENTER: Statement = statement!("keks/enter");
pub(crate) const UNDER: Statement = statement!("secrets/under");
pub(crate) const REWRAP: Statement = statement!("secrets/rewrap");
pub(crate) const FINDABLE: Statement = statement!("sealed/findable");
pub(crate) const FIND_ANEW: Statement = statement!("sealed/find_anew");
pub(crate) const RETIRE: Statement = statement!("keks/retire");

/// How many people are kept under a key.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct KekUse {
    pub id: String,
    pub is_current: bool,
    pub people: u64,
}

/// What a batch has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rewrapped {
    /// So many have moved, and there may be more.
    Some(u64),
    /// Everyone is under the current key.
    All,
}

#[derive(Serialize)]
struct Leave<'a> {
    from: &'a str,
}

#[derive(Serialize)]
struct Enter<'a> {
    to: &'a str,
    at: i64,
}

#[derive(Serialize)]
struct Under<'a> {
    kek: &'a str,
    limit: u32,
}

#[derive(Serialize)]
struct Rewrap<'a> {
    from: &'a str,
    to: &'a str,
    people: Vec<Person>,
}

#[derive(Serialize, Deserialize)]
struct Person {
    person: PersonKey,
    wrapped: String,
}

#[derive(Serialize)]
struct Findable<'a> {
    people: Vec<&'a PersonKey>,
}

#[derive(Deserialize)]
struct Found {
    person: PersonKey,
    kind: Kind,
    record: String,
    sealed: String,
}

#[derive(Serialize)]
struct Anew {
    person: PersonKey,
    kind: Kind,
    record: String,
    found_by: String,
}

impl Vault {
    /// Every key that anything lies under, the current one first.
    pub async fn keks_in_use(&self) -> Result<Vec<KekUse>, VaultError> {
        Ok(self.database.rows(&COUNTS, ()).await?)
    }

    /// From here on new people are kept under the first of this process's keys. Every process of the
    /// house must be able to read it, and reads its keys again when it meets it.
    pub async fn make_current(&self, at: Timestamp) -> Result<(), VaultError> {
        let keks = self.keks();
        let to = keks.first().id();
        let known = self.known_keks().await?;
        if let Some(unknown) = known.iter().find(|known| keks.find(&known.id).is_none()) {
            return Err(VaultError::Keys(format!("{} is not in the file of keys", unknown.id)));
        }
        let Some(from) = known.iter().find(|known| known.is_current && known.id != to) else {
            return Ok(());
        };
        let mut transaction = self.database.begin().await?;
        if transaction.execute(&LEAVE, Leave { from: &from.id }).await? == 0 {
            return Err(VaultError::Keys("someone else is changing them".into()));
        }
        transaction.execute(&ENTER, Enter { to, at: at.as_microsecond() }).await?;
        Ok(transaction.commit().await?)
    }

    /// Wraps the keys of up to so many people anew, under the current key.
    pub async fn rewrap(&self, people_max: NonZeroU32) -> Result<Rewrapped, VaultError> {
        let known = self.known_keks().await?;
        let current = known.iter().find(|kek| kek.is_current).map(|kek| kek.id.as_str());
        let current = self.held(current.unwrap_or_default())?;
        for old in known.iter().filter(|kek| !kek.is_current) {
            let under = Under { kek: &old.id, limit: people_max.get() };
            let people: Vec<Person> = self.database.rows(&UNDER, under).await?;
            if !people.is_empty() {
                return self.move_people(&self.held(&old.id)?, &current, people).await;
            }
        }
        Ok(Rewrapped::All)
    }

    /// The keys first: whoever keeps something meanwhile waits, and is found under the new one.
    async fn move_people(
        &self,
        from: &Kek,
        to: &Kek,
        people: Vec<Person>,
    ) -> Result<Rewrapped, VaultError> {
        let (mut keys, mut moved) = (HashMap::new(), Vec::new());
        for Person { person, wrapped } in people {
            let key = person_secret::unwrap(from, person, &wrapped)?;
            moved.push(Person { person, wrapped: person_secret::wrap(to, person, &key)? });
            keys.insert(person, key);
        }
        let mut transaction = self.database.begin().await?;
        let rewrap = Rewrap { from: from.id(), to: to.id(), people: moved };
        // Of whom someone else has moved meanwhile, nothing is touched.
        let moved: Vec<PersonKey> = transaction.rows(&REWRAP, rewrap).await?;
        let count = u64::try_from(moved.len()).unwrap_or(u64::MAX);
        let findable = Findable { people: moved.iter().collect() };
        let mut anew = Vec::new();
        for Found { person, kind, record, sealed } in transaction.rows(&FINDABLE, findable).await? {
            let Some(key) = keys.get(&person) else { continue };
            // What does not open is found by nothing, and is told of where it is opened.
            let Ok(plain) = keeping::open(key, person, kind, &record, &sealed) else { continue };
            let found_by = finding::mac(to, kind, &plain)?;
            anew.push(Anew { person, kind, record, found_by });
        }
        transaction.execute(&FIND_ANEW, anew).await?;
        transaction.commit().await?;
        Ok(Rewrapped::Some(count))
    }

    /// The keys that nobody is kept under any more: they are forgotten here, and may be everywhere.
    pub async fn retire_keks(&self) -> Result<Vec<String>, VaultError> {
        let mut transaction = self.database.begin().await?;
        let retired = transaction.rows(&RETIRE, ()).await?;
        transaction.commit().await?;
        Ok(retired)
    }

    fn held(&self, id: &str) -> Result<Kek, VaultError> {
        let missing = || VaultError::Keys(format!("{id} is not in the file of keys"));
        self.keks().find(id).cloned().ok_or_else(missing)
    }
}
