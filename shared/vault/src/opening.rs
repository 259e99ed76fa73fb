//! Opening what is kept: one record, a list of them in one statement, or all that is held of a person.
//!
//! No person's key is remembered from one call to the next: unwrapping one takes a millionth of a
//! second, and what is remembered in one process would outlive its destruction in another.

use std::collections::{BTreeSet, HashMap};
use std::fmt;

use database::{Statement, statement};
use kernel::{PersonKey, Timestamp};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::sealing::Key;
use crate::{Damaged, Keks, Kind, Vault, VaultError, keeping, person_secret};

pub(crate) const ASKED: Statement = statement!("sealed/asked");
pub(crate) const BY_RECORD: Statement = statement!("sealed/by_record");
pub(crate) const ALL_OF: Statement = statement!("sealed/all_of");

/// A record that was kept, opened.
#[derive(Debug)]
pub struct Opened {
    pub person: PersonKey,
    pub kind: Kind,
    pub record: String,
    pub kept_at: Timestamp,
    /// One that was tampered with does not hide the others of a list.
    pub content: Result<Plain, Damaged>,
}

/// What someone gave into keeping; wiped from memory when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Plain(Zeroizing<Vec<u8>>);

impl Plain {
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// What was kept as text.
    pub fn text(&self) -> Result<&str, Damaged> {
        str::from_utf8(&self.0).map_err(|_| Damaged)
    }

    /// What was kept as JSON.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Damaged> {
        serde_json::from_slice(&self.0).map_err(|_| Damaged)
    }
}

impl fmt::Debug for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Plain({} bytes)", self.0.len())
    }
}

#[derive(Serialize)]
struct Wanted<'a> {
    kind: Kind,
    asked: Vec<Asked<'a>>,
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Asked<'a> {
    person: PersonKey,
    record: &'a str,
}

#[derive(Serialize)]
struct Named<'a> {
    kind: Kind,
    records: BTreeSet<&'a str>,
}

#[derive(Serialize)]
struct Of {
    person: PersonKey,
}

#[derive(Deserialize)]
struct Row {
    person: PersonKey,
    kind: Kind,
    record: String,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    kept_at: Timestamp,
    sealed: String,
    kek: String,
    wrapped: String,
}

impl Vault {
    /// `None` where nothing is kept, or nothing any more.
    pub async fn open_one(
        &self,
        person: PersonKey,
        kind: Kind,
        record: &str,
    ) -> Result<Option<Plain>, VaultError> {
        let opened = self.open_many(kind, &[(person, record)]).await?.pop();
        Ok(opened.map(|opened| opened.content).transpose()?)
    }

    /// In no particular order; of what is not kept there is nothing.
    pub async fn open_many(
        &self,
        kind: Kind,
        asked: &[(PersonKey, &str)],
    ) -> Result<Vec<Opened>, VaultError> {
        let each = asked.iter().map(|(person, record)| Asked { person: *person, record });
        let asked = Vec::from_iter(each.collect::<BTreeSet<_>>());
        self.open(self.database.rows(&ASKED, Wanted { kind, asked }).await?)
    }

    /// Records of whoever they are of, found by ids: of comments and complaints, whose people the log does not
    /// name, and of whoever follows something. In no particular order; of other kinds there is nothing.
    pub async fn open_by_record(
        &self,
        kind: Kind,
        records: &[&str],
    ) -> Result<Vec<Opened>, VaultError> {
        let records = records.iter().copied().collect();
        self.open(self.database.rows(&BY_RECORD, Named { kind, records }).await?)
    }

    /// All that is held of a person, for themselves.
    pub async fn all_of(&self, person: PersonKey) -> Result<Vec<Opened>, VaultError> {
        self.open(self.database.rows(&ALL_OF, Of { person }).await?)
    }

    fn open(&self, rows: Vec<Row>) -> Result<Vec<Opened>, VaultError> {
        let mut keks = self.keks();
        if first_unknown(&keks, &rows).is_some() {
            keks = self.read_keks_again()?;
        }
        if let Some(unknown) = first_unknown(&keks, &rows) {
            return Err(VaultError::Keys(format!("{unknown} is not in the file of keys")));
        }
        let mut keys = HashMap::new();
        Ok(rows.into_iter().map(|row| row.opened(&keks, &mut keys)).collect())
    }
}

fn first_unknown<'a>(keks: &Keks, rows: &'a [Row]) -> Option<&'a str> {
    rows.iter().map(|row| row.kek.as_str()).find(|id| keks.find(id).is_none())
}

impl Row {
    /// `keys` are those of people met before in the same list.
    fn opened(self, keks: &Keks, keys: &mut HashMap<PersonKey, Result<Key, Damaged>>) -> Opened {
        let Self { person, kind, record, kept_at, sealed, kek, wrapped } = self;
        let key = keys.entry(person).or_insert_with(|| {
            person_secret::unwrap(keks.find(&kek).ok_or(Damaged)?, person, &wrapped)
        });
        let content = match key {
            Ok(key) => keeping::open(key, person, kind, &record, &sealed).map(Plain),
            Err(Damaged) => Err(Damaged),
        };
        Opened { person, kind, record, kept_at, content }
    }
}
