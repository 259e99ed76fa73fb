//! Withdrawing a consent: the contact goes, it is recorded, and nothing that came in between stays.

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
        self.vault.remove(person, kind.in_vault(), MAIN).await?;
        self.consents_no_more(person, kind, WithdrawnBecause::Asked).await?;
        self.vault.remove(person, kind.in_vault(), MAIN).await?;
        Ok(())
    }

    pub(crate) async fn consents_no_more(
        &self,
        person: PersonKey,
        kind: ContactKind,
        because: WithdrawnBecause,
    ) -> Result<(), PrivacyError> {
        if self.person(person).await?.consents_to(kind) {
            self.record(person, PersonCommand::Withdraw { to: kind, because }).await?;
        }
        Ok(())
    }
}
