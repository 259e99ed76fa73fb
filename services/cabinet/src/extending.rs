//! Extending: the secretariat gives an agency more time for a decision, and everyone reads why.

use eventlog::Sequence;
use jiff::civil::Date;
use kernel::{Actor, PersonKey, Timestamp};
use policy::Action;

use crate::deciding::foreseeable;
use crate::id::IssueId;
use crate::issue::events::DecisionExtended;
use crate::issue::{Issue, IssueCommand, IssueError};
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError, text};

#[derive(Debug, Clone)]
pub struct ExtendDecision {
    pub by: PersonKey,
    pub due_on: Date,
    pub words: String,
    pub at: Timestamp,
}

pub(crate) fn decide(
    issue: &Issue,
    command: ExtendDecision,
) -> Result<DecisionExtended, IssueError> {
    let ExtendDecision { by, due_on, words, at } = command;
    let until = issue.decided()?.due_on;
    if due_on <= until {
        return Err(IssueError::NotLater(until));
    }
    foreseeable(due_on, at)?;
    Ok(DecisionExtended { by, due_on, words })
}

impl Cabinet {
    pub async fn extend(
        &self,
        actor: &Actor,
        id: &IssueId,
        due_on: Date,
        words: &str,
    ) -> Result<Sequence, CabinetError> {
        let (right, by) = self.may(actor, Action::SetAgenda)?;
        let words = text::parse(words, self.rules.text.reason)?;
        let command = ExtendDecision { by, due_on, words, at: self.clock.now() };
        self.advance(id, IssueCommand::Extend(command), terms_of(actor, right, vec![])).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, extend, extended, given};

    #[test]
    fn there_is_more_time_never_less() {
        given(an_issue().decided())
            .when(extend("2027-01-10"))
            .then_expect_events(vec![extended("2027-01-10")]);
        given(an_issue().decided())
            .when(extend("2026-12-25"))
            .then_expect_error(IssueError::NotLater("2026-12-25".parse().expect("a day")));
        given(an_issue().done()).when(extend("2027-01-10")).then_expect_error(IssueError::Done);
    }
}
