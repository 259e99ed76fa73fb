//! Concluding: the secretariat lays an answered petition to the files.

use kernel::Actor;

use super::progress_of;
use crate::petition::events::PetitionConcluded;
use crate::petition::{Petition, PetitionCommand, PetitionError, Way};
use crate::{PetitionNumber, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct ConcludePetition;

pub(crate) fn decide(
    petition: &Petition,
    ConcludePetition: &ConcludePetition,
) -> Result<PetitionConcluded, PetitionError> {
    if matches!(petition, Petition::Open { .. }) {
        return Err(PetitionError::NotConcluded);
    }
    progress_of(petition)?.allows_from(&[Way::Answered])?;
    Ok(PetitionConcluded {})
}

impl Petitions {
    pub async fn conclude(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), PetitionsError> {
        self.step(actor, number, PetitionCommand::Conclude(ConcludePetition)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, conclude, given};

    #[test]
    fn what_was_answered_is_concluded_and_nothing_else() {
        given(a_petition().answered_and_closed())
            .when(conclude())
            .then_expect_events(vec![PetitionConcluded {}.into()]);
        given(a_petition().answered())
            .when(conclude())
            .then_expect_error(PetitionError::NotConcluded);
        given(a_petition().closed())
            .when(conclude())
            .then_expect_error(PetitionError::OutOfTurn(Way::Gathering));
    }
}
