//! Opening an issue by hand, for what is split out of another: its number is taken from then on.

use kernel::PersonKey;

use crate::id::IssueId;
use crate::issue::events::IssueOpened;
use crate::issue::{Issue, IssueError};

#[derive(Debug, Clone)]
pub struct OpenIssue {
    pub by: PersonKey,
    pub from: IssueId,
    pub words: String,
}

pub(crate) fn decide(issue: &Issue, command: OpenIssue) -> Result<IssueOpened, IssueError> {
    if issue.sequence > 0 {
        return Err(IssueError::Taken);
    }
    let OpenIssue { by, from, words } = command;
    Ok(IssueOpened { by, from, words })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, given, open, opened};

    #[test]
    fn a_number_is_taken_once() {
        given(vec![]).when(open()).then_expect_events(vec![opened()]);
        given(vec![opened()]).when(open()).then_expect_error(IssueError::Taken);
        given(an_issue().proposed()).when(open()).then_expect_error(IssueError::Taken);
    }
}
