//! Sending one message to one endpoint.

use std::time::Duration;

use jiff::Timestamp;
use reqwest::dns::Resolve;
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, redirect};

use crate::guard::{Guard, ThisMachine};
use crate::{Delivered, Endpoint, Message, Networks, NotDelivered, Secret};
use crate::{answer, message, secret};

/// How receivers are reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Besides the internet.
    pub allowed: Networks,
    /// Of finding the name and connecting.
    pub connect_timeout: Duration,
    /// Of one attempt, from finding the name to the end of the answer.
    pub timeout: Duration,
    /// Bytes of an answer that are heard before leaving; none is looked at.
    pub answer_bytes_max: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            allowed: Networks::public(),
            connect_timeout: Duration::from_secs(5),
            timeout: Duration::from_secs(20),
            answer_bytes_max: 8 * 1024,
        }
    }
}

/// The machine lacks what a secure connection needs.
#[derive(Debug, thiserror::Error)]
#[error("no secure connection can be made: {0}")]
pub struct NoSender(#[source] reqwest::Error);

/// Sends messages; cheap to clone.
#[derive(Debug, Clone)]
pub struct Sender {
    client: Client,
    allowed: Networks,
    answer_bytes_max: usize,
}

impl Sender {
    pub fn new(config: Config) -> Result<Self, NoSender> {
        Self::with_names(config, ThisMachine)
    }

    fn with_names<R: Resolve + 'static>(config: Config, names: R) -> Result<Self, NoSender> {
        choose_cryptography();
        let client = Client::builder()
            .user_agent("sanal")
            .redirect(redirect::Policy::none())
            .referer(false)
            // A proxy would look names up by itself.
            .no_proxy()
            .dns_resolver(Guard::new(names, config.allowed.clone()))
            // Each delivery is looked up and checked by itself.
            .pool_max_idle_per_host(0)
            .connect_timeout(config.connect_timeout)
            .timeout(config.timeout)
            .build()
            .map_err(NoSender)?;
        Ok(Self { client, allowed: config.allowed, answer_bytes_max: config.answer_bytes_max })
    }

    /// One attempt, signed by each secret: two while one takes the other's place.
    ///
    /// What is not known to have arrived may have: the receiver tells by the id of the message.
    pub async fn send(
        &self,
        endpoint: &Endpoint,
        secrets: &[Secret],
        message: &Message,
        at: Timestamp,
    ) -> Result<Delivered, NotDelivered> {
        if secrets.is_empty() {
            return Err(NotDelivered::Unsigned);
        }
        // A literal address is not looked up, and what is allowed may have changed since it was parsed.
        if !self.allowed.may_name(&endpoint.0) {
            return Err(NotDelivered::PrivateAddress);
        }
        let seconds = at.as_second();
        let signatures = secret::signatures(secrets, message.id(), seconds, message.body());
        let asking = self
            .client
            .post(endpoint.0.clone())
            .header(CONTENT_TYPE, message::CONTENT_TYPE)
            .header("webhook-id", message.id())
            .header("webhook-timestamp", seconds)
            .header("webhook-signature", signatures)
            .body(message.body().to_vec());
        let response = asking.send().await.map_err(|error| answer::silence(&error))?;
        let meaning = answer::meaning(&response, at);
        answer::hear_out(response, self.answer_bytes_max).await;
        meaning
    }
}

/// TLS asks the process for its cryptography; whoever chose before us is left alone.
pub(crate) fn choose_cryptography() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

#[cfg(test)]
mod tests;
