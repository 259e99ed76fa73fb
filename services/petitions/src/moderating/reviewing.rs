//! Reviewing: a moderator takes a petition for a while, so that no other does the same work.

pub mod leaving;

use jiff::SignedDuration;
use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Denied};

use super::must_be_free;
use crate::petition::events::ReviewBegun;
use crate::petition::{Appeal, Petition, PetitionCommand, PetitionError};
use crate::{PetitionNumber, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct BeginReview {
    pub by: PersonKey,
    pub at: Timestamp,
    /// How long it is theirs alone; taking it again begins anew.
    pub lock: SignedDuration,
}

pub(crate) fn decide(
    petition: &Petition,
    command: &BeginReview,
) -> Result<ReviewBegun, PetitionError> {
    let review = match petition {
        Petition::Submitted { review, .. } => review,
        Petition::Refused { refusal, .. } if refusal.appeal == Appeal::Waiting => {
            if refusal.by == command.by {
                return Err(PetitionError::OwnRefusal);
            }
            &refusal.review
        }
        _ => return Err(petition.is_not(PetitionError::NotSubmitted)),
    };
    must_be_free(review.as_ref(), command.by, command.at)?;
    Ok(ReviewBegun { by: command.by, until: command.at + command.lock })
}

impl Petitions {
    pub async fn begin_review(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), PetitionsError> {
        let (_, right) = self.may(actor, Action::ReviewPetition, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let command = BeginReview { by, at: self.clock.now(), lock: self.rules.review_lock };
        self.advance(actor, right, number, PetitionCommand::BeginReview(command)).await
    }

    pub async fn leave_review(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), PetitionsError> {
        let (_, right) = self.may(actor, Action::ReviewPetition, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let command = PetitionCommand::LeaveReview(leaving::LeaveReview { by });
        self.advance(actor, right, number, command).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{
        NOON, a_petition, begin_review, bold, given, leave_review, oyun, review_until,
    };

    #[test]
    fn oyun_takes_it_for_half_an_hour() {
        let begun = ReviewBegun { by: oyun().key, until: review_until() };
        given(a_petition().submitted())
            .when(begin_review(oyun(), NOON))
            .then_expect_events(vec![begun.into()]);
    }

    #[test]
    fn meanwhile_bold_does_not_and_afterwards_he_does() {
        given(a_petition().with_oyun())
            .when(begin_review(bold(), "2026-11-20T12:29:59Z"))
            .then_expect_error(PetitionError::UnderReview(review_until()));
        let until = "2026-11-20T13:00:00Z".parse().expect("an instant");
        given(a_petition().with_oyun())
            .when(begin_review(bold(), "2026-11-20T12:30:00Z"))
            .then_expect_events(vec![ReviewBegun { by: bold().key, until }.into()]);
    }

    #[test]
    fn oyun_lays_it_back_and_bold_cannot_for_her() {
        given(a_petition().with_oyun())
            .when(leave_review(oyun()))
            .then_expect_events(vec![crate::petition::events::ReviewLeft {}.into()]);
        given(a_petition().with_oyun())
            .when(leave_review(bold()))
            .then_expect_error(PetitionError::UnderReview(review_until()));
    }

    #[test]
    fn who_refused_it_does_not_take_the_appeal() {
        given(a_petition().appealed())
            .when(begin_review(oyun(), NOON))
            .then_expect_error(PetitionError::OwnRefusal);
    }

    #[test]
    fn what_does_not_wait_is_not_taken() {
        for events in [a_petition().started(), a_petition().endorsing(), a_petition().open()] {
            given(events)
                .when(begin_review(oyun(), NOON))
                .then_expect_error(PetitionError::NotSubmitted);
        }
    }
}
