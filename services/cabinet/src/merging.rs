//! Merging: all complaints of an issue go into another, and all that come of its matter later; it stays as a
//! signpost.

use eventlog::{Guard, Sequence};
use kernel::{Actor, PersonKey};
use policy::Action;

use crate::id::IssueId;
use crate::issue::events::IssueMerged;
use crate::issue::{Issue, IssueCommand, IssueError};
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError, text};

#[derive(Debug, Clone)]
pub struct MergeIssue {
    pub issue: IssueId,
    pub seen: Sequence,
    pub by: PersonKey,
    pub into: IssueId,
    /// As it stands.
    pub target: Issue,
    pub target_seen: Sequence,
    pub words: String,
}

pub(crate) fn decide(issue: &Issue, command: MergeIssue) -> Result<IssueMerged, IssueError> {
    if command.issue == command.into {
        return Err(IssueError::Itself);
    }
    issue.seen_at(command.seen)?.gathering()?;
    command.target.seen_at(command.target_seen)?.gathering()?;
    Ok(IssueMerged { by: command.by, into: command.into, words: command.words })
}

impl Cabinet {
    /// Each with the sequence it was seen at: where one of them has moved since, it is not done. Nothing goes into
    /// what a frozen agenda has.
    pub async fn merge(
        &self,
        actor: &Actor,
        (id, seen): (&IssueId, Sequence),
        (into, target_seen): (&IssueId, Sequence),
        words: &str,
    ) -> Result<Sequence, CabinetError> {
        let (right, by) = self.may(actor, Action::WorkOnIssue)?;
        let words = text::parse(words, self.rules.text.reason)?;
        self.known(id).await?;
        self.known(into).await?;
        let (target, guard): (Issue, Guard) = self.look(into).await?;
        // They hold the same agendas for both.
        let mut guards = self.on_no_agenda(id).await?;
        self.on_no_frozen_agenda(into).await?;
        guards.push(guard);
        let (issue, into) = (id.clone(), into.clone());
        let command = MergeIssue { issue, seen, by, into, target, target_seen, words };
        self.advance(id, IssueCommand::Merge(command), terms_of(actor, right, guards)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, given, merge, merged, other_issue};

    #[test]
    fn what_gathers_goes_into_what_gathers_as_both_were_seen() {
        given(vec![]).when(merge(0, vec![], 0)).then_expect_events(vec![merged()]);
        let target = an_issue().proposed();
        given(an_issue().proposed()).when(merge(1, target, 1)).then_expect_events(vec![merged()]);
    }

    #[test]
    fn whoever_was_slower_looks_again() {
        let moved = IssueError::MovedMeanwhile;
        given(an_issue().proposed()).when(merge(0, vec![], 0)).then_expect_error(moved.clone());
        given(vec![]).when(merge(0, an_issue().proposed(), 0)).then_expect_error(moved);
    }

    #[test]
    fn nothing_comes_into_what_cabinet_has_decided_or_is_a_signpost() {
        given(vec![])
            .when(merge(0, an_issue().decided(), 2))
            .then_expect_error(IssueError::AlreadyDecided);
        given(vec![merged()])
            .when(merge(1, vec![], 0))
            .then_expect_error(IssueError::Merged(other_issue()));
    }
}
