//! Spreading: what everyone who follows something is told, page by page, so that a petition with millions
//! of followers keeps nobody else waiting. Where it stands moves in the transaction that tells a page.
//! Those whom an issue concerns are told once it is known who they are.

use std::time::Duration;

use database::{DatabaseError, Statement, statement};
use eventlog::Position;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;
use tokio::time::sleep;

use crate::outbox::{self, News};
use crate::people::Recipient;
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
struct Known {
    known_until: Position,
}

/// Who is told at once, and after whom the next page begins; `None` at the end.
struct Page {
    recipients: Vec<Recipient>,
    last: Option<String>,
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum NotSpread {
    #[error(transparent)]
    Outbox(#[from] DatabaseError),
    #[error("whom an issue concerns is not known: {0}")]
    Issues(String),
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
    pub(crate) async fn spread_page(&self) -> Result<bool, NotSpread> {
        let database = self.database();
        let known_until = self.issues.known_until().await.map_err(NotSpread::Issues)?;
        let first = database.row::<Announcement>(&FIRST, Known { known_until }).await?;
        let Some(announcement) = first else { return Ok(false) };
        let Page { recipients, last } = self.page(&announcement).await?;
        let Announcement { cause, what, subject, told_at, after } = announcement;
        let step = Step { cause: &cause, from: &after, to: last };
        let mut transaction = database.begin().await?;
        let statement = if step.to.is_some() { &MOVE } else { &END };
        let is_ours = transaction.execute(statement, &step).await? > 0;
        if is_ours {
            let (because, now) = (Because::Followed, self.clock.now());
            let news = News { cause: &cause, what, subject: &subject, because, at: told_at, now };
            outbox::put(&mut transaction, &news, &recipients).await?;
            transaction.commit().await?;
            self.due.notify_waiters();
        }
        Ok(true)
    }

    async fn page(&self, announcement: &Announcement) -> Result<Page, NotSpread> {
        let Announcement { what, subject, after, .. } = announcement;
        let (database, rules) = (self.database(), &self.rules);
        if what.is_of_issue() {
            let page = self.issues.complaints(subject, after, PAGE).await;
            let page = page.map_err(NotSpread::Issues)?;
            let last = page.last().map(|last| last.cursor.clone());
            let complaints: Vec<_> = page.into_iter().map(|one| one.complaint).collect();
            let recipients = people::concerned(database, &complaints, rules).await?;
            return Ok(Page { recipients, last });
        }
        let recipients = people::followers(database, subject, after, PAGE, rules).await?;
        let last = recipients.last().map(|last| last.person.to_string());
        Ok(Page { recipients, last })
    }
}
