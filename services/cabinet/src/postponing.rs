//! Postponing: the meeting did not decide on an item, and another has it before it.

use kernel::{Actor, PersonKey};
use policy::Action;

use crate::agenda::{AgendaError, AgendaId};
use crate::id::IssueId;
use crate::issue::events::IssuePostponed;
use crate::issue::{Issue, IssueCommand, IssueError};
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError, text};

#[derive(Debug, Clone)]
pub struct PostponeIssue {
    pub by: PersonKey,
    pub agenda: AgendaId,
    pub to: AgendaId,
    pub words: String,
}

pub(crate) fn decide(issue: &Issue, command: PostponeIssue) -> Result<IssuePostponed, IssueError> {
    issue.proposed()?;
    let PostponeIssue { by, agenda, to, words } = command;
    Ok(IssuePostponed { by, agenda, to, words })
}

impl Cabinet {
    /// To the next agenda that takes items, where it is put on first: cut off in between, it is on both, and doing it
    /// again finishes it. The agenda it went to.
    pub async fn postpone(
        &self,
        actor: &Actor,
        id: AgendaId,
        issue: &IssueId,
        words: &str,
    ) -> Result<AgendaId, CabinetError> {
        let (right, by) = self.may(actor, Action::SetAgenda)?;
        let words = text::parse(words, self.rules.text.reason)?;
        let (agenda, _) = self.look_at_agenda(id).await?;
        agenda.has_before_it(id, issue, self.clock.now())?;
        let to = self.next_open_after(id).await?;
        match self.put_on_unless(actor, to, issue, None).await {
            Ok(_) | Err(CabinetError::Agenda(AgendaError::AlreadyOn)) => {}
            Err(error) => return Err(error),
        }
        let (agenda, guard) = self.look_at_agenda(id).await?;
        agenda.has_before_it(id, issue, self.clock.now())?;
        let command = PostponeIssue { by, agenda: id, to, words };
        let terms = terms_of(actor, right, vec![guard]);
        self.advance(issue, IssueCommand::Postpone(command), terms).await?;
        Ok(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, given, postpone, postponed};

    #[test]
    fn what_is_not_decided_goes_to_another_meeting_and_may_go_on_again() {
        given(an_issue().proposed()).when(postpone()).then_expect_events(vec![postponed()]);
        given([an_issue().proposed(), vec![postponed()]].concat())
            .when(postpone())
            .then_expect_events(vec![postponed()]);
        given(an_issue().decided()).when(postpone()).then_expect_error(IssueError::AlreadyDecided);
    }
}
