//! Deliveries as they are taken out of the outbox, and what becomes of each.

use std::collections::HashMap;

use database::{Database, DatabaseError, Statement, statement};
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::carrying::Told;
use crate::what::{Because, Priority, What};
use crate::wish::Channel;

pub(crate) const CLAIM: Statement = statement!("deliveries/claim");
pub(crate) const MARK: Statement = statement!("deliveries/mark");
pub(crate) const ONE: Statement = statement!("deliveries/one");
pub(crate) const TELLS: Statement = statement!("notices/of_deliveries");

/// One that this process has for a while.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Claimed {
    pub id: u64,
    pub person: PersonKey,
    pub cause: String,
    pub channel: Channel,
    pub priority: Priority,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub made_at: Timestamp,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub first_at: Timestamp,
    pub attempt: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Waiting,
    Delivered,
    /// It could not be delivered; the operator may have it tried anew.
    Dead,
    /// Nobody is to have it any more: whom it was for has left, or wishes otherwise.
    Dropped,
}

/// What became of an attempt.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Mark {
    pub id: u64,
    pub attempt: u32,
    pub state: State,
    pub reason: Option<String>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub next_at: Option<Timestamp>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub done_at: Option<Timestamp>,
}

#[derive(Serialize)]
struct Claim {
    channel: Channel,
    priority: Priority,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    now: Timestamp,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    until: Timestamp,
    limit: usize,
}

#[derive(Serialize)]
struct Marks<'a> {
    marks: &'a [Mark],
}

#[derive(Serialize)]
struct One {
    id: u64,
}

#[derive(Serialize)]
struct Asked<'a> {
    deliveries: Vec<Which<'a>>,
}

#[derive(Serialize)]
struct Which<'a> {
    id: u64,
    person: PersonKey,
    cause: &'a str,
}

#[derive(Deserialize)]
struct Row {
    delivery: u64,
    what: What,
    subject: String,
    because: Because,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    told_at: Timestamp,
}

/// What is due, receipts first; nobody else takes these until `until`.
pub(crate) async fn claim(
    database: &Database,
    channel: Channel,
    now: Timestamp,
    until: Timestamp,
    limit: usize,
) -> Result<Vec<Claimed>, DatabaseError> {
    let mut claimed: Vec<Claimed> = Vec::new();
    for priority in Priority::ALL {
        let limit = limit - claimed.len();
        if limit == 0 {
            break;
        }
        let mut transaction = database.begin().await?;
        let claim = Claim { channel, priority, now, until, limit };
        claimed.extend(transaction.rows::<Claimed>(&CLAIM, claim).await?);
        transaction.commit().await?;
    }
    Ok(claimed)
}

pub(crate) async fn mark(database: &Database, marks: &[Mark]) -> Result<(), DatabaseError> {
    database.execute(&MARK, Marks { marks }).await.map(drop)
}

pub(crate) async fn one(database: &Database, id: u64) -> Result<Option<Claimed>, DatabaseError> {
    database.row(&ONE, One { id }).await
}

/// What each of some tells.
pub(crate) async fn told(
    database: &Database,
    deliveries: &[Claimed],
) -> Result<HashMap<u64, Vec<Told>>, DatabaseError> {
    let deliveries = deliveries.iter();
    let deliveries =
        deliveries.map(|one| Which { id: one.id, person: one.person, cause: &one.cause });
    let asked = Asked { deliveries: deliveries.collect() };
    let mut told: HashMap<_, Vec<Told>> = HashMap::new();
    for row in database.rows::<Row>(&TELLS, asked).await? {
        let Row { delivery, what, subject, because, told_at: at } = row;
        told.entry(delivery).or_default().push(Told { what, subject, because, at });
    }
    Ok(told)
}
