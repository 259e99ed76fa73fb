//! Reminding: a desk is told when a clock of its own is about to run out, once.

use std::time::Duration;

use async_trait::async_trait;
use jiff::civil::Date;
use kernel::{AgencyCode, Role, Timestamp};
use tokio::sync::watch;
use tokio::time::sleep;

use crate::outbox::{self, News};
use crate::what::{Because, What};
use crate::{Notices, NoticesError, people};

/// Something that is due soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub what: What,
    pub subject: String,
    pub desk: Desk,
    /// The last day.
    pub due: Date,
}

/// Whose work it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Desk {
    Of(Role),
    Agency(AgencyCode),
}

/// Whoever knows what is due.
#[async_trait]
pub trait Deadlines: Send + Sync {
    /// Whatever is due within so many days and not done.
    async fn within(&self, now: Timestamp, days: u32) -> Result<Vec<Deadline>, String>;
}

/// Days are counted: it need not be looked at often.
const EVERY: Duration = Duration::from_secs(300);

impl Notices {
    /// Until told to stop.
    pub async fn remind(self, mut stop: watch::Receiver<bool>) {
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => {}
            () = self.remind_again_and_again() => {}
        }
    }

    async fn remind_again_and_again(&self) {
        loop {
            if let Err(error) = self.remind_of_what_is_due().await {
                tracing::warn!(%error, "what is due soon waits to be told");
            }
            sleep(EVERY).await;
        }
    }

    /// How many are due soon; who was told of one is not told again.
    pub async fn remind_of_what_is_due(&self) -> Result<usize, NoticesError> {
        let now = self.clock.now();
        let due = self.deadlines.within(now, self.rules.remind_days).await;
        let due = due.map_err(NoticesError::broken)?;
        for Deadline { what, subject, desk, due } in &due {
            let cause = format!("due/{subject}/{}/{due}", what.code());
            let mut transaction = self.database().begin().await?;
            let persons = match desk {
                Desk::Of(role) => self.desks.holders(*role),
                Desk::Agency(agency) => self.desks.officers(std::slice::from_ref(agency)),
            };
            let recipients = people::within(&mut transaction, &persons, &self.rules).await?;
            let because = Because::Desk;
            let news = News { cause: &cause, what: *what, subject, because, at: now, now };
            outbox::put(&mut transaction, &news, &recipients).await?;
            transaction.commit().await?;
        }
        if !due.is_empty() {
            self.due.notify_waiters();
        }
        Ok(due.len())
    }
}
