//! Forgetting a person: their row, their sessions, and in the end the last that leads to their key.

use database::{DatabaseError, Statement, statement};
use kernel::{PersonKey, Timestamp};
use serde::Serialize;

use crate::Accounts;

pub(crate) const REMEMBER_FORMER: Statement = statement!("people/remember_former");
pub(crate) const FORGET: Statement = statement!("people/forget");
pub(crate) const FORGET_FORMER: Statement = statement!("people/forget_former");

#[derive(Serialize, Clone, Copy)]
struct Forgotten {
    person: PersonKey,
    at: i64,
}

#[derive(Serialize)]
struct Before {
    before: i64,
}

impl Accounts {
    /// Every token of theirs is over, and nobody finds them by their number any more, but the sign-in
    /// itself: should they come back while a petition is open that they may have signed, they are who
    /// they were ([`Accounts::let_go_of_former`]). Asked twice, it is done once.
    pub async fn forget(&self, person: PersonKey) -> Result<(), DatabaseError> {
        self.call_back_all(person).await?;
        let forgotten = Forgotten { person, at: self.clock.now().as_microsecond() };
        let mut transaction = self.vault.begin().await?;
        transaction.execute(&REMEMBER_FORMER, forgotten).await?;
        transaction.execute(&FORGET, forgotten).await?;
        transaction.commit().await?;
        // Whoever signed in meanwhile is out too.
        self.call_back_all(person).await
    }

    /// Whoever was erased before an instant, at which the oldest petition that is open now was not
    /// open yet: they can have signed none of those; how many.
    pub async fn let_go_of_former(&self, before: Timestamp) -> Result<u64, DatabaseError> {
        let before = Before { before: before.as_microsecond() };
        self.vault.execute(&FORGET_FORMER, before).await
    }
}
