//! Replaying: what could not be delivered, or was lost where it arrived, is told once more; and a test, to
//! see whether anything arrives.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use eventlog::NotDone;
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use serde::Serialize;
use serde_json::json;

use crate::calls::{self, LET_GO, REPLAY, REPLAY_ALL};
use crate::following::{Telling, body, queued};
use crate::kind::Kind;
use crate::register::RegisterError;
use crate::{Webhooks, WebhooksError, random};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replayed {
    One(u64),
    /// Whatever has not arrived.
    All,
}

#[derive(Serialize)]
struct Which<'a> {
    webhook: &'a str,
    id: u64,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    now: Timestamp,
}

#[derive(Serialize)]
struct DoneBefore {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    done_before: Timestamp,
}

impl Webhooks {
    /// How many there were.
    pub async fn replay(
        &self,
        actor: &Actor,
        webhook: &str,
        which: Replayed,
    ) -> Result<u64, WebhooksError> {
        policy::check(actor, Action::ReplayDeliveries, Resource::House)?;
        self.counts(webhook).await?;
        let (statement, id) = match which {
            Replayed::One(id) => (&REPLAY, id),
            Replayed::All => (&REPLAY_ALL, 0),
        };
        let now = self.now();
        let replayed = self.database().execute(statement, Which { webhook, id, now }).await?;
        self.due.notify_waiters();
        Ok(replayed)
    }

    /// Tells the receiver something that says of itself that it is a test.
    /// `source` is the address of the house.
    pub async fn test(
        &self,
        actor: &Actor,
        webhook: &str,
        source: &str,
    ) -> Result<(), WebhooksError> {
        policy::check(actor, Action::ManageWebhooks, Resource::House)?;
        self.counts(webhook).await?;
        let broken = |error: &dyn ToString| NotDone::Broken(error.to_string());
        let random = random::id().map_err(|error| broken(&error))?;
        let id = format!("test-{}", URL_SAFE_NO_PAD.encode(random));
        let telling = Telling { kind: Kind::Test, subject: String::new(), data: json!({}) };
        let now = self.now();
        let body = body(source, &id, &telling, now).map_err(|error| broken(&error))?;
        let mut transaction = self.database().begin().await?;
        calls::enqueue(&mut transaction, &[queued(webhook, &id, &telling, &body, now)]).await?;
        transaction.commit().await?;
        self.due.notify_waiters();
        Ok(())
    }

    /// Lets go of what was told before an instant; how many calls.
    pub async fn let_go(&self, before: Timestamp) -> Result<u64, WebhooksError> {
        Ok(self.database().execute(&LET_GO, DoneBefore { done_before: before }).await?)
    }

    /// Nothing is told to what has ended.
    async fn counts(&self, webhook: &str) -> Result<(), WebhooksError> {
        let register = self.registered().await?;
        let counts = register.that_count().any(|known| known.id == webhook);
        if counts { Ok(()) } else { Err(RegisterError::Unknown.into()) }
    }
}
