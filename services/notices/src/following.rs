//! Following the log: what each event tells is put into the outbox in the transaction that says how far
//! the log has been read. So however often the house falls, and however many processes follow, each event
//! is told once; and a projection that is built anew tells nobody anything.

use std::time::Duration;

use database::{DatabaseError, Statement, Transaction, statement};
use eventlog::{Position, StoreError, StoredEvent};
use kernel::PersonKey;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;
use tokio::time::sleep;

use crate::outbox::{self, News};
use crate::telling::{Audience, Telling, cause};
use crate::what::Because;
use crate::{Notices, NoticesError, people};

pub(crate) const BEGIN: Statement = statement!("reader/begin");
pub(crate) const AT: Statement = statement!("reader/at");
pub(crate) const MOVE: Statement = statement!("reader/move");
pub(crate) const ANNOUNCE: Statement = statement!("announcements/announce");

/// Events read at once; most are signatures, which tell nothing.
const PAGE: u32 = 5_000;
/// So far is read before it is written down, where nothing is told.
const UNWRITTEN_MAX: Position = 20_000;
/// Between two looks while much happens: a crowd that signs is read in few strokes.
const PAUSE: Duration = Duration::from_millis(100);
/// How long to leave the work to the process that is ahead.
const OVERTAKEN: Duration = Duration::from_millis(250);
const RETRY: Duration = Duration::from_secs(1);

#[derive(Debug, thiserror::Error)]
pub(crate) enum NotFollowed {
    #[error(transparent)]
    Log(#[from] StoreError),
    #[error(transparent)]
    Outbox(#[from] DatabaseError),
    #[error("they have not begun")]
    NotBegun,
    #[error("another process was quicker")]
    Overtaken,
    #[error("position {position}: {reason}")]
    Unreadable { position: Position, reason: String },
}

/// How far this process has read, and how far that is written down: what tells nothing is read once more
/// after a fall, and a transaction for every handful of signatures is spared.
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

#[derive(Serialize)]
struct Announced {
    cause: String,
    what: crate::What,
    subject: String,
    /// Up to where the log is to be known before it is told.
    position: Position,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    told_at: kernel::Timestamp,
}

#[derive(Serialize)]
struct Announcements {
    announcements: [Announced; 1],
}

impl Notices {
    /// Until told to stop, or until an event is met that cannot be read.
    pub async fn follow(self, mut stop: watch::Receiver<bool>) {
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => {}
            () = self.keep_up() => {}
        }
    }

    async fn keep_up(&self) {
        let mut head = self.log.subscribe();
        let mut stand = None;
        loop {
            let heard_of = *head.borrow_and_update();
            match self.read_on(&mut stand).await {
                Ok(true) => sleep(PAUSE).await,
                // Read to its end: whoever waits for the head hears of more.
                Ok(false) if *self.position.borrow() >= heard_of => {
                    let position = *self.position.borrow();
                    if head.wait_for(|head| *head > position).await.is_err() {
                        return std::future::pending().await;
                    }
                }
                // What was heard of is not there, as after a failover.
                Ok(false) => {
                    stand = None;
                    sleep(OVERTAKEN).await;
                }
                Err(error) => {
                    stand = None;
                    match error {
                        NotFollowed::Overtaken => sleep(OVERTAKEN).await,
                        NotFollowed::Unreadable { .. } => {
                            return tracing::error!(%error, "the notices have stopped");
                        }
                        error => {
                            tracing::warn!(%error, "the notices wait");
                            sleep(RETRY).await;
                        }
                    }
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
        let events = self.log.read_after(read, PAGE).await?;
        let read = events.last().map_or(read, |last| last.position);
        let mut told = Vec::new();
        for event in &events {
            for telling in self.told_by(event).await? {
                told.push((event, telling));
            }
        }
        if !told.is_empty() || read - written >= UNWRITTEN_MAX {
            self.tell_all(written, read, told).await?;
            written = read;
        }
        *stand = Some(Stand { written, read });
        self.position.send_replace(read);
        Ok(!events.is_empty())
    }

    /// In one transaction with how far that is.
    async fn tell_all(
        &self,
        from: Position,
        to: Position,
        told: Vec<(&StoredEvent, Telling)>,
    ) -> Result<(), NotFollowed> {
        let mut transaction = self.database().begin().await?;
        // First, so that of two who have read the same one waits for the other, and is overtaken.
        if transaction.execute(&MOVE, Move { from, to }).await? == 0 {
            return Err(NotFollowed::Overtaken);
        }
        for (event, telling) in told {
            self.tell(&mut transaction, event, telling).await?;
        }
        transaction.commit().await?;
        self.work.notify_waiters();
        self.due.notify_waiters();
        Ok(())
    }

    /// Before anything happens: a house that is asked for the first time begins where its log stands then,
    /// for what was long ago is no news. So does one whose log was restored to an older state.
    pub async fn begin(&self) -> Result<(), NoticesError> {
        let position = self.log.head().await?.position;
        self.database().execute(&BEGIN, Begin { position }).await?;
        Ok(())
    }

    /// A log that was restored to an older state goes on from there: what it lost is told already, and what
    /// comes next is not passed over.
    async fn stands_within_the_log(&self) -> Result<Stand, NotFollowed> {
        let stand = self.stands_at().await?;
        let head = self.log.head().await?.position;
        if stand.written <= head {
            return Ok(stand);
        }
        tracing::warn!(
            read = stand.written,
            head,
            "the log is shorter than it was: notices go on from its end"
        );
        let back = Move { from: stand.written, to: head };
        if self.database().execute(&MOVE, back).await? == 0 {
            return Err(NotFollowed::Overtaken);
        }
        Ok(Stand { written: head, read: head })
    }

    async fn stands_at(&self) -> Result<Stand, NotFollowed> {
        let at: Option<At> = self.database().row(&AT, ()).await?;
        let At { position } = at.ok_or(NotFollowed::NotBegun)?;
        Ok(Stand { written: position, read: position })
    }

    async fn told_by(&self, event: &StoredEvent) -> Result<Vec<Telling>, NotFollowed> {
        let mut tellers = self.tellers.iter();
        let Some(teller) = tellers.find(|teller| teller.stream_type() == event.stream_type) else {
            return Ok(Vec::new());
        };
        if !teller.tells(&event.event_type) {
            return Ok(Vec::new());
        }
        let mut stream = self.log.read_stream(&event.stream_id).await?;
        stream.retain(|earlier| earlier.sequence <= event.sequence);
        let unreadable = |reason| NotFollowed::Unreadable { position: event.position, reason };
        teller.told(&stream).map_err(unreadable)
    }

    async fn tell(
        &self,
        transaction: &mut Transaction,
        event: &StoredEvent,
        Telling { what, audience }: Telling,
    ) -> Result<(), DatabaseError> {
        let (cause, subject) = (cause(event, what), event.stream_id.as_str());
        let (because, persons): (_, Vec<PersonKey>) = match audience {
            Audience::Person(person) => (Because::Own, vec![person]),
            Audience::Desk { role, except } => {
                let mut desk = self.desks.holders(role);
                desk.retain(|person| Some(*person) != except);
                (Because::Desk, desk)
            }
            Audience::Agencies(agencies) => (Because::Desk, self.desks.officers(&agencies)),
            Audience::Above(agency) => (Because::Desk, self.desks.officers_above(&agency)),
            Audience::Followers => {
                let (subject, told_at) = (subject.to_owned(), event.recorded_at);
                let announced = Announced { cause, what, subject, told_at, position: 0 };
                return announce(transaction, announced).await;
            }
            // One meeting decides on several.
            Audience::Concerned(subject) => {
                let (told_at, position) = (event.recorded_at, event.position);
                let cause = format!("{cause}/{subject}");
                let announced = Announced { cause, what, subject, told_at, position };
                return announce(transaction, announced).await;
            }
        };
        let recipients = people::within(transaction, &persons, &self.rules).await?;
        let (at, now) = (event.recorded_at, self.clock.now());
        let news = News { cause: &cause, what, subject, because, at, now };
        outbox::put(transaction, &news, &recipients).await
    }
}

async fn announce(
    transaction: &mut Transaction,
    announced: Announced,
) -> Result<(), DatabaseError> {
    let announcements = Announcements { announcements: [announced] };
    transaction.execute(&ANNOUNCE, announcements).await?;
    Ok(())
}
