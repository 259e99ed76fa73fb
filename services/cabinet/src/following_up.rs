//! Following up: an agent of the centre takes one person of an issue, calls them, and says what came of it.

pub mod settling;

use database::{Statement, statement};
use eventlog::Terms;
use jiff::SignedDuration;
use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Right};
use serde::Serialize;

use crate::follow_up::events::{FollowUpEvent, FollowUpTaken};
use crate::follow_up::{self, FollowUp, FollowUpCommand, FollowUpError};
use crate::id::IssueId;
use crate::issue::{IssueError, Stage};
use crate::number::ComplaintNumber;
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError};

const FIRST: Statement = statement!("follow_ups/first");

pub(crate) const STATEMENTS: &[Statement] = &[FIRST];

#[derive(Debug, Clone)]
pub struct TakeFollowUp {
    pub issue: IssueId,
    pub complaint: ComplaintNumber,
    pub by: PersonKey,
    pub at: Timestamp,
    pub until: Timestamp,
}

/// Whoever has it already may have it longer.
pub(crate) fn decide(
    follow_up: &FollowUp,
    command: TakeFollowUp,
) -> Result<Vec<FollowUpEvent>, FollowUpError> {
    let TakeFollowUp { issue, complaint, by, at, until } = command;
    if follow_up.reached.is_some() {
        return Err(FollowUpError::Settled);
    }
    if let Some(again_at) = follow_up.again_at.filter(|again_at| at < *again_at) {
        return Err(FollowUpError::TriedLately(again_at));
    }
    match follow_up.held {
        Some((other, until)) if other != by && at < until => {
            Err(FollowUpError::TakenByAnother(until))
        }
        _ => Ok(vec![FollowUpTaken { issue, complaint, by, until }.into()]),
    }
}

#[derive(Serialize)]
struct Of<'a> {
    issue: &'a IssueId,
    complaint: &'a ComplaintNumber,
}

impl Cabinet {
    /// The first complaint of the same person in the issue, by which they are followed up once; and until when this
    /// agent has them. In the moment before the views know who is to be asked, nobody is.
    pub async fn take_follow_up(
        &self,
        actor: &Actor,
        issue: &IssueId,
        complaint: &ComplaintNumber,
    ) -> Result<(ComplaintNumber, Timestamp), CabinetError> {
        let (right, by) = self.may(actor, Action::FollowUp)?;
        match self.look(issue).await?.0.stage {
            Stage::Done(_) => {}
            Stage::Closed(_) => return Err(IssueError::Closed.into()),
            _ => return Err(IssueError::NotDone.into()),
        }
        let first = self.first_of(issue, complaint).await?;
        let at = self.clock.now();
        let hold = SignedDuration::from_mins(i64::from(self.rules.follow_up.hold_minutes));
        let until = at.checked_add(hold).unwrap_or(Timestamp::MAX);
        let command =
            TakeFollowUp { issue: issue.clone(), complaint: first.clone(), by, at, until };
        self.go_on(actor, right, issue, &first, FollowUpCommand::Take(command)).await?;
        Ok((first, until))
    }

    pub(crate) async fn first_of(
        &self,
        issue: &IssueId,
        complaint: &ComplaintNumber,
    ) -> Result<ComplaintNumber, CabinetError> {
        let first = self.views.row(&FIRST, Of { issue, complaint }).await?;
        first.ok_or(CabinetError::FollowUp(FollowUpError::NobodyToAsk))
    }

    pub(crate) async fn go_on(
        &self,
        actor: &Actor,
        right: Right,
        issue: &IssueId,
        complaint: &ComplaintNumber,
        command: FollowUpCommand,
    ) -> Result<(), CabinetError> {
        let terms: Terms = terms_of(actor, right, vec![]);
        let stream = follow_up::stream(issue, complaint);
        self.bus.execute::<FollowUp>(&stream, command, terms).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{given_follow_up, settled, take_call, taken, tried};

    #[test]
    fn two_agents_do_not_call_the_same_person() {
        given_follow_up(vec![]).when(take_call(1, 0)).then_expect_events(vec![taken(1, 0)]);
        let until = "2026-12-10T04:20:00Z".parse().expect("an instant");
        given_follow_up(vec![taken(1, 0)])
            .when(take_call(2, 19))
            .then_expect_error(FollowUpError::TakenByAnother(until));
        given_follow_up(vec![taken(1, 0)])
            .when(take_call(2, 20))
            .then_expect_events(vec![taken(2, 20)]);
        given_follow_up(vec![taken(1, 0)])
            .when(take_call(1, 5))
            .then_expect_events(vec![taken(1, 5)]);
    }

    #[test]
    fn who_did_not_answer_is_called_again_at_another_time() {
        let rung = vec![taken(1, 0), tried(1)];
        let again_at = "2026-12-11T00:00:00Z".parse().expect("an instant");
        given_follow_up(rung.clone())
            .when(take_call(2, 60))
            .then_expect_error(FollowUpError::TriedLately(again_at));
        given_follow_up(rung)
            .when(take_call(2, 20 * 60))
            .then_expect_events(vec![taken(2, 20 * 60)]);
    }

    #[test]
    fn who_was_heard_is_not_called_again() {
        given_follow_up(vec![taken(1, 0), settled()])
            .when(take_call(1, 30))
            .then_expect_error(FollowUpError::Settled);
    }
}
