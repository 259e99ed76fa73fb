//! Following: what has happened becomes calls, in the transaction that says how far the log has been read.

use std::sync::Arc;
use std::time::Duration;

use database::{DatabaseError, Statement, statement};
use eventlog::{Position, StoreError, StoredEvent};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::sync::watch;
use tokio::time::sleep;
use webhook::{Event, Message, NotAMessage};

use crate::calls::{self, Queued};
use crate::kind::Kind;
use crate::register::Register;
use crate::{Webhooks, WebhooksError};

pub(crate) const BEGIN: Statement = statement!("reader/begin");
pub(crate) const AT: Statement = statement!("reader/at");
pub(crate) const MOVE: Statement = statement!("reader/move");

/// Events read at once; most are signatures, which tell nothing.
const PAGE: u32 = 5_000;
/// So far is read before it is written down, where nothing is told.
const UNWRITTEN_MAX: Position = 20_000;
/// Between two looks while much happens: a crowd that signs is read in few strokes.
const PAUSE: Duration = Duration::from_millis(100);
/// How long to leave the work to the process that is ahead.
const OVERTAKEN: Duration = Duration::from_millis(250);
const RETRY: Duration = Duration::from_secs(1);

/// What is told of an event, in the words of whoever puts the house together.
pub trait Teller: Send + Sync {
    /// By the event's name and its stream alone: most are signatures.
    fn told(&self, event: &StoredEvent) -> Option<Telling>;
}

/// Reads the log for the webhooks.
pub struct Following {
    pub webhooks: Webhooks,
    pub teller: Arc<dyn Teller>,
    /// Who tells: the address of the house.
    pub source: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    pub kind: Kind,
    /// A petition's number.
    pub subject: String,
    pub data: Value,
}

#[derive(Debug, thiserror::Error)]
enum NotFollowed {
    #[error(transparent)]
    Database(#[from] DatabaseError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Webhooks(#[from] WebhooksError),
    #[error("the event at {position} cannot be told: {why}")]
    NotTold { position: Position, why: NotAMessage },
    #[error("another process reads")]
    Overtaken,
    #[error("where reading begins is not written down")]
    NotBegun,
}

/// How far this process has read, and how far that is written down.
#[derive(Debug, Clone, Copy)]
struct Stand {
    written: Position,
    read: Position,
}

#[derive(Serialize)]
struct Begin {
    position: Position,
}

#[derive(Deserialize)]
struct At {
    position: Position,
}

#[derive(Serialize)]
struct Move {
    from: Position,
    to: Position,
}

impl Webhooks {
    /// A house that is asked for the first time begins where its log stands then; so does one whose log was
    /// restored to an older state.
    pub async fn begin(&self) -> Result<(), WebhooksError> {
        let position = self.log().head().await.map_err(eventlog::NotDone::from)?.position;
        self.database().execute(&BEGIN, Begin { position }).await?;
        Ok(())
    }
}

impl Following {
    /// Until told to stop.
    pub async fn follow(self, mut stop: watch::Receiver<bool>) {
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => {}
            () = self.keep_up() => {}
        }
    }

    async fn keep_up(&self) {
        let mut head = self.webhooks.log().subscribe();
        let mut stand = None;
        loop {
            let heard_of = *head.borrow_and_update();
            match self.read_on(&mut stand).await {
                Ok(true) => sleep(PAUSE).await,
                Ok(false) if *self.webhooks.position.borrow() >= heard_of => {
                    let position = *self.webhooks.position.borrow();
                    if head.wait_for(|head| *head > position).await.is_err() {
                        return std::future::pending().await;
                    }
                }
                // What was heard of is not there, as after a failover.
                Ok(false) => {
                    stand = None;
                    sleep(OVERTAKEN).await;
                }
                Err(NotFollowed::Overtaken) => {
                    stand = None;
                    sleep(OVERTAKEN).await;
                }
                Err(error) => {
                    stand = None;
                    tracing::warn!(%error, "the webhooks wait");
                    sleep(RETRY).await;
                }
            }
        }
    }

    /// One page of the log; whether there was any.
    async fn read_on(&self, stand: &mut Option<Stand>) -> Result<bool, NotFollowed> {
        let Stand { mut written, read } = match *stand {
            Some(stand) => stand,
            None => self.stands_within_the_log().await?,
        };
        let events = self.webhooks.log().read_after(read, PAGE).await?;
        let read = events.last().map_or(read, |last| last.position);
        let calls = self.calls_of(&events).await?;
        if !calls.is_empty() || read - written >= UNWRITTEN_MAX {
            let mut transaction = self.webhooks.database().begin().await?;
            // First, so that of two who have read the same one waits for the other, and is overtaken.
            if transaction.execute(&MOVE, Move { from: written, to: read }).await? == 0 {
                return Err(NotFollowed::Overtaken);
            }
            calls::enqueue(&mut transaction, &calls).await?;
            transaction.commit().await?;
            self.webhooks.due.notify_waiters();
            written = read;
        }
        *stand = Some(Stand { written, read });
        self.webhooks.position.send_replace(read);
        Ok(!events.is_empty())
    }

    /// A log that was restored to an older state goes on from there: what it lost is told already, and what
    /// comes next is not passed over.
    async fn stands_within_the_log(&self) -> Result<Stand, NotFollowed> {
        let stand = self.stands_at().await?;
        let head = self.webhooks.log().head().await?.position;
        if stand.written <= head {
            return Ok(stand);
        }
        tracing::warn!(
            read = stand.written,
            head,
            "the log is shorter than it was: webhooks go on from its end"
        );
        let back = Move { from: stand.written, to: head };
        if self.webhooks.database().execute(&MOVE, back).await? == 0 {
            return Err(NotFollowed::Overtaken);
        }
        Ok(Stand { written: head, read: head })
    }

    async fn stands_at(&self) -> Result<Stand, NotFollowed> {
        let at: Option<At> = self.webhooks.database().row(&AT, ()).await?;
        let At { position } = at.ok_or(NotFollowed::NotBegun)?;
        Ok(Stand { written: position, read: position })
    }

    async fn calls_of(&self, events: &[StoredEvent]) -> Result<Vec<Queued>, NotFollowed> {
        let told = |event| Some((event, self.teller.told(event)?));
        let told: Vec<_> = events.iter().filter_map(told).collect();
        if told.is_empty() {
            return Ok(Vec::new());
        }
        let register = self.webhooks.registered().await?;
        let mut calls = Vec::new();
        for (event, telling) in told {
            let why = |why| NotFollowed::NotTold { position: event.position, why };
            calls.extend(self.calls_for(&register, event, &telling).map_err(why)?);
        }
        Ok(calls)
    }

    fn calls_for(
        &self,
        register: &Register,
        event: &StoredEvent,
        telling: &Telling,
    ) -> Result<Vec<Queued>, NotAMessage> {
        let time = event.recorded_at;
        let hear = register.that_count().filter(|webhook| webhook.hears(telling.kind, time));
        let mut hear = hear.peekable();
        if hear.peek().is_none() {
            return Ok(Vec::new());
        }
        // Positions come again in a log that was restored; the hour does not.
        let id = format!("event-{}-{}", event.position, time.as_microsecond());
        let body = body(&self.source, &id, telling, time)?;
        let now = self.webhooks.now();
        Ok(hear.map(|webhook| queued(&webhook.id, &id, telling, &body, now)).collect())
    }
}

/// As it travels, for every receiver the same.
pub(crate) fn body(
    source: &str,
    id: &str,
    telling: &Telling,
    time: Timestamp,
) -> Result<String, NotAMessage> {
    let Telling { kind, subject, data } = telling.clone();
    let message = Message::of(&Event {
        id: id.to_owned(),
        source: source.to_owned(),
        kind: kind.type_name(),
        subject: (!subject.is_empty()).then_some(subject),
        time,
        data,
    })?;
    Ok(String::from_utf8_lossy(message.body()).into_owned())
}

pub(crate) fn queued(
    webhook: &str,
    id: &str,
    telling: &Telling,
    body: &str,
    at: Timestamp,
) -> Queued {
    Queued {
        webhook: webhook.to_owned(),
        event: id.to_owned(),
        kind: telling.kind,
        subject: telling.subject.clone(),
        body: body.to_owned(),
        at,
    }
}
