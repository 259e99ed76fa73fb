//! Finding someone by what they gave us, for those whose office needs it. The look is recorded by
//! whoever shows the answer.

use kernel::{Actor, PersonKey};
use policy::{Action, Resource, Right};

use crate::contacts::Contact;
use crate::{Held, Privacy, PrivacyError};

/// Who is looked for.
#[derive(Debug, Clone)]
pub enum Wanted {
    /// Already found by their registration number.
    Person(PersonKey),
    /// Whose number leads to nobody.
    Nobody,
    By(Contact),
}

impl Privacy {
    /// Whoever is found, several where they share an address; by which right they are looked for.
    pub async fn find(
        &self,
        actor: &Actor,
        wanted: &Wanted,
    ) -> Result<(Right, Vec<PersonKey>), PrivacyError> {
        let right = policy::check(actor, Action::FindPerson, Resource::House)?;
        let found = match wanted {
            Wanted::Person(person) => vec![*person],
            Wanted::Nobody => Vec::new(),
            Wanted::By(contact) => {
                self.vault.find(contact.kind().in_vault(), contact.value()).await?
            }
        };
        Ok((right, found))
    }

    /// How someone who was found can be reached; after the look was recorded.
    pub async fn contacts_of(
        &self,
        actor: &Actor,
        person: PersonKey,
    ) -> Result<Held, PrivacyError> {
        policy::check(actor, Action::FindPerson, Resource::House)?;
        let held = self.all_of(person).await?;
        Ok(Held { texts: Vec::new(), ..held })
    }
}
