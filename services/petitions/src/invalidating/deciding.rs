//! Deciding over an invalidation: another one of the secretariat agrees, or does not. Who asked for it may
//! take it back.

use kernel::{Actor, PersonKey};
use policy::{Action, Denied};

use super::stream_of;
use crate::invalidation::events::{InvalidationApproved, InvalidationDeclined, InvalidationEvent};
use crate::invalidation::{
    InvalidationCommand, InvalidationError, InvalidationStage, Invalidations,
};
use crate::{PetitionNumber, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct DecideInvalidation {
    pub petition: PetitionNumber,
    pub invalidation: u32,
    pub by: PersonKey,
    pub decision: InvalidationDecision,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvalidationDecision {
    Approve,
    Decline,
}

pub(crate) fn decide(
    invalidations: &Invalidations,
    command: &DecideInvalidation,
) -> Result<InvalidationEvent, InvalidationError> {
    let DecideInvalidation { petition, invalidation, by, decision } = *command;
    let proposed = invalidations.of(invalidation)?;
    if proposed.stage != InvalidationStage::Proposed {
        return Err(InvalidationError::NotWaiting);
    }
    match decision {
        InvalidationDecision::Approve if proposed.by == by => Err(InvalidationError::SamePerson),
        InvalidationDecision::Approve => {
            Ok(InvalidationApproved { petition, invalidation, by }.into())
        }
        InvalidationDecision::Decline => {
            Ok(InvalidationDeclined { petition, invalidation, by }.into())
        }
    }
}

impl Petitions {
    pub async fn decide_invalidation(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        invalidation: u32,
        decision: InvalidationDecision,
    ) -> Result<(), PetitionsError> {
        let (_, right) = self.may(actor, Action::InvalidateSignatures, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        if decision == InvalidationDecision::Approve {
            self.still_means_some(number, invalidation).await?;
        }
        let command = DecideInvalidation { petition: number, invalidation, by, decision };
        let command = InvalidationCommand::Decide(command);
        self.move_invalidation(actor, right, number, command).await.map(drop)
    }

    /// What was taken back meanwhile, or fell by another invalidation, falls by none.
    async fn still_means_some(
        &self,
        number: PetitionNumber,
        invalidation: u32,
    ) -> Result<(), PetitionsError> {
        let loaded = self.bus.load::<Invalidations>(&stream_of(number)).await?;
        let invalidations = loaded.aggregate;
        let asked = invalidations.of(invalidation).map_err(PetitionsError::Invalidation)?;
        if asked.stage != InvalidationStage::Proposed {
            return Ok(());
        }
        let mut walk = self.walk(number, &asked.selection).await?;
        match self.next_meant(&mut walk).await? {
            Some(_) => Ok(()),
            None => Err(PetitionsError::Invalidation(InvalidationError::NothingLeft)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_invalidation, bold, decide_invalidation, given_invalidations, oyun};

    #[test]
    fn bold_agrees_to_what_oyun_asked_and_she_does_not_herself() {
        given_invalidations(an_invalidation().proposed())
            .when(decide_invalidation(bold(), InvalidationDecision::Approve))
            .then_expect_events(an_invalidation().approved()[1..].to_vec());
        given_invalidations(an_invalidation().proposed())
            .when(decide_invalidation(oyun(), InvalidationDecision::Approve))
            .then_expect_error(InvalidationError::SamePerson);
    }

    #[test]
    fn either_says_no() {
        for who in [oyun(), bold()] {
            let result = decide(
                &crate::testing::the_invalidations(an_invalidation().proposed()),
                &DecideInvalidation {
                    petition: crate::testing::NUMBER.parse().expect("a number"),
                    invalidation: 1,
                    by: who.key,
                    decision: InvalidationDecision::Decline,
                },
            );
            assert!(matches!(result, Ok(InvalidationEvent::InvalidationDeclined(_))), "{result:?}");
        }
    }

    #[test]
    fn it_is_decided_once() {
        given_invalidations(an_invalidation().approved())
            .when(decide_invalidation(bold(), InvalidationDecision::Decline))
            .then_expect_error(InvalidationError::NotWaiting);
        given_invalidations(vec![])
            .when(decide_invalidation(bold(), InvalidationDecision::Approve))
            .then_expect_error(InvalidationError::Unknown);
    }
}
