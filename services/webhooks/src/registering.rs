//! Registering: an administrator says where a receiver listens and what it is to hear.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use database::{Statement, statement};
use eventlog::NotDone;
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use serde::Serialize;
use webhook::{Endpoint, NotAnEndpoint};

use crate::kind::Kind;
use crate::register::events::WebhookRegistered;
use crate::register::{Register, RegisterCommand, RegisterError};
use crate::{Webhooks, WebhooksError, random};

pub(crate) const KEEP: Statement = statement!("addresses/keep");

/// That count at the same time.
pub const WEBHOOKS_MAX: usize = 100;
/// Of a receiver's name, in characters.
pub const RECEIVER_MAX: usize = 100;

/// What is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registering {
    pub receiver: String,
    pub address: String,
    pub kinds: Vec<Kind>,
}

/// Why what was said cannot be registered, before anything is asked of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotRegistered {
    #[error("{0}")]
    Address(#[from] NotAnEndpoint),
    #[error("nothing is to be heard")]
    Nothing,
}

#[derive(Debug, Clone)]
pub struct RegisterWebhook {
    pub webhook: String,
    pub receiver: String,
    pub origin: String,
    pub kinds: Vec<Kind>,
    pub at: Timestamp,
}

pub(crate) fn decide(
    register: &Register,
    command: RegisterWebhook,
) -> Result<WebhookRegistered, RegisterError> {
    let RegisterWebhook { webhook, receiver, origin, kinds, at } = command;
    let same = |known: &str| known.to_lowercase() == receiver.to_lowercase();
    if register.that_count().any(|known| same(&known.receiver)) {
        return Err(RegisterError::Registered);
    }
    if register.that_count().count() >= WEBHOOKS_MAX {
        return Err(RegisterError::TooMany);
    }
    Ok(WebhookRegistered { webhook, receiver, origin, kinds, at })
}

#[derive(Serialize)]
struct Keep<'a> {
    webhook: &'a str,
    address: &'a str,
}

impl Webhooks {
    /// Whether it could be called, as far as the address itself tells.
    pub fn check_address(&self, address: &str) -> Result<(), NotAnEndpoint> {
        Endpoint::parse(address, self.networks()).map(drop)
    }

    /// The webhook's id. Its address is kept first: one that is in no register is never called.
    pub async fn register(
        &self,
        actor: &Actor,
        said: Registering,
    ) -> Result<String, WebhooksError> {
        let right = policy::check(actor, Action::ManageWebhooks, Resource::House)?;
        let Registering { receiver, address, mut kinds } = said;
        let endpoint =
            Endpoint::parse(&address, self.networks()).map_err(NotRegistered::Address)?;
        kinds.sort_unstable();
        kinds.dedup();
        if kinds.is_empty() {
            return Err(NotRegistered::Nothing.into());
        }
        let random = random::id().map_err(|error| NotDone::Broken(error.to_string()))?;
        let webhook = URL_SAFE_NO_PAD.encode(random);
        let keep = Keep { webhook: &webhook, address: endpoint.as_str() };
        self.database().execute(&KEEP, keep).await?;
        let (origin, at) = (endpoint.origin(), self.now());
        let command = RegisterWebhook { webhook: webhook.clone(), receiver, origin, kinds, at };
        let registered = self.execute(actor, right, RegisterCommand::Register(command)).await;
        if registered.is_err() {
            // What is known not to be registered leaves nothing behind.
            self.let_go_of_unregistered(&webhook).await?;
        }
        registered.map(|()| webhook)
    }
}

#[cfg(test)]
mod tests {
    use cqrs_es::test::TestFramework;

    use super::*;
    use crate::register::tests::{at, registered};

    fn register(receiver: &str) -> RegisterCommand {
        RegisterCommand::Register(RegisterWebhook {
            webhook: "b".to_owned(),
            receiver: receiver.to_owned(),
            origin: "https://example.mn".to_owned(),
            kinds: vec![Kind::PetitionAnswered],
            at: at("2026-11-20T10:00:00Z"),
        })
    }

    #[test]
    fn a_receiver_is_registered_once() {
        let given = || TestFramework::<Register>::with(()).given(vec![registered("a", "Мэдээ")]);
        given().when(register("Сонин")).then_expect_events(vec![registered("b", "Сонин")]);
        for same in ["Мэдээ", "МЭДЭЭ"] {
            given().when(register(same)).then_expect_error(RegisterError::Registered);
        }
    }

    #[test]
    fn there_are_only_so_many() {
        let many = (0..WEBHOOKS_MAX).map(|n| registered(&n.to_string(), &n.to_string()));
        TestFramework::<Register>::with(())
            .given(many.collect())
            .when(register("Сонин"))
            .then_expect_error(RegisterError::TooMany);
    }
}
