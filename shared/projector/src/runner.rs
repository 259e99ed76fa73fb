//! Keeps one projection up with the log, for as long as the process lives.

use std::sync::Arc;
use std::time::Duration;

use database::Database;
use eventlog::{EventLog, Position};
use tokio::sync::watch;

use crate::step::{self, PAGE, ProjectError};
use crate::{Checkpoint, Projection, rebuild};

/// How long to leave the work to the process that is ahead before looking again.
const FOLLOW: Duration = Duration::from_millis(250);
/// How long to wait after a database has failed.
const RETRY: Duration = Duration::from_secs(1);

/// What is known of a projection from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Every event up to here is in its rows.
    At(Position),
    /// It met an event it cannot fold, and waits for better code.
    Stopped { at: Position, reason: String },
}

impl Status {
    pub fn position(&self) -> Position {
        match self {
            Self::At(position) | Self::Stopped { at: position, .. } => *position,
        }
    }
}

pub struct Runner {
    projection: Arc<dyn Projection>,
    log: EventLog,
    views: Database,
    status: watch::Sender<Status>,
}

impl Runner {
    pub fn new(projection: Arc<dyn Projection>, log: EventLog, views: Database) -> Self {
        Self { projection, log, views, status: watch::Sender::new(Status::At(0)) }
    }

    pub fn status(&self) -> watch::Receiver<Status> {
        self.status.subscribe()
    }

    /// Runs until `stop` says so or a poison event is met.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        loop {
            let ended = tokio::select! {
                biased;
                _ = stop.wait_for(|stop| *stop) => return,
                ended = self.follow() => ended,
            };
            match ended {
                ProjectError::Overtaken => tokio::time::sleep(FOLLOW).await,
                ProjectError::Poison(poison) => return self.stop(poison.to_string()),
                ProjectError::Disagreement(rows) => {
                    return self.stop(format!("{rows} rows differ"));
                }
                error => {
                    tracing::warn!(projection = self.projection.name(), %error, "trying again");
                    tokio::time::sleep(RETRY).await;
                }
            }
        }
    }

    fn stop(&self, reason: String) {
        tracing::error!(projection = self.projection.name(), reason, "the projection has stopped");
        self.status
            .send_modify(|status| *status = Status::Stopped { at: status.position(), reason });
    }

    async fn follow(&self) -> ProjectError {
        match self.follow_head().await {
            Ok(never) => match never {},
            Err(error) => error,
        }
    }

    async fn follow_head(&self) -> Result<std::convert::Infallible, ProjectError> {
        let mut head = self.log.subscribe();
        let mut checkpoint = self.current().await?;
        self.status.send_replace(Status::At(checkpoint.position));
        loop {
            let events = step::read(self.log.store(), &checkpoint, PAGE).await?;
            if events.is_empty() {
                let log_is_gone = head.wait_for(|head| *head > checkpoint.position).await.is_err();
                if log_is_gone {
                    std::future::pending::<()>().await;
                }
                continue;
            }
            checkpoint = step::take(&*self.projection, &self.views, &checkpoint, &events).await?;
            self.status.send_replace(Status::At(checkpoint.position));
        }
    }

    /// The active generation, rebuilt first when it was made by an older fold or of another log.
    async fn current(&self) -> Result<Checkpoint, ProjectError> {
        let active = Checkpoint::active_or_first(&self.views, &*self.projection).await?;
        let name = self.projection.name();
        if active.version < self.projection.version() {
            tracing::info!(projection = name, "its fold has changed; building the rows anew");
        } else if !active.is_of(self.log.store()).await? {
            tracing::error!(
                projection = name,
                position = active.position,
                "its rows hold events that the log does not have; building them anew"
            );
        } else {
            return Ok(active);
        }
        rebuild(&*self.projection, self.log.store(), &self.views, false, |_, _| {}).await?;
        Ok(Checkpoint::active_or_first(&self.views, &*self.projection).await?)
    }
}
