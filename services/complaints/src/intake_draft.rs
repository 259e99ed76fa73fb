//! What an operator types while somebody calls: kept in the vault under the operator's key until it is taken in, so that
//! a network that goes in the middle of a call loses nothing.

use std::collections::BTreeMap;

use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Denied, Resource};
use vault::{Kind, Plain, Record, Whereabouts};

use crate::{Complaints, ComplaintsError};

/// An operator has one call at a time.
const RECORD: &str = "desk";
/// So many are let go in one go.
const PAGE: u32 = 1_000;

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

impl Complaints {
    /// What was last written before an instant and never taken in; how many.
    pub async fn let_go_of_old_calls(&self, before: Timestamp) -> Result<u64, ComplaintsError> {
        let mut removed = 0;
        loop {
            let old = self.vault.old(Kind::IntakeDraft, before, None, PAGE).await?;
            for Whereabouts { person, record } in &old {
                let is_gone =
                    self.vault.remove_old(*person, Kind::IntakeDraft, record, before).await?;
                removed += u64::from(is_gone);
            }
            if old.len() < PAGE as usize {
                return Ok(removed);
            }
        }
    }
}

fn operator(actor: &Actor) -> Result<PersonKey, ComplaintsError> {
    policy::check(actor, Action::TakeInComplaint, Resource::House)?;
    Ok(actor.key().ok_or(Denied::SignInFirst)?)
}
