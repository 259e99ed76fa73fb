//! The last day of a decision has passed: the house records it, once for each last day there was.

use eventlog::Terms;
use kernel::{Timestamp, clock};

use crate::id::IssueId;
use crate::issue::events::DecisionOverdue;
use crate::issue::{Issue, IssueCommand, IssueError};
use crate::{Cabinet, CabinetError};

#[derive(Debug, Clone)]
pub struct PassDueDay {
    pub at: Timestamp,
}

pub(crate) fn decide(issue: &Issue, command: &PassDueDay) -> Result<DecisionOverdue, IssueError> {
    let decision = issue.decided()?;
    if decision.is_overdue || clock::day_of(command.at) <= decision.due_on {
        return Err(IssueError::NothingDue);
    }
    Ok(DecisionOverdue { due_on: decision.due_on })
}

impl Cabinet {
    /// Whether this process did it.
    pub(crate) async fn pass_due_day(&self, id: &IssueId) -> Result<bool, CabinetError> {
        let command = IssueCommand::PassDueDay(PassDueDay { at: self.clock.now() });
        match self.advance(id, command, Terms::default()).await {
            Ok(_) => Ok(true),
            Err(CabinetError::Issue(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, extended, given, overdue, pass_due};

    #[test]
    fn the_first_moment_after_the_last_day_it_is_late_once() {
        given(an_issue().decided())
            .when(pass_due("2026-12-25T16:00:00Z"))
            .then_expect_events(vec![overdue("2026-12-25")]);
        given(an_issue().decided())
            .when(pass_due("2026-12-25T15:59:59Z"))
            .then_expect_error(IssueError::NothingDue);
        given([an_issue().decided(), vec![overdue("2026-12-25")]].concat())
            .when(pass_due("2026-12-27T16:00:00Z"))
            .then_expect_error(IssueError::NothingDue);
    }

    #[test]
    fn with_more_time_it_may_be_late_again() {
        let events = [an_issue().decided(), vec![overdue("2026-12-25"), extended("2027-01-10")]];
        given(events.concat())
            .when(pass_due("2027-01-10T16:00:00Z"))
            .then_expect_events(vec![overdue("2027-01-10")]);
    }
}
