//! Withdrawing: Cabinet takes its decision back, with a public reason; the issue is proposed again.

use eventlog::Sequence;
use kernel::{Actor, PersonKey};
use policy::Action;

use crate::id::IssueId;
use crate::issue::events::DecisionWithdrawn;
use crate::issue::{Issue, IssueCommand, IssueError};
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError, text};

#[derive(Debug, Clone)]
pub struct WithdrawDecision {
    pub by: PersonKey,
    pub words: String,
}

pub(crate) fn decide(
    issue: &Issue,
    command: WithdrawDecision,
) -> Result<DecisionWithdrawn, IssueError> {
    issue.decided()?;
    Ok(DecisionWithdrawn { by: command.by, words: command.words })
}

impl Cabinet {
    pub async fn withdraw_decision(
        &self,
        actor: &Actor,
        id: &IssueId,
        words: &str,
    ) -> Result<Sequence, CabinetError> {
        let (right, by) = self.may(actor, Action::SetAgenda)?;
        let words = text::parse(words, self.rules.text.reason)?;
        let command = WithdrawDecision { by, words };
        self.advance(id, IssueCommand::Withdraw(command), terms_of(actor, right, vec![])).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, decide_on, decision, given, withdraw, withdrawn};

    #[test]
    fn a_decision_is_taken_back_until_it_is_done_and_another_may_follow() {
        given(an_issue().decided()).when(withdraw()).then_expect_events(vec![withdrawn()]);
        given([an_issue().decided(), vec![withdrawn()]].concat())
            .when(decide_on("2026-12-25"))
            .then_expect_events(vec![decision("2026-12-25")]);
        given(an_issue().proposed()).when(withdraw()).then_expect_error(IssueError::NotDecided);
        given(an_issue().done()).when(withdraw()).then_expect_error(IssueError::Done);
    }
}
