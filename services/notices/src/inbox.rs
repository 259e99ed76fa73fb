//! What somebody was told, on a page of their own: for everyone, with or without an address.

use database::{Statement, statement};
use kernel::{Actor, PersonKey, Timestamp};
use policy::Denied;
use serde::{Deserialize, Serialize};

use crate::carrying::Told;
use crate::what::{Because, What};
use crate::{Notices, NoticesError};

pub(crate) const PAGE: Statement = statement!("notices/page");
pub(crate) const UNSEEN: Statement = statement!("notices/unseen");
pub(crate) const SEE: Statement = statement!("notices/see");

/// Notices on one page.
const PER_PAGE: usize = 50;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inbox {
    /// The latest first.
    pub notices: Vec<Received>,
    /// The last one of this page, where earlier ones follow.
    pub next: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub id: u64,
    pub told: Told,
    pub is_new: bool,
}

#[derive(Serialize)]
struct Page {
    person: PersonKey,
    before: u64,
    limit: usize,
}

#[derive(Serialize)]
struct Of {
    person: PersonKey,
}

#[derive(Serialize)]
struct See {
    person: PersonKey,
    from: u64,
    up_to: u64,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    at: Timestamp,
}

#[derive(Deserialize)]
struct Row {
    id: u64,
    what: What,
    subject: String,
    because: Because,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    told_at: Timestamp,
    is_new: u8,
}

#[derive(Deserialize)]
struct Unseen {
    unseen: u64,
}

impl Notices {
    /// Those before one, or the latest.
    pub async fn inbox(&self, actor: &Actor, before: Option<u64>) -> Result<Inbox, NoticesError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        let before = before.unwrap_or(i64::MAX as u64).min(i64::MAX as u64);
        let page = Page { person, before, limit: PER_PAGE + 1 };
        let mut rows: Vec<Row> = self.database().rows(&PAGE, page).await?;
        let has_more = rows.len() > PER_PAGE;
        rows.truncate(PER_PAGE);
        let next = rows.last().filter(|_| has_more).map(|row| row.id);
        let notices = rows.into_iter().map(|row| {
            let Row { id, what, subject, because, told_at: at, is_new } = row;
            Received { id, told: Told { what, subject, because, at }, is_new: is_new == 1 }
        });
        Ok(Inbox { notices: notices.collect(), next })
    }

    /// All of it, for whoever takes out what is held of them.
    pub async fn all_told(&self, actor: &Actor) -> Result<Vec<Told>, NoticesError> {
        let (mut all, mut before) = (Vec::new(), None);
        loop {
            let Inbox { notices, next } = self.inbox(actor, before).await?;
            all.extend(notices.into_iter().map(|one| one.told));
            match next {
                Some(next) => before = Some(next),
                None => return Ok(all),
            }
        }
    }

    /// They were shown it, and it is not new any more.
    pub async fn has_seen(&self, actor: &Actor, shown: &Inbox) -> Result<(), NoticesError> {
        let is_new = shown.notices.iter().any(|one| one.is_new);
        match (shown.notices.last(), shown.notices.first()) {
            (Some(earliest), Some(latest)) if is_new => {
                self.see(actor, earliest.id, latest.id).await
            }
            _ => Ok(()),
        }
    }

    /// Nothing is new any more.
    pub async fn has_seen_all(&self, actor: &Actor) -> Result<(), NoticesError> {
        self.see(actor, 0, i64::MAX as u64).await
    }

    async fn see(&self, actor: &Actor, from: u64, up_to: u64) -> Result<(), NoticesError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        let see = See { person, from, up_to, at: self.clock.now() };
        self.database().execute(&SEE, see).await?;
        Ok(())
    }

    /// How many they have not seen.
    pub async fn unseen(&self, actor: &Actor) -> Result<u64, NoticesError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        let unseen: Option<Unseen> = self.database().row(&UNSEEN, Of { person }).await?;
        Ok(unseen.map_or(0, |one| one.unseen))
    }
}
