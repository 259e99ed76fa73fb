//! Withdrawing a consent: the contact goes first, then it is recorded.

use kernel::{Actor, PersonKey};
use policy::Action;

use crate::keeping::MAIN;
use crate::person::PersonCommand;
use crate::person::events::WithdrawnBecause;
use crate::{ContactKind, Privacy, PrivacyError};

impl Privacy {
    /// Withdrawing what was never given does nothing.
    pub async fn withdraw(&self, actor: &Actor, kind: ContactKind) -> Result<(), PrivacyError> {
        let person = self.own(actor, Action::CorrectHeld)?;
        self.let_go(person, kind, WithdrawnBecause::Asked).await
    }

    pub(crate) async fn let_go(
        &self,
        person: PersonKey,
        kind: ContactKind,
        because: WithdrawnBecause,
    ) -> Result<(), PrivacyError> {
        self.vault.remove(person, kind.in_vault(), MAIN).await?;
        if self.person(person).await?.consents_to(kind) {
            self.record(person, PersonCommand::Withdraw { to: kind, because }).await?;
        }
        Ok(())
    }
}
