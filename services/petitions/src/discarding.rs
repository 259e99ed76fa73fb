//! Discarding a petition: until it is public, the petitioner throws their draft away or takes back
//! what they handed in. Its text is destroyed; that there was one stays in the log.

use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Denied, Right};

use crate::petition::events::PetitionDiscarded;
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::{PetitionNumber, Petitions, PetitionsError, catalogue};

#[derive(Debug, Clone)]
pub struct DiscardPetition {
    pub by: PersonKey,
}

pub(crate) fn decide(
    petition: &Petition,
    command: &DiscardPetition,
) -> Result<PetitionDiscarded, PetitionError> {
    let origin = petition.origin().ok_or(PetitionError::Unknown)?;
    if origin.petitioner != command.by {
        return Err(PetitionError::NotThePetitioner);
    }
    match petition {
        Petition::Draft { .. }
        | Petition::Endorsing { .. }
        | Petition::Submitted { .. }
        | Petition::ChangesAsked { .. } => Ok(PetitionDiscarded {}),
        Petition::Discarded { .. } => Err(PetitionError::Discarded),
        Petition::Unknown
        | Petition::Imported
        | Petition::Refused { .. }
        | Petition::Open { .. }
        | Petition::Closed { .. } => Err(PetitionError::Public),
    }
}

impl Petitions {
    /// The petitioner's own, for good.
    pub async fn discard(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), PetitionsError> {
        let (_, right) = self.may(actor, Action::DiscardPetition, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        self.throw_away(actor, right, number, by).await
    }

    /// Everything of a person's that is not public, when they have themselves erased, and was started
    /// before they asked; those that were thrown away. The house does it for them, and the log says no
    /// more of who they are.
    ///
    /// The catalogue is only the list of what to look at. One that is started in this very moment may
    /// be missed by it; its text is destroyed with the person's key all the same.
    pub async fn discard_all_of(
        &self,
        person: PersonKey,
        started_by: Timestamp,
    ) -> Result<Vec<PetitionNumber>, PetitionsError> {
        let mut discarded = Vec::new();
        for entry in catalogue::of_petitioner(&self.views, person).await? {
            let is_later = entry.started_at.is_some_and(|at| at > started_by);
            if is_later || !entry.may_be_discarded() {
                continue;
            }
            match self.throw_away(&Actor::House, Right::Anyone, entry.petition, person).await {
                Ok(()) => discarded.push(entry.petition),
                // Moved on meanwhile, and the catalogue has not heard of it yet.
                Err(PetitionsError::Petition(PetitionError::Discarded | PetitionError::Public)) => {
                }
                Err(error) => return Err(error),
            }
        }
        Ok(discarded)
    }

    pub(crate) async fn throw_away(
        &self,
        actor: &Actor,
        right: Right,
        number: PetitionNumber,
        by: PersonKey,
    ) -> Result<(), PetitionsError> {
        let standing = self.standings.look(&self.bus, number).await?;
        let command = PetitionCommand::Discard(DiscardPetition { by });
        self.advance(actor, right, number, command).await?;
        if let Some(origin) = standing.petition.origin() {
            self.let_draft_go(number, origin).await;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_draft, a_petition, bat, discard, given, publish, sarnai, submit};

    #[test]
    fn bat_throws_his_draft_away() {
        given(a_petition().started())
            .when(discard(bat()))
            .then_expect_events(vec![PetitionDiscarded {}.into()]);
    }

    #[test]
    fn bat_takes_back_what_he_handed_in() {
        for events in
            [a_petition().endorsing(), a_petition().submitted(), a_petition().given_back()]
        {
            given(events)
                .when(discard(bat()))
                .then_expect_events(vec![PetitionDiscarded {}.into()]);
        }
    }

    #[test]
    fn sarnai_does_not_do_it_for_him() {
        given(a_petition().submitted())
            .when(discard(sarnai()))
            .then_expect_error(PetitionError::NotThePetitioner);
    }

    #[test]
    fn what_is_public_stays_public() {
        for events in [a_petition().open(), a_petition().closed(), a_petition().refused()] {
            given(events).when(discard(bat())).then_expect_error(PetitionError::Public);
        }
    }

    #[test]
    fn what_was_thrown_away_does_not_come_back() {
        for (command, refused) in [
            (discard(bat()), PetitionError::Discarded),
            (submit(bat()), PetitionError::Discarded),
            (publish(a_draft()), PetitionError::NotSubmitted),
        ] {
            given(a_petition().discarded()).when(command).then_expect_error(refused);
        }
    }

    #[test]
    fn nothing_is_not_thrown_away() {
        given(vec![]).when(discard(bat())).then_expect_error(PetitionError::Unknown);
    }
}
