//! Renewing: a secret that others may know is replaced. For a day both sign, so that the receiver can take
//! its time.

use jiff::SignedDuration;
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use secrecy::ExposeSecret as _;
use webhook::Secret;

use crate::register::events::WebhookSecretRenewed;
use crate::register::{Register, RegisterCommand, RegisterError, Webhook};
use crate::{Webhooks, WebhooksError};

/// How long the secret before this one signs as well.
pub const BOTH_FOR: SignedDuration = SignedDuration::from_hours(24);

#[derive(Debug, Clone)]
pub struct RenewSecret {
    pub webhook: String,
    pub at: Timestamp,
}

/// Never twice within the day: the receiver may not have taken the one in between.
pub(crate) fn decide(
    register: &Register,
    command: RenewSecret,
) -> Result<WebhookSecretRenewed, RegisterError> {
    let RenewSecret { webhook, at } = command;
    let known = register.that_count().find(|known| known.id == webhook);
    if both_sign(known.ok_or(RegisterError::Unknown)?, at) {
        return Err(RegisterError::RenewedAlready);
    }
    Ok(WebhookSecretRenewed { webhook, at })
}

pub(crate) fn both_sign(webhook: &Webhook, at: Timestamp) -> bool {
    webhook.renewed_at.is_some_and(|renewed| at < renewed + BOTH_FOR)
}

impl Webhooks {
    pub async fn renew(&self, actor: &Actor, webhook: &str) -> Result<(), WebhooksError> {
        let right = policy::check(actor, Action::ManageWebhooks, Resource::House)?;
        let command = RenewSecret { webhook: webhook.to_owned(), at: self.now() };
        self.execute(actor, right, RegisterCommand::Renew(command)).await
    }

    /// The secret that a receiver checks signatures with, for whoever hands it over.
    pub async fn secret(&self, actor: &Actor, webhook: &str) -> Result<String, WebhooksError> {
        policy::check(actor, Action::ManageWebhooks, Resource::House)?;
        let register = self.registered().await?;
        let known = register.that_count().find(|known| known.id == webhook);
        let known = known.ok_or(RegisterError::Unknown)?;
        let secret = self.secrets().of(&known.id, known.renewals);
        Ok(secret.expose().expose_secret().to_owned())
    }

    /// Those that sign now: the newest, and for a day the one before it.
    pub(crate) fn signing(&self, webhook: &Webhook, at: Timestamp) -> Vec<Secret> {
        let newest = self.secrets().of(&webhook.id, webhook.renewals);
        let before = both_sign(webhook, at).then(|| webhook.renewals.saturating_sub(1));
        let before = before.map(|renewals| self.secrets().of(&webhook.id, renewals));
        std::iter::once(newest).chain(before).collect()
    }
}

#[cfg(test)]
mod tests {
    use cqrs_es::test::TestFramework;

    use super::*;
    use crate::register::tests::{at, registered};

    #[test]
    fn a_secret_is_renewed_once_a_day() {
        let renew = |webhook: &str, instant| {
            RegisterCommand::Renew(RenewSecret { webhook: webhook.to_owned(), at: at(instant) })
        };
        let renewed =
            |instant| WebhookSecretRenewed { webhook: "a".to_owned(), at: at(instant) }.into();
        let given = |events| TestFramework::<Register>::with(()).given(events);
        let noon = "2026-11-20T12:00:00Z";
        given(vec![registered("a", "Мэдээ")])
            .when(renew("a", noon))
            .then_expect_events(vec![renewed(noon)]);
        given(vec![registered("a", "Мэдээ"), renewed(noon)])
            .when(renew("a", "2026-11-21T11:59:59Z"))
            .then_expect_error(RegisterError::RenewedAlready);
        given(vec![registered("a", "Мэдээ"), renewed(noon)])
            .when(renew("a", "2026-11-21T12:00:00Z"))
            .then_expect_events(vec![renewed("2026-11-21T12:00:00Z")]);
        given(vec![]).when(renew("a", noon)).then_expect_error(RegisterError::Unknown);
    }
}
