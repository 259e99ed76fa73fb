//! Summing up: an analyst writes what the complaints say, in a few sentences without personal data.
//!
//! **Warning.** A summary goes to Cabinet and stays in the log for ever: nobody can erase what it says. It holds no
//! name, no address nearer than the division, no registration or telephone number, and nothing by which a neighbour
//! would know who complained; it is written anew, never copied out of a complaint.

use eventlog::Sequence;
use kernel::{Actor, PersonKey};
use policy::Action;

use crate::id::IssueId;
use crate::issue::events::SummariesWritten;
use crate::issue::{Issue, IssueCommand, IssueError, Stage};
use crate::standing::terms_of;
use crate::text::Fault;
use crate::{Cabinet, CabinetError, text};

#[derive(Debug, Clone)]
pub struct WriteSummaries {
    pub seen: Sequence,
    pub by: PersonKey,
    pub summaries: Vec<String>,
}

pub(crate) fn decide(
    issue: &Issue,
    command: WriteSummaries,
) -> Result<SummariesWritten, IssueError> {
    match &issue.seen_at(command.seen)?.stage {
        stage @ (Stage::Closed(_) | Stage::Merged { .. }) => Err(stage.instead()),
        _ => Ok(SummariesWritten { by: command.by, summaries: command.summaries }),
    }
}

impl Cabinet {
    /// In place of those there are, unless a frozen agenda has them. See the warning above.
    pub async fn summarize(
        &self,
        actor: &Actor,
        id: &IssueId,
        seen: Sequence,
        summaries: &[&str],
    ) -> Result<Sequence, CabinetError> {
        let (right, by) = self.may(actor, Action::WorkOnIssue)?;
        let limits = self.rules.text;
        if summaries.len() > limits.summaries {
            return Err(Fault::TooMany(limits.summaries).into());
        }
        let parsed = summaries.iter().map(|summary| text::parse(summary, limits.summary));
        let summaries = parsed.collect::<Result<Vec<_>, _>>()?;
        self.known(id).await?;
        let guards = self.on_no_frozen_agenda(id).await?;
        let command = IssueCommand::Summarize(WriteSummaries { seen, by, summaries });
        self.advance(id, command, terms_of(actor, right, guards)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, given, key, summarize};

    #[test]
    fn summaries_stand_until_others_are_written() {
        let written =
            SummariesWritten { by: key(1), summaries: vec!["Ус тасардаг".into()] };
        given(vec![]).when(summarize(0)).then_expect_events(vec![written.into()]);
        given(an_issue().proposed())
            .when(summarize(0))
            .then_expect_error(IssueError::MovedMeanwhile);
        given(an_issue().closed()).when(summarize(4)).then_expect_error(IssueError::Closed);
    }
}
