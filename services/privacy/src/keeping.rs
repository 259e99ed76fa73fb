//! Keeping a contact, or putting another in its place: with the person's consent, and sealed.

use eventlog::{Meta, Terms};
use kernel::{Actor, PersonKey};
use policy::{Action, Denied, Resource};
use vault::{Record, VaultError};

use crate::contacts::Contact;
use crate::person::events::WithdrawnBecause;
use crate::person::{Person, PersonCommand, stream};
use crate::{ContactKind, Privacy, PrivacyError};

/// A person has one of each kind.
pub(crate) const MAIN: &str = "main";

impl Privacy {
    /// The consent is in the log before the contact is in the vault: nothing is held without.
    pub async fn keep(&self, actor: &Actor, contact: &Contact) -> Result<(), PrivacyError> {
        let person = self.own(actor, Action::CorrectHeld)?;
        let kind = contact.kind();
        if !self.person(person).await?.consents_to(kind) {
            self.record(person, PersonCommand::Consent { to: kind }).await?;
        }
        let record = Record::new(kind.in_vault(), MAIN, contact.value());
        let record = match kind {
            ContactKind::Email | ContactKind::Phone => record.findable(),
            ContactKind::Name => record,
        };
        if let Err(error) = self.vault.keep(person, record, self.now()).await {
            // Whoever is being forgotten consents to nothing any more.
            if matches!(error, VaultError::Nobody) {
                self.consents_no_more(person, kind, WithdrawnBecause::Asked).await?;
            }
            return Err(error.into());
        }
        // Withdrawn in this very moment: whoever withdraws removes what they find after it is in the
        // log, and we what we put there before.
        if !self.person(person).await?.consents_to(kind) {
            self.vault.remove(person, kind.in_vault(), MAIN).await?;
        }
        Ok(())
    }

    /// Whose own data this is, if this actor may do this to it.
    pub(crate) fn own(&self, actor: &Actor, action: Action) -> Result<PersonKey, PrivacyError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        policy::check(actor, action, Resource::Person(person))?;
        Ok(person)
    }

    pub(crate) async fn person(&self, person: PersonKey) -> Result<Person, PrivacyError> {
        Ok(self.bus.load::<Person>(&stream(person)).await?.aggregate)
    }

    pub(crate) async fn record(
        &self,
        person: PersonKey,
        command: PersonCommand,
    ) -> Result<(), PrivacyError> {
        let meta = Meta { actor: person, role: None }.text();
        let terms = Terms { meta, ..Terms::default() };
        self.bus.execute::<Person>(&stream(person), command, terms).await?;
        Ok(())
    }
}
