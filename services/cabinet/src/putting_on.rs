//! Putting an issue on an agenda: only what is proposed, and until the agenda freezes.

use eventlog::{Sequence, Terms};
use kernel::{Actor, PersonKey, Timestamp};
use policy::Action;

use crate::agenda::events::ItemPutOn;
use crate::agenda::{Agenda, AgendaCommand, AgendaError, AgendaId};
use crate::id::IssueId;
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError};

#[derive(Debug, Clone)]
pub struct PutOn {
    pub by: PersonKey,
    pub issue: IssueId,
    pub at: Timestamp,
    /// Of the agenda, as it stands.
    pub freezes_at: Timestamp,
    /// Another that has it, and nothing became of it there.
    pub on_another: Option<AgendaId>,
}

/// It comes last.
pub(crate) fn decide(agenda: &Agenda, command: PutOn) -> Result<ItemPutOn, AgendaError> {
    let PutOn { by, issue, at, freezes_at, on_another } = command;
    agenda.open_at(at, freezes_at)?;
    if agenda.items.contains(&issue) {
        return Err(AgendaError::AlreadyOn);
    }
    if let Some(other) = on_another {
        return Err(AgendaError::OnAnother(other));
    }
    let mut items = agenda.items.clone();
    items.push(issue.clone());
    let freezes_at = agenda.freezes_at.unwrap_or(freezes_at);
    Ok(ItemPutOn { by, issue, items, freezes_at })
}

impl Cabinet {
    pub async fn put_on(
        &self,
        actor: &Actor,
        id: AgendaId,
        issue: &IssueId,
    ) -> Result<Sequence, CabinetError> {
        let on_another = self.agenda_with(issue).await?.filter(|other| *other != id);
        self.put_on_unless(actor, id, issue, on_another).await
    }

    pub(crate) async fn put_on_unless(
        &self,
        actor: &Actor,
        id: AgendaId,
        issue: &IssueId,
        on_another: Option<AgendaId>,
    ) -> Result<Sequence, CabinetError> {
        let (right, by) = self.may(actor, Action::SetAgenda)?;
        let (standing, guard) = self.look(issue).await?;
        standing.proposed()?;
        let at = self.clock.now();
        self.is_ahead(id)?;
        let freezes_at = self.freezes_at(id).await?;
        let command = PutOn { by, issue: issue.clone(), at, freezes_at, on_another };
        let terms = Terms { not_after: Some(freezes_at), ..terms_of(actor, right, vec![guard]) };
        self.change_agenda(id, AgendaCommand::PutOn(command), terms).await
    }

    /// The last instant at which this agenda can be changed.
    pub(crate) async fn freezes_at(&self, id: AgendaId) -> Result<Timestamp, CabinetError> {
        let (agenda, _) = self.look_at_agenda(id).await?;
        Ok(agenda.freezes_at(id, self.rules.meeting.freeze_hours))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{FREEZES_AT, an_agenda, given_agenda, issue, other_issue, put, put_on};

    #[test]
    fn what_is_put_on_comes_last_and_stands_there_once() {
        given_agenda(vec![]).when(put(issue())).then_expect_events(vec![put_on(&[issue()])]);
        given_agenda(an_agenda().open())
            .when(put(other_issue()))
            .then_expect_events(vec![put_on(&[issue(), other_issue()])]);
        given_agenda(an_agenda().open())
            .when(put(issue()))
            .then_expect_error(AgendaError::AlreadyOn);
    }

    #[test]
    fn nothing_goes_on_from_its_minute_also_where_nobody_has_frozen_it() {
        let mut late = put(issue());
        if let AgendaCommand::PutOn(command) = &mut late {
            command.at = FREEZES_AT.parse().expect("an instant");
        }
        given_agenda(vec![]).when(late).then_expect_error(AgendaError::Frozen);
        given_agenda(an_agenda().frozen())
            .when(put(other_issue()))
            .then_expect_error(AgendaError::Frozen);
        given_agenda(an_agenda().published())
            .when(put(other_issue()))
            .then_expect_error(AgendaError::Published);
    }

    #[test]
    fn what_another_meeting_has_is_not_put_on() {
        let other = AgendaId("2026-12-02".parse().expect("a day"));
        let mut command = put(issue());
        if let AgendaCommand::PutOn(put) = &mut command {
            put.on_another = Some(other);
        }
        given_agenda(vec![]).when(command).then_expect_error(AgendaError::OnAnother(other));
    }
}
