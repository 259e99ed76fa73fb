//! What is asked of the catalogue.

use std::collections::HashSet;

use database::{Database, DatabaseError};
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};
use vault::Whereabouts;

use super::{
    DUE, ENDORSED, Entry, IMPORTED, MANY, NEEDED_TEXTS, OF_PETITIONER, OLD_DRAFTS, OLDEST_OPEN,
    ONE, PUBLISHED, REACHED, WAITING, WAITING_COUNT,
};
use crate::number::PetitionNumber;

/// How many public petitions there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
pub struct Totals {
    pub all: u64,
    pub open: u64,
    pub closed: u64,
    pub refused: u64,
    pub imported: u64,
    /// Enough have signed, and Parliament has not answered.
    pub awaiting: u64,
    pub answered: u64,
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

pub(crate) async fn of_petitioner(
    views: &Database,
    petitioner: PersonKey,
) -> Result<Vec<Entry>, DatabaseError> {
    views.rows(&OF_PETITIONER, By { petitioner }).await
}

/// After which of those that wait the next page of them begins; a petition that waits moves to no other
/// place meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WaitingAfter {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub waiting_since: Timestamp,
    pub petition: PetitionNumber,
}

#[derive(Serialize)]
struct WaitingPage {
    after: After,
    limit: u32,
}

/// Before every instant, where nothing comes before.
#[derive(Serialize)]
#[serde(untagged)]
enum After {
    Start { waiting_since: i64, petition: &'static str },
    One(WaitingAfter),
}

/// Petitions and appeals that wait for a moderator, the oldest first.
pub(crate) async fn waiting(
    views: &Database,
    after: Option<WaitingAfter>,
    limit: u32,
) -> Result<Vec<Entry>, DatabaseError> {
    let start = After::Start { waiting_since: i64::MIN, petition: "" };
    let after = after.map_or(start, After::One);
    views.rows(&WAITING, WaitingPage { after, limit }).await
}

pub(crate) async fn waiting_count(views: &Database) -> Result<u64, DatabaseError> {
    Ok(views.row(&WAITING_COUNT, ()).await?.unwrap_or_default())
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

#[derive(Serialize)]
struct References<'a> {
    source: &'a str,
    references: &'a [String],
}

/// Those of some references that are known of a source.
pub(crate) async fn imported(
    views: &Database,
    source: &str,
    references: &[String],
) -> Result<HashSet<String>, DatabaseError> {
    Ok(views.rows(&IMPORTED, References { source, references }).await?.into_iter().collect())
}
