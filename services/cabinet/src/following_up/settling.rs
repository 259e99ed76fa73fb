//! Settling a follow-up: what came of a call. Who is not reached is called again, so many times.

use jiff::SignedDuration;
use kernel::cell::coded;
use kernel::{Actor, PersonKey, Timestamp};
use policy::Action;

use crate::follow_up::events::{FollowUpEvent, FollowUpSettled, FollowUpTried, Reached};
use crate::follow_up::{FollowUp, FollowUpCommand, FollowUpError};
use crate::id::IssueId;
use crate::number::ComplaintNumber;
use crate::{Cabinet, CabinetError};

coded! {
    /// What an agent says of a call.
    Answered {
        NotReached = "not_reached",
        Content = "content",
        NotContent = "not_content",
        Refused = "refused",
        /// The vault does not know who it was: they have had themselves erased.
        Erased = "erased",
    }
}

#[derive(Debug, Clone)]
pub struct SettleFollowUp {
    pub by: PersonKey,
    pub answered: Answered,
    pub rating: Option<u8>,
    /// After which it counts as tried.
    pub tries_max: u32,
    /// Where nobody answered: before it nobody tries again.
    pub again_at: Timestamp,
}

pub(crate) fn decide(
    follow_up: &FollowUp,
    command: &SettleFollowUp,
) -> Result<Vec<FollowUpEvent>, FollowUpError> {
    let SettleFollowUp { by, answered, rating, tries_max, again_at } = *command;
    if follow_up.reached.is_some() {
        return Err(FollowUpError::Settled);
    }
    // Late is as good, as long as nobody else took it.
    if follow_up.held.is_none_or(|(holder, _)| holder != by) {
        return Err(FollowUpError::NotTaken);
    }
    let is_heard = matches!(answered, Answered::Content | Answered::NotContent);
    if rating.is_some_and(|rating| !is_heard || !(1..=5).contains(&rating)) {
        return Err(FollowUpError::NotARating);
    }
    let settled = |reached| FollowUpSettled { by, reached, rating };
    Ok(match answered {
        Answered::Content => vec![settled(Reached::Content).into()],
        Answered::NotContent => vec![settled(Reached::NotContent).into()],
        Answered::Refused => vec![settled(Reached::Refused).into()],
        Answered::Erased => vec![settled(Reached::Erased).into()],
        Answered::NotReached => {
            let tries = follow_up.tries + 1;
            let tried = FollowUpTried { by, tries, again_at: Some(again_at) };
            if tries < tries_max {
                vec![tried.into()]
            } else {
                vec![tried.into(), settled(Reached::Tried).into()]
            }
        }
    })
}

impl Cabinet {
    /// By the agent who has taken it; what somebody said in words is not kept.
    pub async fn settle_follow_up(
        &self,
        actor: &Actor,
        issue: &IssueId,
        complaint: &ComplaintNumber,
        answered: Answered,
        rating: Option<u8>,
    ) -> Result<(), CabinetError> {
        let (right, by) = self.may(actor, Action::FollowUp)?;
        let first = self.first_of(issue, complaint).await?;
        let tries_max = self.rules.follow_up.tries;
        let wait = SignedDuration::from_hours(i64::from(self.rules.follow_up.retry_hours));
        let again_at = self.clock.now().checked_add(wait).unwrap_or(Timestamp::MAX);
        let command = SettleFollowUp { by, answered, rating, tries_max, again_at };
        self.go_on(actor, right, issue, &first, FollowUpCommand::Settle(command)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{given_follow_up, key, settle, settled, taken, tried};

    #[test]
    fn whoever_took_it_says_what_came_of_it() {
        given_follow_up(vec![taken(1, 0)])
            .when(settle(1, Answered::Content, Some(5)))
            .then_expect_events(vec![settled()]);
        given_follow_up(vec![])
            .when(settle(1, Answered::Content, None))
            .then_expect_error(FollowUpError::NotTaken);
        given_follow_up(vec![taken(1, 0), taken(2, 25)])
            .when(settle(1, Answered::Content, None))
            .then_expect_error(FollowUpError::NotTaken);
    }

    #[test]
    fn who_is_not_reached_three_times_counts_as_tried() {
        given_follow_up(vec![taken(1, 0)])
            .when(settle(1, Answered::NotReached, None))
            .then_expect_events(vec![tried(1)]);
        let reached = Reached::Tried;
        let settled = FollowUpSettled { by: key(1), reached, rating: None };
        given_follow_up(vec![taken(1, 0), tried(1), taken(1, 0), tried(2), taken(1, 0)])
            .when(settle(1, Answered::NotReached, None))
            .then_expect_events(vec![tried(3), settled.into()]);
    }

    #[test]
    fn a_rating_is_from_one_to_five_and_of_whoever_was_heard() {
        for (answered, rating) in
            [(Answered::Content, 0), (Answered::Content, 6), (Answered::NotReached, 3)]
        {
            given_follow_up(vec![taken(1, 0)])
                .when(settle(1, answered, Some(rating)))
                .then_expect_error(FollowUpError::NotARating);
        }
    }
}
