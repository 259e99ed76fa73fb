//! Declining: what was proposed does not go to Cabinet, with a reason; complaints go on gathering in it.

use eventlog::Sequence;
use kernel::{Actor, PersonKey};
use policy::Action;

use crate::id::IssueId;
use crate::issue::events::EscalationDeclined;
use crate::issue::{Issue, IssueCommand, IssueError};
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError, text};

#[derive(Debug, Clone)]
pub struct DeclineEscalation {
    pub seen: Sequence,
    pub by: PersonKey,
    pub words: String,
    /// How many it has.
    pub people: u64,
}

pub(crate) fn decide(
    issue: &Issue,
    command: DeclineEscalation,
) -> Result<EscalationDeclined, IssueError> {
    issue.seen_at(command.seen)?.proposed()?;
    let DeclineEscalation { by, words, people, .. } = command;
    Ok(EscalationDeclined { by, words, people })
}

impl Cabinet {
    /// By an analyst or the secretariat of Cabinet; what is on an agenda is taken off first.
    pub async fn decline(
        &self,
        actor: &Actor,
        id: &IssueId,
        seen: Sequence,
        words: &str,
    ) -> Result<Sequence, CabinetError> {
        let allowed = self.may(actor, Action::WorkOnIssue);
        let (right, by) = allowed.or_else(|_| self.may(actor, Action::SetAgenda))?;
        let words = text::parse(words, self.rules.text.reason)?;
        let guards = self.on_no_agenda(id).await?;
        let people = self.evidence(id).await?.people;
        let command = DeclineEscalation { seen, by, words, people };
        self.advance(id, IssueCommand::Decline(command), terms_of(actor, right, guards)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, decline, declined, given};

    #[test]
    fn what_is_proposed_is_declined_by_whoever_saw_it_as_it_is() {
        given(an_issue().proposed()).when(decline(1)).then_expect_events(vec![declined(120)]);
        given(an_issue().proposed()).when(decline(0)).then_expect_error(IssueError::MovedMeanwhile);
        given(vec![]).when(decline(0)).then_expect_error(IssueError::NotProposed);
        given(an_issue().decided()).when(decline(2)).then_expect_error(IssueError::AlreadyDecided);
    }
}
