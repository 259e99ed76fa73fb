//! Ordering the items of an agenda, until it freezes.

use std::collections::BTreeSet;

use eventlog::{Sequence, Terms};
use kernel::{Actor, PersonKey, Timestamp};
use policy::Action;

use crate::agenda::events::ItemsReordered;
use crate::agenda::{Agenda, AgendaCommand, AgendaError, AgendaId};
use crate::id::IssueId;
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError};

#[derive(Debug, Clone)]
pub struct ReorderItems {
    pub by: PersonKey,
    /// Each of them once; where another put one on meanwhile it is not theirs to order.
    pub items: Vec<IssueId>,
    pub at: Timestamp,
    pub freezes_at: Timestamp,
}

pub(crate) fn decide(
    agenda: &Agenda,
    command: ReorderItems,
) -> Result<ItemsReordered, AgendaError> {
    agenda.open_at(command.at, command.freezes_at)?;
    let named: BTreeSet<_> = command.items.iter().collect();
    let there: BTreeSet<_> = agenda.items.iter().collect();
    if named != there || command.items.len() != agenda.items.len() {
        return Err(AgendaError::NotTheItems);
    }
    Ok(ItemsReordered { by: command.by, items: command.items })
}

impl Cabinet {
    pub async fn reorder(
        &self,
        actor: &Actor,
        id: AgendaId,
        items: &[IssueId],
    ) -> Result<Sequence, CabinetError> {
        let (right, by) = self.may(actor, Action::SetAgenda)?;
        let (at, freezes_at) = (self.clock.now(), self.freezes_at(id).await?);
        let command = ReorderItems { by, items: items.to_vec(), at, freezes_at };
        let terms = Terms { not_after: Some(freezes_at), ..terms_of(actor, right, vec![]) };
        self.change_agenda(id, AgendaCommand::Reorder(command), terms).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_agenda, given_agenda, issue, key, other_issue, put_on, reorder};

    #[test]
    fn an_order_names_each_item_once() {
        let both = [an_agenda().open(), vec![put_on(&[issue(), other_issue()])]].concat();
        let items = vec![other_issue(), issue()];
        let reordered = ItemsReordered { by: key(3), items: items.clone() };
        given_agenda(both.clone()).when(reorder(items)).then_expect_events(vec![reordered.into()]);
        for wrong in [vec![issue()], vec![issue(), issue()], vec![issue(), issue(), other_issue()]]
        {
            given_agenda(both.clone())
                .when(reorder(wrong))
                .then_expect_error(AgendaError::NotTheItems);
        }
    }
}
