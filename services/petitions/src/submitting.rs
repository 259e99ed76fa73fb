//! Submitting a petition: the petitioner hands it in, and the text stands from here on.

use kernel::{Actor, PersonKey};
use policy::{Action, Denied};

use crate::petition::events::PetitionSubmitted;
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::{PetitionNumber, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct SubmitPetition {
    pub by: PersonKey,
}

pub(crate) fn decide(
    petition: &Petition,
    command: &SubmitPetition,
) -> Result<PetitionSubmitted, PetitionError> {
    let origin = petition.origin().ok_or(PetitionError::Unknown)?;
    if origin.petitioner != command.by {
        return Err(PetitionError::NotThePetitioner);
    }
    match petition {
        Petition::Draft { .. } => Ok(PetitionSubmitted {}),
        Petition::Discarded { .. } => Err(PetitionError::Discarded),
        _ => Err(PetitionError::AlreadySubmitted),
    }
}

impl Petitions {
    pub async fn submit(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), PetitionsError> {
        let (_, right) = self.may(actor, Action::SubmitPetition, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        self.advance(actor, right, number, PetitionCommand::Submit(SubmitPetition { by })).await
    }
}

#[cfg(test)]
mod tests {
    use crate::petition::PetitionError;
    use crate::petition::events::PetitionSubmitted;
    use crate::testing::{a_petition, bat, given, sarnai, submit};

    #[test]
    fn bat_submits_what_he_started() {
        given(a_petition().started())
            .when(submit(bat()))
            .then_expect_events(vec![PetitionSubmitted {}.into()]);
    }

    #[test]
    fn sarnai_does_not_submit_it_for_him() {
        given(a_petition().started())
            .when(submit(sarnai()))
            .then_expect_error(PetitionError::NotThePetitioner);
    }

    #[test]
    fn it_is_submitted_once() {
        given(a_petition().submitted())
            .when(submit(bat()))
            .then_expect_error(PetitionError::AlreadySubmitted);
    }

    #[test]
    fn nothing_is_not_submitted() {
        given(vec![]).when(submit(bat())).then_expect_error(PetitionError::Unknown);
    }
}
