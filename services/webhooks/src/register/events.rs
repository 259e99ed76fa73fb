//! What has happened to webhooks, as it is stored for ever. Who did it stands in the event's meta.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::kind::Kind;

/// A receiver is told of these from here on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WebhookRegistered {
    /// Drawn at random.
    pub webhook: String,
    /// An agency, a newsroom: never a person.
    pub receiver: String,
    /// Of its address: `https://example.mn`.
    pub origin: String,
    pub kinds: Vec<Kind>,
    pub at: Timestamp,
}

/// Somebody in office looked at its secret, to hand it over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WebhookSecretShown {
    pub webhook: String,
}

/// Its secret is another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WebhookSecretRenewed {
    pub webhook: String,
    /// Until then the one before it signs as well; none where somebody else knows it.
    pub both_until: Option<Timestamp>,
}

/// It is told nothing any more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WebhookEnded {
    pub webhook: String,
    pub because: EndedBecause,
    pub at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndedBecause {
    /// Somebody in office ended it.
    Office,
    /// The receiver answered that it wants no more (410).
    Gone,
}

eventlog::recorded! {
    pub enum WebhookEvent {
        WebhookRegistered = 1,
        WebhookSecretShown = 1,
        WebhookSecretRenewed = 1,
        WebhookEnded = 1,
    }
}
