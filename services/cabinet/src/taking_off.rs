//! Taking an issue off an agenda again; it stays proposed.

use eventlog::{Sequence, Terms};
use kernel::{Actor, PersonKey, Timestamp};
use policy::Action;

use crate::agenda::events::ItemTakenOff;
use crate::agenda::{Agenda, AgendaCommand, AgendaError, AgendaId};
use crate::id::IssueId;
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError};

#[derive(Debug, Clone)]
pub struct TakeOff {
    pub by: PersonKey,
    pub issue: IssueId,
    pub at: Timestamp,
    pub freezes_at: Timestamp,
}

pub(crate) fn decide(agenda: &Agenda, command: TakeOff) -> Result<ItemTakenOff, AgendaError> {
    let TakeOff { by, issue, at, freezes_at } = command;
    agenda.open_at(at, freezes_at)?;
    if !agenda.items.contains(&issue) {
        return Err(AgendaError::NotOn);
    }
    let items = agenda.items.iter().filter(|item| **item != issue).cloned().collect();
    Ok(ItemTakenOff { by, issue, items })
}

impl Cabinet {
    pub async fn take_off(
        &self,
        actor: &Actor,
        id: AgendaId,
        issue: &IssueId,
    ) -> Result<Sequence, CabinetError> {
        let (right, by) = self.may(actor, Action::SetAgenda)?;
        let (at, freezes_at) = (self.clock.now(), self.freezes_at(id).await?);
        let command = TakeOff { by, issue: issue.clone(), at, freezes_at };
        let terms = Terms { not_after: Some(freezes_at), ..terms_of(actor, right, vec![]) };
        self.change_agenda(id, AgendaCommand::TakeOff(command), terms).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_agenda, given_agenda, issue, other_issue, take, taken_off};

    #[test]
    fn what_is_on_it_is_taken_off_until_it_freezes() {
        given_agenda(an_agenda().open())
            .when(take(issue()))
            .then_expect_events(vec![taken_off(issue(), &[])]);
        given_agenda(an_agenda().open())
            .when(take(other_issue()))
            .then_expect_error(AgendaError::NotOn);
        given_agenda(an_agenda().frozen())
            .when(take(issue()))
            .then_expect_error(AgendaError::Frozen);
    }
}
