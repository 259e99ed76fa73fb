//! The server that takes our letters, and a few connections to it.
//!
//! The library's own pool does not say whether a letter was handed over before something went wrong,
//! and does not bound how many connections there are at once.

mod answers;
mod connecting;
mod conversation;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use lettre::transport::smtp::client::AsyncSmtpConnection;
use tokio::sync::Semaphore;

use crate::writing::Written;
use crate::{MailConfigError, NotSent, Reason, Smtp};
use connecting::Connector;
use conversation::Failed;

pub(crate) struct Server {
    connector: Connector,
    timeout: Duration,
    places: Semaphore,
    resting: Mutex<Vec<Resting>>,
}

/// A connection that has nothing to do.
struct Resting {
    connection: AsyncSmtpConnection,
    since: Instant,
}

/// Servers end what is silent for a few minutes, and what lies between may forget it sooner.
const REST_MAX: Duration = Duration::from_secs(60);

impl Server {
    pub fn new(smtp: Smtp, own_domain: &str) -> Result<Self, MailConfigError> {
        if smtp.connections == 0 || smtp.timeout.is_zero() {
            return Err(MailConfigError::Nothing);
        }
        let places = (smtp.connections as usize).min(Semaphore::MAX_PERMITS);
        let timeout = smtp.timeout;
        let connector = Connector::new(smtp, own_domain)?;
        Ok(Self { connector, timeout, places: Semaphore::new(places), resting: Mutex::default() })
    }

    pub async fn send(&self, letter: &Written) -> Result<(), NotSent> {
        let _place = self.places.acquire().await.map_err(|_| CLOSING)?;
        if let Some(connection) = self.rested() {
            match self.hand_over(connection, letter).await {
                // It had ended while it was resting: that says nothing of the server.
                Err(Failed { had_begun: false, .. }) => {}
                told => return told.map_err(|failed| failed.why),
            }
        }
        let connection = self.connector.connect().await?;
        self.hand_over(connection, letter).await.map_err(|failed| failed.why)
    }

    pub async fn check(&self) -> Result<(), NotSent> {
        let _place = self.places.acquire().await.map_err(|_| CLOSING)?;
        // A new one shows more; it takes the place of one that rests.
        if let Some(rested) = self.rested() {
            self.leave(rested).await;
        }
        let connection = self.connector.connect().await?;
        self.rest(connection).await;
        Ok(())
    }

    pub async fn close(&self) {
        self.places.close();
        let resting = std::mem::take(&mut *self.all_resting());
        for resting in resting {
            self.leave(resting.connection).await;
        }
    }

    async fn hand_over(
        &self,
        mut connection: AsyncSmtpConnection,
        letter: &Written,
    ) -> Result<(), Failed> {
        let told = conversation::hand_over(&mut connection, letter, self.timeout).await;
        let is_usable = match &told {
            Ok(()) => true,
            Err(failed) => {
                failed.is_open && conversation::reset(&mut connection, self.timeout).await
            }
        };
        if is_usable {
            self.rest(connection).await;
        }
        told
    }

    fn rested(&self) -> Option<AsyncSmtpConnection> {
        let mut resting = self.all_resting();
        resting.retain(|resting| resting.since.elapsed() < REST_MAX);
        resting.pop().map(|resting| resting.connection)
    }

    async fn rest(&self, connection: AsyncSmtpConnection) {
        if self.places.is_closed() {
            return self.leave(connection).await;
        }
        self.all_resting().push(Resting { connection, since: Instant::now() });
    }

    /// Without a word, if the server says none.
    async fn leave(&self, mut connection: AsyncSmtpConnection) {
        let _ = tokio::time::timeout(self.timeout, connection.quit()).await;
    }

    fn all_resting(&self) -> std::sync::MutexGuard<'_, Vec<Resting>> {
        self.resting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

const CLOSING: NotSent = NotSent::Away { reason: Reason::Closing };
