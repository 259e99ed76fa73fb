//! Splitting: complaints that are named go out of an issue into a new one of the same matter, or of their own: where all
//! of them are of one other matter, a merging is undone, and new ones of that matter go with them.

pub mod opening;

use database::{Statement, statement};
use eventlog::Sequence;
use kernel::{Actor, PersonKey};
use policy::{Action, Right};
use serde::Serialize;

use crate::id::{IssueId, Matter};
use crate::issue::events::ComplaintsSplitOut;
use crate::issue::{Issue, IssueCommand, IssueError};
use crate::number::ComplaintNumber;
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError, text};
use opening::OpenIssue;

const NEXT_FREE: Statement = statement!("issues/next_free");
const NOT_MEMBERS: Statement = statement!("members/strangers");

const MATTERS: Statement = statement!("members/matters");

pub(crate) const STATEMENTS: &[Statement] = &[NEXT_FREE, NOT_MEMBERS, MATTERS];

/// How many numbers are tried where others are quicker.
const ATTEMPTS: u32 = 5;

#[derive(Debug, Clone)]
pub struct SplitOut {
    pub seen: Sequence,
    pub by: PersonKey,
    pub into: IssueId,
    pub complaints: Vec<ComplaintNumber>,
    pub words: String,
}

pub(crate) fn decide(issue: &Issue, command: SplitOut) -> Result<ComplaintsSplitOut, IssueError> {
    issue.seen_at(command.seen)?.gathering()?;
    let SplitOut { by, into, mut complaints, words, .. } = command;
    complaints.sort();
    complaints.dedup();
    if complaints.is_empty() {
        return Err(IssueError::NoComplaints);
    }
    Ok(ComplaintsSplitOut { by, into, complaints, words })
}

#[derive(Serialize)]
struct Of<'a> {
    matter: String,
    issue: &'a IssueId,
    complaints: &'a [ComplaintNumber],
}

impl Cabinet {
    /// The new issue. What has left the issue by the time it is recorded stays where it went.
    pub async fn split(
        &self,
        actor: &Actor,
        (id, seen): (&IssueId, Sequence),
        complaints: &[ComplaintNumber],
        words: &str,
    ) -> Result<IssueId, CabinetError> {
        let (right, by) = self.may(actor, Action::WorkOnIssue)?;
        let words = text::parse(words, self.rules.text.reason)?;
        let asked = Of { matter: id.matter.to_string(), issue: id, complaints };
        let strangers: Vec<ComplaintNumber> = self.views.rows(&NOT_MEMBERS, asked).await?;
        if !strangers.is_empty() {
            return Err(IssueError::NotMembers.into());
        }
        let into = self.matter_of(id, complaints).await?.issue(0);
        let mut command = SplitOut { seen, by, into, complaints: complaints.to_vec(), words };
        // Before a number is spent on it.
        let (issue, _) = self.look(id).await?;
        decide(&issue, command.clone())?;
        let guards = self.on_no_frozen_agenda(id).await?;
        command.into = self.open_next(actor, right, id, &command).await?;
        let into = command.into.clone();
        let terms = terms_of(actor, right, guards);
        self.advance(id, IssueCommand::Split(command), terms).await?;
        Ok(into)
    }

    /// What all of these complaints are of; where that is not one matter, the issue's.
    async fn matter_of(
        &self,
        id: &IssueId,
        complaints: &[ComplaintNumber],
    ) -> Result<Matter, CabinetError> {
        let asked = Of { matter: id.matter.to_string(), issue: id, complaints };
        let matters: Vec<String> = self.views.rows(&MATTERS, asked).await?;
        let first = match &matters[..] {
            [matter] => format!("{matter}.1").parse::<IssueId>().ok(),
            _ => None,
        };
        Ok(first.map_or_else(|| id.matter.clone(), |first| first.matter))
    }

    /// An issue of its own stream with the next free number: what goes wrong after it leaves one without complaints.
    async fn open_next(
        &self,
        actor: &Actor,
        right: Right,
        from: &IssueId,
        split: &SplitOut,
    ) -> Result<IssueId, CabinetError> {
        let matter: &Matter = &split.into.matter;
        let asked = Of { matter: matter.to_string(), issue: from, complaints: &[] };
        let free: Option<u32> = self.views.row(&NEXT_FREE, asked).await?;
        let free = free.unwrap_or(2);
        for n in free..free.saturating_add(ATTEMPTS) {
            let id = matter.issue(n);
            let (by, words) = (split.by, split.words.clone());
            let command = IssueCommand::Open(OpenIssue { by, from: from.clone(), words });
            match self.advance(&id, command, terms_of(actor, right, vec![])).await {
                Ok(_) => return Ok(id),
                Err(CabinetError::Issue(IssueError::Taken)) => {}
                Err(error) => return Err(error),
            }
        }
        Err(IssueError::Taken.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, given, number, split, split_out};

    #[test]
    fn each_complaint_that_is_named_goes_out_once() {
        let named = vec![number(2), number(1), number(2)];
        given(vec![]).when(split(0, named)).then_expect_events(vec![split_out(&[1, 2])]);
        given(vec![]).when(split(0, vec![])).then_expect_error(IssueError::NoComplaints);
    }

    #[test]
    fn whoever_was_slower_looks_again() {
        given(vec![split_out(&[1])])
            .when(split(0, vec![number(2)]))
            .then_expect_error(IssueError::MovedMeanwhile);
    }

    #[test]
    fn nobody_goes_out_of_what_cabinet_has_decided() {
        given(an_issue().decided())
            .when(split(2, vec![number(1)]))
            .then_expect_error(IssueError::AlreadyDecided);
        given(an_issue().done())
            .when(split(3, vec![number(1)]))
            .then_expect_error(IssueError::Done);
    }
}
