//! Standing in: for whoever the house does not know, somebody is in the register of people, as long as anything of theirs
//! is needed.

use database::{DatabaseError, Statement, statement};
use kernel::{PersonKey, Timestamp};
use serde_json::json;

use crate::{Accounts, SignInError};

pub(crate) const STAND_IN: Statement = statement!("people/stand_in");
pub(crate) const FORGET_STAND_INS: Statement = statement!("people/forget_stand_ins");

impl Accounts {
    /// Somebody whom the house does not know, by what they came with: the same message is always of the same. Whoever it
    /// turns out to be has a key of their own.
    pub async fn stand_in(&self, from: &str, key: &str) -> Result<PersonKey, SignInError> {
        let (mac, now) = (self.register.mac(&format!("stand-in/{from}/{key}")), self.clock.now());
        let person = self.people.person_key(&mac, now).await?;
        let stands_in = json!({ "person": person, "at": now.as_microsecond() });
        self.vault.execute(&STAND_IN, stands_in).await?;
        Ok(person)
    }

    /// Those who last stood in before an instant and of whom the vault keeps none of the kinds that are needed; how
    /// many. It is looked and done in one, so what comes meanwhile is not lost.
    pub async fn let_go_of_stand_ins(
        &self,
        before: Timestamp,
        needed: &[&str],
    ) -> Result<u64, DatabaseError> {
        let asked = json!({ "before": before.as_microsecond(), "needed": needed });
        let gone = self.vault.execute(&FORGET_STAND_INS, asked).await?;
        self.vault.forget_deleted().await?;
        Ok(gone)
    }
}
