//! Spreading: what everyone who follows something is told, page by page, so that a petition with millions
//! of followers keeps nobody else waiting. Where it stands moves in the transaction that tells a page.

use std::time::Duration;

use database::{DatabaseError, Statement, statement};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;
use tokio::time::sleep;

use crate::outbox::{self, News};
use crate::what::{Because, What};
use crate::{Notices, people};

pub(crate) const FIRST: Statement = statement!("announcements/first");
pub(crate) const MOVE: Statement = statement!("announcements/move");
pub(crate) const END: Statement = statement!("announcements/end");

/// Followers told in one transaction.
const PAGE: u32 = 1_000;
const RETRY: Duration = Duration::from_secs(1);

#[derive(Debug, Deserialize)]
struct Announcement {
    cause: String,
    what: What,
    subject: String,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    told_at: Timestamp,
    after: String,
}

#[derive(Serialize)]
struct Step<'a> {
    cause: &'a str,
    from: &'a str,
    to: Option<String>,
}

impl Notices {
    /// Until told to stop.
    pub async fn spread(self, mut stop: watch::Receiver<bool>) {
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => {}
            () = self.spread_all() => {}
        }
    }

    async fn spread_all(&self) {
        loop {
            let more = self.work.notified();
            match self.spread_page().await {
                Ok(true) => {}
                // Another process may have announced something.
                Ok(false) => drop(tokio::time::timeout(RETRY, more).await),
                Err(error) => {
                    tracing::warn!(%error, "what followers are told waits");
                    sleep(RETRY).await;
                }
            }
        }
    }

    /// Whether there was anything to tell.
    pub(crate) async fn spread_page(&self) -> Result<bool, DatabaseError> {
        let database = self.database();
        let Some(announcement) = database.row::<Announcement>(&FIRST, ()).await? else {
            return Ok(false);
        };
        let Announcement { cause, what, subject, told_at, after } = announcement;
        let page = people::followers(database, &subject, &after, PAGE, &self.rules).await?;
        let mut step = Step { cause: &cause, from: &after, to: None };
        let mut transaction = database.begin().await?;
        let is_ours = match page.last() {
            None => transaction.execute(&END, &step).await? > 0,
            Some(last) => {
                step.to = Some(last.person.to_string());
                transaction.execute(&MOVE, &step).await? > 0
            }
        };
        if is_ours {
            let (because, now) = (Because::Followed, self.clock.now());
            let news = News { cause: &cause, what, subject: &subject, because, at: told_at, now };
            outbox::put(&mut transaction, &news, &page).await?;
            transaction.commit().await?;
            self.due.notify_waiters();
        }
        Ok(true)
    }
}
