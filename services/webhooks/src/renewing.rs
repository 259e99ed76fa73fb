//! Renewing: a secret is replaced. For a day both sign, so that the receiver can take its time; but not one that
//! somebody else knows.

use jiff::SignedDuration;
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use webhook::Secret;

use crate::register::events::WebhookSecretRenewed;
use crate::register::{Register, RegisterCommand, RegisterError, Webhook};
use crate::{Webhooks, WebhooksError};

/// How long the secret before this one signs as well.
pub const BOTH_FOR: SignedDuration = SignedDuration::from_hours(24);

/// What becomes of the one that is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replaced {
    /// It signs for a day.
    SignsForADay,
    /// Somebody else knows it: it is void at once.
    Void,
}

#[derive(Debug, Clone)]
pub struct RenewSecret {
    pub webhook: String,
    pub replaced: Replaced,
    pub at: Timestamp,
}

/// Never twice within the day, as the receiver may not have taken the one in between; but one that somebody
/// else knows at any time.
pub(crate) fn decide(
    register: &Register,
    command: RenewSecret,
) -> Result<WebhookSecretRenewed, RegisterError> {
    let RenewSecret { webhook, replaced, at } = command;
    let known = register.that_count().find(|known| known.id == webhook);
    let known = known.ok_or(RegisterError::Unknown)?;
    let both_until = match replaced {
        Replaced::Void => None,
        Replaced::SignsForADay if both_sign(known, at) => {
            return Err(RegisterError::RenewedAlready);
        }
        Replaced::SignsForADay => Some(at + BOTH_FOR),
    };
    Ok(WebhookSecretRenewed { webhook, both_until })
}

pub(crate) fn both_sign(webhook: &Webhook, at: Timestamp) -> bool {
    webhook.both_until.is_some_and(|until| at < until)
}

impl Webhooks {
    pub async fn renew(
        &self,
        actor: &Actor,
        webhook: &str,
        replaced: Replaced,
    ) -> Result<(), WebhooksError> {
        let right = policy::check(actor, Action::ManageWebhooks, Resource::House)?;
        let command = RenewSecret { webhook: webhook.to_owned(), replaced, at: self.now() };
        self.execute(actor, right, RegisterCommand::Renew(command)).await
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

    fn renew(webhook: &str, replaced: Replaced, instant: &str) -> RegisterCommand {
        RegisterCommand::Renew(RenewSecret {
            webhook: webhook.to_owned(),
            replaced,
            at: at(instant),
        })
    }

    fn renewed(both_until: Option<&str>) -> crate::WebhookEvent {
        let both_until = both_until.map(at);
        WebhookSecretRenewed { webhook: "a".to_owned(), both_until }.into()
    }

    #[test]
    fn a_secret_is_renewed_once_a_day() {
        use Replaced::SignsForADay;
        let given = |events| TestFramework::<Register>::with(()).given(events);
        let (noon, next) = ("2026-11-20T12:00:00Z", "2026-11-21T12:00:00Z");
        given(vec![registered("a", "Мэдээ")])
            .when(renew("a", SignsForADay, noon))
            .then_expect_events(vec![renewed(Some(next))]);
        given(vec![registered("a", "Мэдээ"), renewed(Some(next))])
            .when(renew("a", SignsForADay, "2026-11-21T11:59:59Z"))
            .then_expect_error(RegisterError::RenewedAlready);
        given(vec![registered("a", "Мэдээ"), renewed(Some(next))])
            .when(renew("a", SignsForADay, next))
            .then_expect_events(vec![renewed(Some("2026-11-22T12:00:00Z"))]);
        given(vec![])
            .when(renew("a", SignsForADay, noon))
            .then_expect_error(RegisterError::Unknown);
    }

    #[test]
    fn one_that_somebody_else_knows_is_void_at_once() {
        let given = |events| TestFramework::<Register>::with(()).given(events);
        given(vec![registered("a", "Мэдээ"), renewed(Some("2026-11-21T12:00:00Z"))])
            .when(renew("a", Replaced::Void, "2026-11-20T12:00:00Z"))
            .then_expect_events(vec![renewed(None)]);
    }
}
