//! Keeps one projection up with the log, for as long as the process lives.

use std::cmp::Ordering;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use database::Database;
use eventlog::EventLog;
use tokio::sync::watch;
use tokio::time::sleep;

use crate::step::{self, PAGE, ProjectError};
use crate::{Checkpoint, Projection, Reason, Status, rebuild};

/// How long to leave the work to the process that is ahead before looking again.
const FOLLOW: Duration = Duration::from_millis(250);
/// How long to wait after a database has failed.
const RETRY: Duration = Duration::from_secs(1);

pub struct Runner {
    projection: Arc<dyn Projection>,
    log: EventLog,
    views: Database,
    status: watch::Sender<Status>,
}

impl Runner {
    pub fn new(projection: Arc<dyn Projection>, log: EventLog, views: Database) -> Self {
        let begins = Status::Behind { at: 0, reason: Reason::Starting };
        Self { projection, log, views, status: watch::Sender::new(begins) }
    }

    pub fn status(&self) -> watch::Receiver<Status> {
        self.status.subscribe()
    }

    /// Runs until `stop` says so or a poison event is met.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => {}
            () = self.keep_up() => {}
        }
    }

    async fn keep_up(&self) {
        loop {
            match self.follow().await {
                // Every process is overtaken now and then; the next look says who is ahead.
                ProjectError::Overtaken => sleep(FOLLOW).await,
                ProjectError::Poison(poison) => return self.stop(poison.to_string()),
                ProjectError::Disagreement(rows) => {
                    return self.stop(format!("{rows} rows differ"));
                }
                error => {
                    tracing::warn!(projection = self.projection.name(), %error, "trying again");
                    self.falls_behind(Reason::from(&error));
                    sleep(RETRY).await;
                }
            }
        }
    }

    fn stop(&self, reason: String) {
        tracing::error!(projection = self.projection.name(), reason, "the projection has stopped");
        self.status
            .send_modify(|status| *status = Status::Stopped { at: status.position(), reason });
    }

    fn falls_behind(&self, reason: Reason) {
        self.status
            .send_modify(|status| *status = Status::Behind { at: status.position(), reason });
    }

    async fn follow(&self) -> ProjectError {
        match self.follow_head().await {
            Ok(never) => match never {},
            Err(error) => error,
        }
    }

    async fn follow_head(&self) -> Result<Infallible, ProjectError> {
        let mut head = self.log.subscribe();
        let mut checkpoint = self.current().await?;
        loop {
            let events = step::read(self.log.store(), &checkpoint, PAGE).await?;
            let is_at_the_end = events.is_empty();
            if !is_at_the_end {
                checkpoint =
                    step::take(&*self.projection, &self.views, &checkpoint, &events).await?;
            }
            // Only what was really read and written counts: a database that answers questions
            // and takes no rows must not look well in between.
            self.status.send_replace(Status::At(checkpoint.position));
            if is_at_the_end {
                self.more_after(&mut head, &checkpoint).await;
            }
        }
    }

    /// Waits until there may be more to read. After a failover the head may have gone back, and
    /// what was once heard of it is no reason to ask again at once.
    async fn more_after(&self, head: &mut watch::Receiver<u64>, checkpoint: &Checkpoint) {
        if *head.borrow_and_update() > checkpoint.position {
            return sleep(FOLLOW).await;
        }
        if head.wait_for(|head| *head > checkpoint.position).await.is_err() {
            // The log is gone, and so is the process in a moment.
            std::future::pending::<()>().await;
        }
    }

    /// The active generation, once it is one that this program may write: a newer one is only
    /// watched, an older one and one of another log are built anew.
    async fn current(&self) -> Result<Checkpoint, ProjectError> {
        let ours = self.projection.version();
        loop {
            let active = Checkpoint::active_or_first(&self.views, &*self.projection).await?;
            let why = match active.version.cmp(&ours) {
                Ordering::Greater => {
                    self.watch(active).await?;
                    continue;
                }
                Ordering::Less => "its fold has changed",
                Ordering::Equal if active.is_of(self.log.store()).await? => return Ok(active),
                Ordering::Equal => "its rows hold events that the log does not have",
            };
            tracing::warn!(
                projection = self.projection.name(),
                position = active.position,
                why,
                "the rows are built anew"
            );
            self.falls_behind(Reason::Rebuilding);
            rebuild(&*self.projection, self.log.store(), &self.views, false, |_, _| {}).await?;
        }
    }

    /// Follows the rows that a newer program keeps up, for as long as they are the active ones.
    async fn watch(&self, mut active: Checkpoint) -> Result<(), ProjectError> {
        let head = self.log.subscribe();
        let name = self.projection.name();
        tracing::warn!(projection = name, "its rows are of a newer fold and left to it");
        self.status.send_replace(Status::At(active.position));
        loop {
            let head_then = *head.borrow();
            sleep(FOLLOW).await;
            let now = Checkpoint::active(&self.views, name).await?;
            let Some(now) = now.filter(|now| now.generation == active.generation) else {
                return Ok(());
            };
            let is_kept_up = now.position >= head_then || now.position > active.position;
            active = now;
            self.status.send_replace(if is_kept_up {
                Status::At(active.position)
            } else {
                Status::Behind { at: active.position, reason: Reason::NewerFold }
            });
        }
    }
}
