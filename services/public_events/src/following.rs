//! Keeps the files up with the log, for as long as the process lives.

use std::convert::Infallible;
use std::io;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use eventlog::{EventLog, Position, StoreError};
use projector::{Poison, Reason, Status};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};

use crate::folder::Folder;
use crate::kept::PublicEvents;
use crate::reading::{NotTold, tell};
use crate::stand::{NotRead, PAGE, Stand};

/// Between two looks while much happens: a crowd that signs is read in few strokes.
const PAUSE: Duration = Duration::from_millis(100);
/// How long to wait for a log that does not have what was heard of, as after a failover.
const FOLLOW: Duration = Duration::from_millis(250);
/// How long to wait after the log or the files have failed.
const RETRY: Duration = Duration::from_secs(1);

/// Why it does not go on.
enum Halt {
    Poison(Poison),
    /// What was made of another log is thrown away.
    OtherLog(Box<Folder>),
    Log(StoreError),
    Files(io::Error),
}

impl PublicEvents {
    /// Follows until `stop` says so or an event is met that cannot be read. What is being written then is finished: the
    /// folder is free for another when this returns.
    pub async fn follow(self: Arc<Self>, log: EventLog, mut stop: watch::Receiver<bool>) {
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => {}
            () = self.keep_up(&log) => {}
        }
        drop(self.busy.lock().await);
    }

    async fn keep_up(&self, log: &EventLog) {
        loop {
            let Err(halt) = self.follow_head(log).await;
            let reason = match halt {
                Halt::Poison(poison) => return self.stop(poison.to_string()),
                Halt::OtherLog(folder) => {
                    tracing::warn!("the files of public events are of another log: begun anew");
                    self.falls_behind(Reason::Rebuilding);
                    match self.blocking(move || folder.begin_anew()).await {
                        Ok(folder) => {
                            self.lay_back(folder);
                            continue;
                        }
                        Err(error) => self.told(&error, Reason::Index),
                    }
                }
                Halt::Log(error) => self.told(&error, Reason::Log),
                Halt::Files(error) => self.told(&error, Reason::Index),
            };
            self.falls_behind(reason);
            sleep(RETRY).await;
        }
    }

    async fn follow_head(&self, log: &EventLog) -> Result<Infallible, Halt> {
        let mut head = log.subscribe();
        let mut folder = self.take().await?;
        let mut published_at: Option<Instant> = None;
        loop {
            let heard_of = *head.borrow_and_update();
            let events = match folder.stand().read(log.store()).await {
                Ok(events) => events,
                Err(NotRead::OtherLog) => return Err(Halt::OtherLog(Box::new(folder))),
                Err(NotRead::Store(error)) => return Err(Halt::Log(error)),
            };
            if let Some(last) = events.last() {
                let (rows, stand) = (tell(log.store(), &events).await?, Stand::at(last));
                folder =
                    self.blocking(move || folder.append(&rows, stand).map(|()| folder)).await?;
            }
            let due_at = published_at.map(|at| at + self.pause);
            let is_due = due_at.is_none_or(|due_at| due_at <= Instant::now());
            if folder.is_full() || (folder.has_news() && is_due) {
                folder = self.blocking(move || folder.publish().map(|()| folder)).await?;
                published_at = Some(Instant::now());
            }
            self.show(&folder);
            if events.is_empty() {
                let stands_at = folder.stand().position;
                let due_at = due_at.filter(|_| folder.has_news());
                more_or_due(&mut head, heard_of, stands_at, due_at).await;
            } else if (events.len() as u64) < PAGE {
                sleep(PAUSE).await;
            }
        }
    }

    /// Where waiting for files is allowed. What it gives is let go before the files are said to be free.
    async fn blocking<T: Send + 'static>(
        &self,
        act: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        let busy = self.busy.clone().lock_owned().await;
        let acting = tokio::task::spawn_blocking(move || (act(), busy));
        acting.await.map_err(io::Error::other)?.0
    }

    /// The folder as it was opened, or opened again after something has failed.
    async fn take(&self) -> Result<Folder, Halt> {
        let opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner).take();
        match opened {
            Some(folder) => Ok(folder),
            None => {
                let path = self.folder.clone();
                Ok(self.blocking(move || Folder::open(&path)).await?)
            }
        }
    }

    fn lay_back(&self, folder: Folder) {
        self.published.send_replace(folder.published());
        *self.opened.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder);
    }

    fn show(&self, folder: &Folder) {
        let published = folder.published();
        let position = published.position;
        // Whoever waits for a position reads then what is there.
        self.published.send_replace(published);
        self.status.send_replace(Status::At(position));
    }

    fn stop(&self, reason: String) {
        tracing::error!(reason, "the files of public events have stopped");
        let at = self.published.borrow().position;
        self.status.send_replace(Status::Stopped { at, reason });
    }

    fn falls_behind(&self, reason: Reason) {
        let at = self.published.borrow().position;
        self.status.send_replace(Status::Behind { at, reason });
    }

    fn told(&self, error: &dyn std::error::Error, reason: Reason) -> Reason {
        tracing::warn!(%error, "the files of public events wait");
        reason
    }
}

impl From<NotTold> for Halt {
    fn from(why: NotTold) -> Self {
        match why {
            NotTold::Poison(poison) => Self::Poison(poison),
            NotTold::Log(error) => Self::Log(error),
        }
    }
}

impl From<io::Error> for Halt {
    fn from(error: io::Error) -> Self {
        Self::Files(error)
    }
}

/// Waits until there may be more to read, or until what is read is to be published.
async fn more_or_due(
    head: &mut watch::Receiver<Position>,
    heard_of: Position,
    stands_at: Position,
    due_at: Option<Instant>,
) {
    let more = more_after(head, heard_of, stands_at);
    match due_at {
        None => more.await,
        Some(due_at) => tokio::select! {
            () = more => {}
            () = sleep_until(due_at) => {}
        },
    }
}

async fn more_after(head: &mut watch::Receiver<Position>, heard_of: Position, stands_at: Position) {
    if heard_of > stands_at {
        return sleep(FOLLOW).await;
    }
    if head.wait_for(|head| *head > stands_at).await.is_err() {
        // The log is gone, and so is the process in a moment.
        std::future::pending::<()>().await;
    }
}
