//! Which rooms forget a person who has themselves erased, in the order they are told.

use std::sync::Arc;

use accounts::Accounts;
use async_trait::async_trait;
use kernel::PersonKey;
use petitions::Petitions;
use privacy::{Forgets, NotForgotten};

struct OfPetitions(Petitions);
struct OfAccounts(Arc<Accounts>);

/// Petitions first, for their texts lie under the person's key; accounts end every session.
pub fn others(petitions: &Petitions, accounts: &Arc<Accounts>) -> Vec<Arc<dyn Forgets>> {
    vec![Arc::new(OfPetitions(petitions.clone())), Arc::new(OfAccounts(accounts.clone()))]
}

#[async_trait]
impl Forgets for OfPetitions {
    async fn forget(&self, person: PersonKey) -> Result<(), NotForgotten> {
        self.0
            .discard_all_of(person)
            .await
            .map_err(|error| NotForgotten { room: "petitions", reason: error.to_string() })?;
        Ok(())
    }
}

#[async_trait]
impl Forgets for OfAccounts {
    async fn forget(&self, person: PersonKey) -> Result<(), NotForgotten> {
        self.0
            .forget(person)
            .await
            .map_err(|error| NotForgotten { room: "accounts", reason: error.to_string() })
    }
}
