//! The register of webhooks: one short stream.

pub mod events;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ending::{self, EndWebhook};
use crate::kind::Kind;
use crate::registering::{self, RegisterWebhook, WEBHOOKS_MAX};
use crate::renewing::{self, RenewSecret};
use crate::showing_secret::{self, ShowSecret};
use events::{EndedBecause, WebhookEvent};

/// Its stream: there is one register.
pub(crate) const STREAM: &str = "webhooks";

/// Every webhook there ever was, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Register {
    webhooks: Vec<Webhook>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Webhook {
    pub id: String,
    pub receiver: String,
    pub origin: String,
    pub kinds: Vec<Kind>,
    pub registered_at: Timestamp,
    /// How often its secret was renewed, and until when the one before it signs as well.
    pub renewals: u32,
    pub both_until: Option<Timestamp>,
    pub ended: Option<Ended>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    pub at: Timestamp,
    pub because: EndedBecause,
}

impl Webhook {
    /// Whether it is told of this.
    pub fn hears(&self, kind: Kind, at: Timestamp) -> bool {
        self.ended.is_none() && self.registered_at <= at && self.kinds.contains(&kind)
    }
}

impl Register {
    pub fn all(&self) -> &[Webhook] {
        &self.webhooks
    }

    pub fn webhook(&self, id: &str) -> Option<&Webhook> {
        self.webhooks.iter().find(|webhook| webhook.id == id)
    }

    pub(crate) fn that_count(&self) -> impl Iterator<Item = &Webhook> {
        self.webhooks.iter().filter(|webhook| webhook.ended.is_none())
    }

    fn webhook_mut(&mut self, id: &str) -> Option<&mut Webhook> {
        self.webhooks.iter_mut().find(|webhook| webhook.id == id)
    }
}

#[derive(Debug, Clone)]
pub enum RegisterCommand {
    Register(RegisterWebhook),
    Show(ShowSecret),
    Renew(RenewSecret),
    End(EndWebhook),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RegisterError {
    #[error("there is no such webhook, or it has ended")]
    Unknown,
    #[error("this receiver is registered already")]
    Registered,
    #[error("there are {WEBHOOKS_MAX} webhooks already")]
    TooMany,
    #[error("the secret was renewed a moment ago, and the one before it still signs")]
    RenewedAlready,
}

impl Aggregate for Register {
    const TYPE: &'static str = "webhooks";
    type Command = RegisterCommand;
    type Event = WebhookEvent;
    type Error = RegisterError;
    type Services = ();

    async fn handle(
        &mut self,
        command: RegisterCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), RegisterError> {
        let event: WebhookEvent = match command {
            RegisterCommand::Register(command) => registering::decide(self, command)?.into(),
            RegisterCommand::Show(command) => showing_secret::decide(self, command)?.into(),
            RegisterCommand::Renew(command) => renewing::decide(self, command)?.into(),
            RegisterCommand::End(command) => ending::decide(self, command)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: WebhookEvent) {
        match event {
            WebhookEvent::WebhookRegistered(registered) => self.webhooks.push(Webhook {
                id: registered.webhook,
                receiver: registered.receiver,
                origin: registered.origin,
                kinds: registered.kinds,
                registered_at: registered.at,
                renewals: 0,
                both_until: None,
                ended: None,
            }),
            WebhookEvent::WebhookSecretShown(_) => {}
            WebhookEvent::WebhookSecretRenewed(renewed) => {
                if let Some(webhook) = self.webhook_mut(&renewed.webhook) {
                    webhook.renewals += 1;
                    webhook.both_until = renewed.both_until;
                }
            }
            WebhookEvent::WebhookEnded(ended) => {
                if let Some(webhook) = self.webhook_mut(&ended.webhook) {
                    webhook.ended = Some(Ended { at: ended.at, because: ended.because });
                }
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::register::events::WebhookRegistered;

    pub(crate) fn at(instant: &str) -> Timestamp {
        instant.parse().expect("an instant")
    }

    /// On the 20th of November, at ten.
    pub(crate) fn registered(webhook: &str, receiver: &str) -> WebhookEvent {
        WebhookRegistered {
            webhook: webhook.to_owned(),
            receiver: receiver.to_owned(),
            origin: "https://example.mn".to_owned(),
            kinds: vec![Kind::PetitionAnswered],
            at: at("2026-11-20T10:00:00Z"),
        }
        .into()
    }

    #[test]
    fn a_webhook_hears_what_it_asked_for_from_then_on_until_it_ends() {
        let mut register = Register::default();
        register.apply(registered("a", "Мэдээ"));
        let hears = |register: &Register, kind, instant| {
            register.webhook("a").is_some_and(|webhook| webhook.hears(kind, at(instant)))
        };
        assert!(hears(&register, Kind::PetitionAnswered, "2026-11-20T10:00:00Z"));
        assert!(!hears(&register, Kind::PetitionAnswered, "2026-11-20T09:59:59Z"));
        assert!(!hears(&register, Kind::PetitionClosed, "2026-11-21T10:00:00Z"));
        let because = EndedBecause::Gone;
        let ended = events::WebhookEnded {
            webhook: "a".to_owned(),
            because,
            at: at("2026-11-22T10:00:00Z"),
        };
        register.apply(ended.into());
        assert!(!hears(&register, Kind::PetitionAnswered, "2026-11-23T10:00:00Z"));
    }
}
