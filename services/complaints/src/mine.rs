//! What somebody brought themself, by what the vault keeps of them: no table joins a person to their complaints. What
//! a caller has under way is found the same way, for an operator.

use std::collections::BTreeSet;

use database::{Statement, statement};
use kernel::{Actor, PersonKey};
use policy::{Action, Denied, Resource};
use serde::Serialize;
use vault::Kind;

use crate::catalogue::Entry;
use crate::number::ComplaintNumber;
use crate::text::Sender;
use crate::words::complaint_of;
use crate::{Complaints, ComplaintsError};

const MANY: Statement = statement!("complaints/many");

pub(crate) const STATEMENTS: &[Statement] = &[MANY];

#[derive(Serialize)]
struct These<'a> {
    numbers: &'a BTreeSet<ComplaintNumber>,
}

impl Complaints {
    /// One's own, the newest first.
    pub async fn mine(&self, actor: &Actor) -> Result<Vec<Entry>, ComplaintsError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        self.brought_by(person).await
    }

    /// A caller's, the newest first: without what they say.
    pub async fn of_caller(
        &self,
        actor: &Actor,
        person: PersonKey,
    ) -> Result<Vec<Entry>, ComplaintsError> {
        policy::check(actor, Action::TakeInComplaint, Resource::House)?;
        self.brought_by(person).await
    }

    /// Who a caller said that they are, with one of their complaints; `None` where it is another's, or destroyed.
    pub async fn said_of_caller(
        &self,
        actor: &Actor,
        person: PersonKey,
        number: ComplaintNumber,
    ) -> Result<Option<Sender>, ComplaintsError> {
        policy::check(actor, Action::TakeInComplaint, Resource::House)?;
        let said = self.sender_of(number).await?;
        Ok(said.filter(|(owner, _)| *owner == person).map(|(_, sender)| sender))
    }

    /// Where these stand, for letters to those whose office it is to see them.
    pub async fn entries(
        &self,
        numbers: &BTreeSet<ComplaintNumber>,
    ) -> Result<Vec<Entry>, ComplaintsError> {
        if numbers.is_empty() {
            return Ok(Vec::new());
        }
        Ok(self.views.rows(&MANY, These { numbers }).await?)
    }

    pub(crate) async fn brought_by(
        &self,
        person: PersonKey,
    ) -> Result<Vec<Entry>, ComplaintsError> {
        let kept = self.vault.all_of(person).await?;
        let texts = kept.iter().filter(|opened| opened.kind == Kind::ComplaintText);
        let numbers: BTreeSet<_> =
            texts.filter_map(|opened| complaint_of(&opened.record)).collect();
        let mut mine = self.entries(&numbers).await?;
        mine.sort_by_key(|one| std::cmp::Reverse((one.received_at, one.number)));
        Ok(mine)
    }
}
