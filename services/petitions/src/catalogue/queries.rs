//! What is asked of the catalogue.

use std::collections::HashSet;

use database::{Database, DatabaseError};
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};
use vault::Whereabouts;

use super::{
    DUE, ENDORSED, Entry, LIST, MANY, NEEDED_TEXTS, OF_PETITIONER, OLD_DRAFTS, OLDEST_OPEN, ONE,
    PUBLISHED, REACHED, Stage, TOTALS, WAITING,
};
use crate::number::PetitionNumber;

/// Which public petitions, in which order, which page of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// `None` for open and closed ones.
    pub stage: Option<Stage>,
    pub order: Order,
    pub limit: u32,
    pub offset: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    Newest,
    MostSigned,
}

/// How many public petitions there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
pub struct Totals {
    pub open: u64,
    pub closed: u64,
}

#[derive(Serialize)]
struct Of {
    petition: PetitionNumber,
}

#[derive(Serialize)]
struct By {
    petitioner: PersonKey,
}

#[derive(Serialize)]
struct At {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    now: Timestamp,
}

/// Petitions whose minute has come, and the next one's.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Closing {
    pub petition: PetitionNumber,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub closes_at: Timestamp,
}

pub(crate) async fn one(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Option<Entry>, DatabaseError> {
    views.row(&ONE, Of { petition }).await
}

#[derive(Serialize)]
struct These<'a> {
    petitions: &'a [PetitionNumber],
}

/// Those of these that there are, in no order.
pub(crate) async fn many(
    views: &Database,
    petitions: &[PetitionNumber],
) -> Result<Vec<Entry>, DatabaseError> {
    if petitions.is_empty() {
        return Ok(Vec::new());
    }
    views.rows(&MANY, These { petitions }).await
}

pub(crate) async fn list(views: &Database, listing: &Listing) -> Result<Vec<Entry>, DatabaseError> {
    views.rows(&LIST, listing).await
}

pub(crate) async fn totals(views: &Database) -> Result<Totals, DatabaseError> {
    Ok(views.row(&TOTALS, ()).await?.unwrap_or_default())
}

pub(crate) async fn of_petitioner(
    views: &Database,
    petitioner: PersonKey,
) -> Result<Vec<Entry>, DatabaseError> {
    views.rows(&OF_PETITIONER, By { petitioner }).await
}

/// Petitions and appeals that wait for a moderator, the oldest first.
pub(crate) async fn waiting(views: &Database) -> Result<Vec<Entry>, DatabaseError> {
    views.rows(&WAITING, ()).await
}

/// One with endorsements enough.
#[derive(Deserialize)]
pub(crate) struct Endorsed {
    pub petition: PetitionNumber,
    pub count: u64,
}

pub(crate) async fn endorsed(views: &Database) -> Result<Vec<Endorsed>, DatabaseError> {
    views.rows(&ENDORSED, ()).await
}

/// One with signatures enough.
#[derive(Deserialize)]
pub(crate) struct Reached {
    pub petition: PetitionNumber,
    pub count: u64,
    pub threshold: u32,
}

pub(crate) async fn reached(views: &Database) -> Result<Vec<Reached>, DatabaseError> {
    views.rows(&REACHED, ()).await
}

/// The numbers of all public petitions, the newest first.
pub(crate) async fn published(views: &Database) -> Result<Vec<PetitionNumber>, DatabaseError> {
    views.rows(&PUBLISHED, ()).await
}

/// Open petitions that close at or before an instant, and the first after it.
pub(crate) async fn due(views: &Database, now: Timestamp) -> Result<Vec<Closing>, DatabaseError> {
    views.rows(&DUE, At { now }).await
}

/// One that nobody has handed in.
#[derive(Deserialize)]
pub(crate) struct OldDraft {
    pub petition: PetitionNumber,
    pub petitioner: PersonKey,
}

#[derive(Serialize)]
struct Before {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    before: Timestamp,
}

pub(crate) async fn old_drafts(
    views: &Database,
    before: Timestamp,
) -> Result<Vec<OldDraft>, DatabaseError> {
    views.rows(&OLD_DRAFTS, Before { before }).await
}

#[derive(Serialize)]
struct Needed<'a> {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    now: Timestamp,
    texts: &'a [Whereabouts],
}

/// Those of some texts that a petition still waits with.
pub(crate) async fn needed_texts(
    views: &Database,
    now: Timestamp,
    texts: &[Whereabouts],
) -> Result<HashSet<Whereabouts>, DatabaseError> {
    Ok(views.rows(&NEEDED_TEXTS, Needed { now, texts }).await?.into_iter().collect())
}

pub(crate) async fn oldest_open(views: &Database) -> Result<Option<Timestamp>, DatabaseError> {
    let opened_at: Option<i64> = views.row(&OLDEST_OPEN, ()).await?;
    Ok(opened_at.and_then(|opened_at| Timestamp::from_microsecond(opened_at).ok()))
}
