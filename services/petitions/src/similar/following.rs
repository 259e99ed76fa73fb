//! Keeps the index up with the log, for as long as the process lives.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use eventlog::{EventLog, Position, Recorded as _, StoreError, StoredEvent};
use projector::{Poison, Reason, Status};
use search::{Change, Index, SearchError};
use tokio::sync::watch;
use tokio::time::sleep;

use super::documents::{self, Happened};
use super::standing::{NotRead, Stand};
use super::{FORM, Similar};
use crate::petition::events::PetitionEvent;

/// Events read at once.
const PAGE: u32 = 20_000;
/// Where signatures only come in, the index is told of so many at a time how far it is: who starts
/// again reads these once more, and a commit for each of them is spared.
const UNSAID_MAX: Position = 100_000;
/// How long to wait for a log that does not have what was heard of, as after a failover.
const FOLLOW: Duration = Duration::from_millis(250);
/// How long to wait after the log or the index has failed.
const RETRY: Duration = Duration::from_secs(1);

/// Why it does not go on.
enum Halt {
    Poison(Poison),
    OtherLog,
    Log(StoreError),
    Index(String),
}

impl Similar {
    /// Follows until `stop` says so or an event is met that cannot be read.
    pub async fn follow(self: Arc<Self>, log: EventLog, mut stop: watch::Receiver<bool>) {
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => {}
            () = self.keep_up(&log) => {}
        }
    }

    async fn keep_up(self: &Arc<Self>, log: &EventLog) {
        loop {
            let Err(halt) = self.follow_head(log).await;
            let reason = match halt {
                Halt::Poison(poison) => return self.stop(poison.to_string()),
                Halt::OtherLog => {
                    tracing::warn!("the index of similar petitions is of another log: begun anew");
                    self.falls_behind(Reason::Rebuilding);
                    match self.blocking(|similar| similar.begin_anew()).await {
                        Ok(()) => continue,
                        Err(error) => self.told(&error, Reason::Index),
                    }
                }
                Halt::Log(error) => self.told(&error, Reason::Log),
                Halt::Index(error) => self.told(&error, Reason::Index),
            };
            self.falls_behind(reason);
            sleep(RETRY).await;
        }
    }

    async fn follow_head(self: &Arc<Self>, log: &EventLog) -> Result<Infallible, Halt> {
        let mut head = log.subscribe();
        let mut stand = self.stand();
        let mut said = stand.position;
        loop {
            let heard_of = *head.borrow_and_update();
            let events = stand.read(log.store(), PAGE).await?;
            if let Some(last) = events.last() {
                stand = Stand::at(last);
                let changes = changes(log, &events).await?;
                if !changes.is_empty() || stand.position - said >= UNSAID_MAX {
                    let Stand { position, event } = stand.clone();
                    self.blocking(move |similar| similar.apply(changes, position, &event))
                        .await
                        .map_err(Halt::Index)?;
                    said = position;
                }
            }
            self.status.send_replace(Status::At(stand.position));
            if events.is_empty() {
                more_after(&mut head, heard_of, stand.position).await;
            }
        }
    }

    fn stand(&self) -> Stand {
        let index = self.index.read().unwrap_or_else(PoisonError::into_inner);
        index.as_ref().map(Stand::of).unwrap_or_default()
    }

    fn apply(
        &self,
        changes: Vec<Change>,
        position: Position,
        origin: &str,
    ) -> Result<(), SearchError> {
        let index = self.index.read().unwrap_or_else(PoisonError::into_inner);
        index.as_ref().map_or(Ok(()), |index| index.apply(changes, position, origin))
    }

    /// An index of another form than is asked for is thrown away; asked for its own again, it is new.
    fn begin_anew(&self) -> Result<(), SearchError> {
        let mut index = self.index.write().unwrap_or_else(PoisonError::into_inner);
        *index = None;
        drop(Index::open(&self.folder, "to be thrown away")?);
        *index = Some(Index::open(&self.folder, FORM)?);
        Ok(())
    }

    /// The index blocks on files.
    async fn blocking(
        self: &Arc<Self>,
        act: impl FnOnce(&Self) -> Result<(), SearchError> + Send + 'static,
    ) -> Result<(), String> {
        let similar = self.clone();
        let done = tokio::task::spawn_blocking(move || act(&similar)).await;
        done.map_err(|error| error.to_string())?.map_err(|error| error.to_string())
    }

    fn stop(&self, reason: String) {
        tracing::error!(reason, "the index of similar petitions has stopped");
        self.status
            .send_modify(|status| *status = Status::Stopped { at: status.position(), reason });
    }

    fn falls_behind(&self, reason: Reason) {
        self.status
            .send_modify(|status| *status = Status::Behind { at: status.position(), reason });
    }

    fn told(&self, error: &impl std::fmt::Display, reason: Reason) -> Reason {
        tracing::warn!(%error, "the index of similar petitions waits");
        reason
    }
}

impl From<NotRead> for Halt {
    fn from(not_read: NotRead) -> Self {
        match not_read {
            NotRead::Store(error) => Self::Log(error),
            NotRead::OtherLog => Self::OtherLog,
        }
    }
}

/// What becomes of each petition that these events mention. What came before them is read from its
/// stream, which is short; who follows from the start has it all here.
async fn changes(log: &EventLog, events: &[StoredEvent]) -> Result<Vec<Change>, Halt> {
    let mut mentioned: BTreeMap<&str, Vec<&StoredEvent>> = BTreeMap::new();
    for event in events.iter().filter(|event| event.stream_type == "petition") {
        mentioned.entry(&event.stream_id).or_default().push(event);
    }
    let mut changes = Vec::with_capacity(mentioned.len());
    for (id, events) in mentioned {
        let is_whole = events.first().is_some_and(|first| first.sequence == 1);
        let happened = if is_whole {
            happened(events.into_iter())?
        } else {
            happened(log.read_stream(id).await.map_err(Halt::Log)?.iter())?
        };
        changes.push(documents::change(id, happened));
    }
    Ok(changes)
}

fn happened<'a>(events: impl Iterator<Item = &'a StoredEvent>) -> Result<Vec<Happened>, Halt> {
    let read = |stored: &StoredEvent| {
        PetitionEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
            .map(|event| (event, stored.recorded_at))
            .map_err(|reason| Halt::Poison(Poison::at(stored, reason)))
    };
    events.map(read).collect()
}

/// Waits until there may be more to read.
async fn more_after(head: &mut watch::Receiver<u64>, heard_of: Position, stands_at: Position) {
    if heard_of > stands_at {
        return sleep(FOLLOW).await;
    }
    if head.wait_for(|head| *head > stands_at).await.is_err() {
        // The log is gone, and so is the process in a moment.
        std::future::pending::<()>().await;
    }
}
