//! Showing the secret, to whoever hands it over: that somebody has looked is on record.

use kernel::Actor;
use policy::{Action, Resource};
use secrecy::ExposeSecret as _;

use crate::register::events::WebhookSecretShown;
use crate::register::{Register, RegisterCommand, RegisterError};
use crate::{Webhooks, WebhooksError};

#[derive(Debug, Clone)]
pub struct ShowSecret {
    pub webhook: String,
}

pub(crate) fn decide(
    register: &Register,
    command: ShowSecret,
) -> Result<WebhookSecretShown, RegisterError> {
    let ShowSecret { webhook } = command;
    if !register.that_count().any(|known| known.id == webhook) {
        return Err(RegisterError::Unknown);
    }
    Ok(WebhookSecretShown { webhook })
}

impl Webhooks {
    /// The newest one.
    pub async fn secret(&self, actor: &Actor, webhook: &str) -> Result<String, WebhooksError> {
        let right = policy::check(actor, Action::ManageWebhooks, Resource::House)?;
        let command = ShowSecret { webhook: webhook.to_owned() };
        self.execute(actor, right, RegisterCommand::Show(command)).await?;
        let register = self.registered().await?;
        let known = register.webhook(webhook).ok_or(RegisterError::Unknown)?;
        let secret = self.secrets().of(&known.id, known.renewals);
        Ok(secret.expose().expose_secret().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use cqrs_es::test::TestFramework;

    use super::*;
    use crate::register::tests::registered;

    #[test]
    fn of_what_is_not_registered_there_is_no_secret() {
        let show = || RegisterCommand::Show(ShowSecret { webhook: "a".to_owned() });
        let shown = WebhookSecretShown { webhook: "a".to_owned() }.into();
        let given = |events| TestFramework::<Register>::with(()).given(events);
        given(vec![registered("a", "Мэдээ")]).when(show()).then_expect_events(vec![shown]);
        given(vec![]).when(show()).then_expect_error(RegisterError::Unknown);
    }
}
