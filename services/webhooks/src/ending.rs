//! Ending: a receiver is told nothing any more, from the next call on.

use database::{Statement, statement};
use kernel::{Actor, Timestamp};
use policy::{Action, Resource, Right};
use serde::Serialize;

use crate::calls::DROP;
use crate::register::events::{EndedBecause, WebhookEnded};
use crate::register::{Register, RegisterCommand, RegisterError};
use crate::{Webhooks, WebhooksError};

pub(crate) const LET_GO_OF_ADDRESS: Statement = statement!("addresses/let_go");

#[derive(Debug, Clone)]
pub struct EndWebhook {
    pub webhook: String,
    pub because: EndedBecause,
    pub at: Timestamp,
}

pub(crate) fn decide(
    register: &Register,
    command: EndWebhook,
) -> Result<WebhookEnded, RegisterError> {
    let EndWebhook { webhook, because, at } = command;
    if !register.that_count().any(|known| known.id == webhook) {
        return Err(RegisterError::Unknown);
    }
    Ok(WebhookEnded { webhook, because, at })
}

#[derive(Serialize)]
struct Drop<'a> {
    webhook: &'a str,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    now: Timestamp,
}

#[derive(Serialize)]
struct Which<'a> {
    webhook: &'a str,
}

impl Webhooks {
    pub async fn end(&self, actor: &Actor, webhook: &str) -> Result<(), WebhooksError> {
        let right = policy::check(actor, Action::ManageWebhooks, Resource::House)?;
        self.end_because(actor, right, webhook, EndedBecause::Office).await
    }

    /// The receiver has said so itself.
    pub(crate) async fn is_gone(&self, webhook: &str) -> Result<(), WebhooksError> {
        let because = EndedBecause::Gone;
        self.end_because(&Actor::House, Right::Anyone, webhook, because).await
    }

    async fn end_because(
        &self,
        actor: &Actor,
        right: Right,
        webhook: &str,
        because: EndedBecause,
    ) -> Result<(), WebhooksError> {
        let command = EndWebhook { webhook: webhook.to_owned(), because, at: self.now() };
        self.execute(actor, right, RegisterCommand::End(command)).await?;
        let drop = Drop { webhook, now: self.now() };
        self.database().execute(&DROP, drop).await?;
        self.let_go_of_address(webhook).await
    }

    /// Of what was not registered after all; when it cannot be told whether it was, it stays.
    pub(crate) async fn let_go_of_unregistered(&self, webhook: &str) -> Result<(), WebhooksError> {
        let register = self.registered().await?;
        if register.webhook(webhook).is_some() {
            return Ok(());
        }
        self.let_go_of_address(webhook).await
    }

    async fn let_go_of_address(&self, webhook: &str) -> Result<(), WebhooksError> {
        self.database().execute(&LET_GO_OF_ADDRESS, Which { webhook }).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use cqrs_es::test::TestFramework;

    use super::*;
    use crate::register::tests::{at, registered};

    #[test]
    fn a_webhook_is_ended_once() {
        let (because, noon) = (EndedBecause::Office, at("2026-11-20T12:00:00Z"));
        let ended = || WebhookEnded { webhook: "a".to_owned(), because, at: noon }.into();
        let end =
            || RegisterCommand::End(EndWebhook { webhook: "a".to_owned(), because, at: noon });
        let given = |events| TestFramework::<Register>::with(()).given(events);
        given(vec![registered("a", "Мэдээ")]).when(end()).then_expect_events(vec![ended()]);
        given(vec![registered("a", "Мэдээ"), ended()])
            .when(end())
            .then_expect_error(RegisterError::Unknown);
    }
}
