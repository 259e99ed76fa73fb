//! Calling: what is due is sent, one call of a webhook after the other and many webhooks at once, so that a
//! receiver that is slow keeps no other waiting.

use std::collections::HashMap;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::watch;
use tokio::task::{Id, JoinSet};
use tokio::time::{sleep, timeout};
use webhook::{Endpoint, Message, Sender};

use crate::calls::{self, Claim, Claimed, State};
use crate::outcome::Outcome;
use crate::register::RegisterError;
use crate::{Webhooks, WebhooksError, random};

/// For so long nobody else takes what was claimed; longer than an attempt can take.
const CLAIM: SignedDuration = SignedDuration::from_mins(2);
/// How often the calls are looked at when nothing was heard.
const LOOK: Duration = Duration::from_millis(500);
const RETRY: Duration = Duration::from_secs(1);
/// How long what is under way is waited for when the house stops; then it is called again, under the same id.
const GRACE: Duration = Duration::from_secs(3);

/// How much goes out.
#[derive(Debug, Clone, Copy)]
pub struct Flow {
    /// Webhooks called at the same time.
    pub at_once: usize,
}

pub struct Calling {
    pub webhooks: Webhooks,
    pub sender: Sender,
    pub flow: Flow,
}

impl Calling {
    /// Until told to stop; what is under way then has a moment to be finished.
    pub async fn call(self, mut stop: watch::Receiver<bool>) {
        let mut calls = JoinSet::new();
        let mut busy: HashMap<Id, String> = HashMap::new();
        while !*stop.borrow() {
            let due = self.webhooks.due.notified();
            let free = self.flow.at_once.saturating_sub(busy.len());
            let wait = match self.claim(&busy, free).await {
                Ok(claimed) => {
                    for one in claimed {
                        let webhook = one.webhook.clone();
                        let (webhooks, sender) = (self.webhooks.clone(), self.sender.clone());
                        let call = calls.spawn(async move { webhooks.tell(&sender, one).await });
                        busy.insert(call.id(), webhook);
                    }
                    LOOK
                }
                Err(error) => {
                    tracing::warn!(%error, "calls of webhooks wait");
                    RETRY
                }
            };
            tokio::select! {
                _ = stop.wait_for(|stop| *stop) => {}
                Some(ended) = calls.join_next_with_id() => {
                    let id = ended.map_or_else(|error| error.id(), |(id, ())| id);
                    busy.remove(&id);
                }
                _ = timeout(wait, due) => {}
            }
        }
        let finished = async { while calls.join_next().await.is_some() {} };
        let _ = timeout(GRACE, finished).await;
    }

    async fn claim(
        &self,
        busy: &HashMap<Id, String>,
        limit: usize,
    ) -> Result<Vec<Claimed>, WebhooksError> {
        if limit == 0 {
            return Ok(Vec::new());
        }
        let now = self.webhooks.now();
        let busy = busy.values().map(String::as_str).collect();
        let claim = Claim { now, until: now + CLAIM, busy, limit };
        Ok(calls::claim(self.webhooks.database(), claim).await?)
    }
}

impl Webhooks {
    async fn tell(&self, sender: &Sender, claimed: Claimed) {
        let outcome = self.attempt(sender, &claimed).await;
        let mark = outcome.mark(&claimed, self.now(), random::chance());
        if mark.state != State::Delivered {
            let Claimed { webhook, event, attempt, .. } = &claimed;
            let answer = mark.answer.as_deref().unwrap_or_default();
            tracing::warn!(webhook, event, attempt, answer, state = ?mark.state, "a webhook was not told");
        }
        // What arrived has arrived: it has to be written down, however long that takes.
        while let Err(error) = calls::mark(self.database(), &mark).await {
            tracing::error!(%error, "what became of a call waits to be written down");
            sleep(RETRY).await;
        }
        if outcome.is_gone() {
            match self.is_gone(&claimed.webhook).await {
                Ok(()) | Err(WebhooksError::Register(RegisterError::Unknown)) => {}
                // Its next call says so again.
                Err(error) => tracing::warn!(%error, "a webhook that is gone waits to be ended"),
            }
        }
    }

    async fn attempt(&self, sender: &Sender, claimed: &Claimed) -> Outcome {
        let now = self.now();
        let secrets = match self.registered().await {
            Ok(register) => {
                let mut webhooks = register.that_count();
                let webhook = webhooks.find(|webhook| webhook.id == claimed.webhook);
                webhook.map(|webhook| self.signing(webhook, now))
            }
            Err(error) => {
                tracing::warn!(%error, "who is registered could not be read");
                return Outcome::Called(Err(webhook::NotDelivered::Unsigned));
            }
        };
        let (Some(secrets), Some(address)) = (secrets, &claimed.address) else {
            return Outcome::Ended;
        };
        // What may be called may have changed since it was registered.
        let Ok(endpoint) = Endpoint::parse(address, self.networks()) else {
            return Outcome::Called(Err(webhook::NotDelivered::PrivateAddress));
        };
        let body = claimed.body.clone().into_bytes();
        let Ok(message) = Message::stored(claimed.event.clone(), body) else {
            return Outcome::Unusable;
        };
        Outcome::Called(sender.send(&endpoint, &secrets, &message, now).await)
    }
}
