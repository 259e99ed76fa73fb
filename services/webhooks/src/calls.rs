//! Calls: what receivers are told, as it waits and as it went.

use database::{Database, DatabaseError, Statement, Transaction, statement};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::kind::Kind;

pub(crate) const ENQUEUE: Statement = statement!("calls/enqueue");
pub(crate) const CLAIM: Statement = statement!("calls/claim");
pub(crate) const MARK: Statement = statement!("calls/mark");
pub(crate) const DROP: Statement = statement!("calls/drop");
pub(crate) const PAGE: Statement = statement!("calls/page");
pub(crate) const COUNTS: Statement = statement!("calls/counts");
pub(crate) const REPLAY: Statement = statement!("calls/replay");
pub(crate) const REPLAY_ALL: Statement = statement!("calls/replay_all");
pub(crate) const LET_GO: Statement = statement!("calls/let_go");

/// One that is to be told.
#[derive(Debug, Serialize)]
pub(crate) struct Queued {
    pub webhook: String,
    pub event: String,
    pub kind: Kind,
    pub subject: String,
    pub body: String,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub at: Timestamp,
}

#[derive(Serialize)]
struct Queue<'a> {
    calls: &'a [Queued],
}

/// One that this process has for a while.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Claimed {
    pub id: u64,
    pub webhook: String,
    /// None when the webhook has ended.
    pub address: Option<String>,
    pub event: String,
    pub body: String,
    pub attempt: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Waiting,
    Delivered,
    /// It could not be delivered; it may be told once more when somebody says so.
    Dead,
    /// The webhook has ended.
    Dropped,
}

/// What became of an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Mark {
    pub id: u64,
    pub attempt: u32,
    pub state: State,
    pub answer: Option<String>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub next_at: Option<Timestamp>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub done_at: Option<Timestamp>,
}

/// One as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Call {
    pub id: u64,
    /// By which the receiver knows it again.
    pub event: String,
    pub kind: Kind,
    pub subject: String,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub made_at: Timestamp,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub next_at: Timestamp,
    pub attempt: u32,
    pub state: State,
    /// To the last attempt: a status, or a code of why there was none.
    pub answer: Option<String>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub done_at: Option<Timestamp>,
}

#[derive(Serialize)]
pub(crate) struct Claim<'a> {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub now: Timestamp,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub until: Timestamp,
    /// Webhooks that are being called: one after the other.
    pub busy: Vec<&'a str>,
    pub limit: usize,
}

pub(crate) async fn enqueue(
    transaction: &mut Transaction,
    calls: &[Queued],
) -> Result<(), DatabaseError> {
    if !calls.is_empty() {
        transaction.execute(&ENQUEUE, Queue { calls }).await?;
    }
    Ok(())
}

pub(crate) async fn claim(
    database: &Database,
    claim: Claim<'_>,
) -> Result<Vec<Claimed>, DatabaseError> {
    let mut transaction = database.begin().await?;
    let claimed = transaction.rows(&CLAIM, claim).await?;
    transaction.commit().await?;
    Ok(claimed)
}

pub(crate) async fn mark(database: &Database, mark: &Mark) -> Result<(), DatabaseError> {
    database.execute(&MARK, mark).await.map(drop)
}
