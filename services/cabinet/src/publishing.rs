//! Publishing an agenda after its meeting, once each item is decided or put off: from then on everyone reads it.

use eventlog::Sequence;
use kernel::{Actor, PersonKey, Timestamp};
use policy::Action;

use crate::agenda::events::{AgendaPublished, Outcome};
use crate::agenda::{Agenda, AgendaCommand, AgendaError, AgendaId, AgendaStage};
use crate::id::IssueId;
use crate::issue::{Issue, Stage};
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError};

#[derive(Debug, Clone)]
pub struct PublishAgenda {
    pub id: AgendaId,
    pub by: PersonKey,
    pub at: Timestamp,
    /// Of the items something has become of.
    pub outcomes: Vec<Outcome>,
}

pub(crate) fn decide(
    agenda: &Agenda,
    command: PublishAgenda,
) -> Result<AgendaPublished, AgendaError> {
    let PublishAgenda { id, by, at, outcomes } = command;
    match agenda.stage {
        AgendaStage::Open => return Err(AgendaError::NotFrozen),
        AgendaStage::Published => return Err(AgendaError::Published),
        AgendaStage::Frozen => agenda.held(id, at)?,
    }
    let of = |item: &IssueId| outcomes.iter().find(|outcome| outcome.issue == *item).cloned();
    let missing = agenda.items.iter().find(|item| of(item).is_none());
    if let Some(item) = missing {
        return Err(AgendaError::Undecided(item.clone()));
    }
    Ok(AgendaPublished { by, outcomes: agenda.items.iter().filter_map(of).collect() })
}

/// What this meeting made of an issue; `None` where that is nothing yet.
pub(crate) fn outcome(issue: &Issue, agenda: AgendaId) -> Option<Option<AgendaId>> {
    match &issue.stage {
        Stage::Decided(decision) | Stage::Done(decision) | Stage::Closed(decision)
            if decision.agenda == agenda =>
        {
            Some(None)
        }
        Stage::Proposed { postponed: Some((from, to)) } if *from == agenda => Some(Some(*to)),
        _ => None,
    }
}

impl Cabinet {
    pub async fn publish(&self, actor: &Actor, id: AgendaId) -> Result<Sequence, CabinetError> {
        let (right, by) = self.may(actor, Action::SetAgenda)?;
        let (agenda, _) = self.look_at_agenda(id).await?;
        let (mut outcomes, mut guards) = (Vec::new(), Vec::new());
        for item in &agenda.items {
            let (issue, guard) = self.look(item).await?;
            guards.push(guard);
            if let Some(postponed_to) = outcome(&issue, id) {
                outcomes.push(Outcome { issue: item.clone(), postponed_to });
            }
        }
        let command = PublishAgenda { id, by, at: self.clock.now(), outcomes };
        let terms = terms_of(actor, right, guards);
        self.change_agenda(id, AgendaCommand::Publish(command), terms).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_agenda, given_agenda, issue, publish, published};

    #[test]
    fn everyone_reads_it_once_something_became_of_each_item() {
        given_agenda(an_agenda().frozen())
            .when(publish("2026-11-25T08:00:00Z", &[issue()]))
            .then_expect_events(vec![published()]);
        given_agenda(an_agenda().frozen())
            .when(publish("2026-11-25T08:00:00Z", &[]))
            .then_expect_error(AgendaError::Undecided(issue()));
    }

    #[test]
    fn not_before_the_meeting_and_not_twice() {
        given_agenda(an_agenda().frozen())
            .when(publish("2026-11-24T08:00:00Z", &[issue()]))
            .then_expect_error(AgendaError::NotHeld);
        given_agenda(an_agenda().open())
            .when(publish("2026-11-25T08:00:00Z", &[issue()]))
            .then_expect_error(AgendaError::NotFrozen);
        given_agenda(an_agenda().published())
            .when(publish("2026-11-25T08:00:00Z", &[issue()]))
            .then_expect_error(AgendaError::Published);
    }
}
