//! Closing an issue, by the house: once everyone of it who can be asked was followed up.

use eventlog::Terms;

use crate::id::IssueId;
use crate::issue::events::IssueClosed;
use crate::issue::{Issue, IssueCommand, IssueError, Stage};
use crate::{Cabinet, CabinetError};

/// As the follow-ups count them; nobody comes into what is done, so they only grow fewer.
#[derive(Debug, Clone)]
pub struct CloseIssue {
    pub people: u64,
    pub open: u64,
    pub content: u64,
    pub not_content: u64,
}

pub(crate) fn decide(issue: &Issue, command: &CloseIssue) -> Result<IssueClosed, IssueError> {
    match &issue.stage {
        Stage::Done(_) if command.open > 0 => Err(IssueError::NotAllFollowedUp),
        Stage::Done(_) => {
            let CloseIssue { people, content, not_content, .. } = *command;
            Ok(IssueClosed { people, content, not_content })
        }
        Stage::Open | Stage::Proposed { .. } | Stage::Decided(_) => Err(IssueError::NotDone),
        other => Err(other.instead()),
    }
}

impl Cabinet {
    /// Whether this process did it.
    pub(crate) async fn close(
        &self,
        id: &IssueId,
        command: CloseIssue,
    ) -> Result<bool, CabinetError> {
        match self.advance(id, IssueCommand::Close(command), Terms::default()).await {
            Ok(_) => Ok(true),
            Err(CabinetError::Issue(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, close, closed, given};

    #[test]
    fn it_closes_when_nobody_is_left_to_ask() {
        given(an_issue().done()).when(close(0)).then_expect_events(vec![closed()]);
        given(an_issue().done()).when(close(1)).then_expect_error(IssueError::NotAllFollowedUp);
        given(an_issue().decided()).when(close(0)).then_expect_error(IssueError::NotDone);
        given(an_issue().closed()).when(close(0)).then_expect_error(IssueError::Closed);
    }
}
