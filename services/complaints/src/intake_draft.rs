//! What an operator types while somebody calls: kept in the vault under the operator's key until it is taken in, so that
//! a network that goes in the middle of a call loses nothing.

use std::collections::BTreeMap;

use kernel::{Actor, PersonKey};
use policy::{Action, Denied, Resource};
use vault::{Kind, Plain, Record};

use crate::{Complaints, ComplaintsError};

/// An operator has one call at a time.
const RECORD: &str = "desk";

/// The fields of the form, by their names.
pub type IntakeDraft = BTreeMap<String, String>;

impl Complaints {
    /// The last word counts.
    pub async fn keep_intake_draft(
        &self,
        actor: &Actor,
        draft: &IntakeDraft,
    ) -> Result<(), ComplaintsError> {
        let operator = operator(actor)?;
        let record = Record::json(Kind::IntakeDraft, RECORD, draft)?;
        Ok(self.vault.keep(operator, record, self.clock.now()).await?)
    }

    pub async fn intake_draft(
        &self,
        actor: &Actor,
    ) -> Result<Option<IntakeDraft>, ComplaintsError> {
        let kept = self.vault.open_one(operator(actor)?, Kind::IntakeDraft, RECORD).await?;
        let damaged = |_| ComplaintsError::broken("a draft does not open");
        kept.as_ref().map(Plain::json).transpose().map_err(damaged)
    }

    /// It is taken in, or thrown away.
    pub async fn let_intake_draft_go(&self, actor: &Actor) -> Result<(), ComplaintsError> {
        self.vault.remove(operator(actor)?, Kind::IntakeDraft, RECORD).await?;
        Ok(())
    }
}

fn operator(actor: &Actor) -> Result<PersonKey, ComplaintsError> {
    policy::check(actor, Action::TakeInComplaint, Resource::House)?;
    Ok(actor.key().ok_or(Denied::SignInFirst)?)
}
