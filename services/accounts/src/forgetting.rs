//! Forgetting a person: from the moment they ask they come in nowhere; then their row goes, their
//! sessions, whatever is kept of them, and in the end the last that leads to their key.

use database::{DatabaseError, Statement, statement};
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::Accounts;

pub(crate) const LEAVE: Statement = statement!("people/leave");
pub(crate) const IS_HERE: Statement = statement!("people/is_here");
pub(crate) const LEAVING: Statement = statement!("people/leaving");
pub(crate) const REMEMBER_FORMER: Statement = statement!("people/remember_former");
pub(crate) const FORGET: Statement = statement!("people/forget");
pub(crate) const FORGET_FORMER: Statement = statement!("people/forget_former");

/// Someone who has asked to be forgotten, and is not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goodbye {
    pub person: PersonKey,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub asked_at: Timestamp,
}

impl Accounts {
    /// Every token of theirs is over, and they come in nowhere until they are forgotten. Asked twice,
    /// the first time counts; `None` where nobody is known by this key.
    pub async fn leave(&self, person: PersonKey) -> Result<Option<Goodbye>, DatabaseError> {
        let now = self.clock.now();
        let mut transaction = self.vault.begin().await?;
        let asked = json!({ "person": person, "at": now.as_microsecond() });
        let goodbye = transaction.rows(&LEAVE, asked).await?.pop();
        let called_back = self.list.end_all_in(&mut transaction, person, None, now).await?;
        transaction.commit().await?;
        self.called_back.learn(&called_back);
        Ok(goodbye)
    }

    /// Whether they are in the register of people, and have not asked to be forgotten.
    pub async fn is_here(&self, person: PersonKey) -> Result<bool, DatabaseError> {
        Ok(self.vault.row::<bool>(&IS_HERE, json!({ "person": person })).await?.is_some())
    }

    /// Everyone who waits to be forgotten.
    pub async fn leaving(&self) -> Result<Vec<Goodbye>, DatabaseError> {
        self.vault.rows(&LEAVING, ()).await
    }

    /// Nobody finds them by their number any more but the sign-in itself: should they come back while
    /// a petition is open that they may have signed, they are who they were
    /// ([`Accounts::let_go_of_former`]). Asked twice, it is done once: who has come back since stays.
    pub async fn forget(&self, goodbye: Goodbye) -> Result<(), DatabaseError> {
        let Goodbye { person, asked_at } = goodbye;
        let now = self.clock.now();
        let (asked_at, at) = (asked_at.as_microsecond(), now.as_microsecond());
        let mut transaction = self.vault.begin().await?;
        let former = json!({ "person": person, "asked_at": asked_at, "at": at });
        let is_leaving: Vec<bool> = transaction.rows(&REMEMBER_FORMER, former).await?;
        if is_leaving.is_empty() {
            return Ok(());
        }
        // Whoever slipped in meanwhile is out too.
        let called_back = self.list.end_all_in(&mut transaction, person, None, now).await?;
        transaction.execute(&FORGET, json!({ "person": person })).await?;
        transaction.commit().await?;
        self.called_back.learn(&called_back);
        Ok(())
    }

    /// Whoever was erased before an instant, at which the oldest petition that is open now was not
    /// open yet: they can have signed none of those; how many.
    pub async fn let_go_of_former(&self, before: Timestamp) -> Result<u64, DatabaseError> {
        self.vault.execute(&FORGET_FORMER, json!({ "before": before.as_microsecond() })).await
    }
}
