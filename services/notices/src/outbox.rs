//! The outbox: what is told, and what goes out of it, each once by its key.

use database::{DatabaseError, Statement, Transaction, statement};
use kernel::{PersonKey, Timestamp};
use serde::Serialize;

use crate::people::Recipient;
use crate::planning::{self, Plan};
use crate::what::{Because, Priority, What};
use crate::wish::Channel;

pub(crate) const TELL: Statement = statement!("notices/tell");
pub(crate) const ENQUEUE: Statement = statement!("deliveries/enqueue");

#[derive(Debug, Serialize)]
struct Told<'a> {
    person: PersonKey,
    cause: &'a str,
    what: What,
    subject: &'a str,
    because: Because,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    told_at: Timestamp,
    digest: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Queued {
    pub person: PersonKey,
    pub cause: String,
    pub channel: Channel,
    pub priority: Priority,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub made_at: Timestamp,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub at: Timestamp,
}

#[derive(Serialize)]
struct Notices<'a> {
    notices: &'a [Told<'a>],
}

#[derive(Serialize)]
struct Deliveries<'a> {
    deliveries: &'a [Queued],
}

/// One thing that some people are told.
pub(crate) struct News<'a> {
    pub cause: &'a str,
    pub what: What,
    pub subject: &'a str,
    pub because: Because,
    /// When it happened.
    pub at: Timestamp,
    pub now: Timestamp,
}

/// Writes it on everyone's page, and into the outbox what goes out besides.
pub(crate) async fn put(
    transaction: &mut Transaction,
    news: &News<'_>,
    recipients: &[Recipient],
) -> Result<(), DatabaseError> {
    let News { cause, what, subject, because, at, now } = *news;
    let priority = because.priority(what);
    let (mut notices, mut deliveries) = (Vec::new(), Vec::new());
    for Recipient { person, wish, reach, subject: own } in recipients {
        let Plan { digest, deliveries: planned } = if what.is_gathered() {
            planning::gather(wish, *reach, now)
        } else {
            planning::plan(wish, *reach, priority, cause, now)
        };
        for one in planned {
            let (channel, cause, at) = (one.channel, one.cause, one.at);
            deliveries.push(Queued { person: *person, cause, channel, priority, made_at: now, at });
        }
        let subject = own.as_deref().unwrap_or(subject);
        notices.push(Told { person: *person, cause, what, subject, because, told_at: at, digest });
    }
    if !notices.is_empty() {
        transaction.execute(&TELL, Notices { notices: &notices }).await?;
    }
    enqueue(transaction, &deliveries).await
}

pub(crate) async fn enqueue(
    transaction: &mut Transaction,
    deliveries: &[Queued],
) -> Result<(), DatabaseError> {
    if !deliveries.is_empty() {
        transaction.execute(&ENQUEUE, Deliveries { deliveries }).await?;
    }
    Ok(())
}
