//! Submitting a petition: the petitioner hands it in, and the text stands from here on.
//!
//! The first time it gathers endorsements before a moderator sees it; what a moderator gave back goes
//! straight to the moderators again.

use kernel::{Actor, PersonKey};
use policy::{Action, Denied};

use crate::petition::events::PetitionSubmitted;
use crate::petition::{Origin, Petition, PetitionCommand, PetitionError};
use crate::{PetitionNumber, Petitions, PetitionsError, drafts, naming};

#[derive(Debug, Clone)]
pub struct SubmitPetition {
    pub by: PersonKey,
    pub shows_name: bool,
    /// By the rules of today.
    pub endorsements_needed: u32,
    /// Of the text that was looked at, and says all that must be said.
    pub text_digest: String,
}

pub(crate) fn decide(
    petition: &Petition,
    command: &SubmitPetition,
) -> Result<PetitionSubmitted, PetitionError> {
    let origin = petition.origin().ok_or(PetitionError::Unknown)?;
    if origin.petitioner != command.by {
        return Err(PetitionError::NotThePetitioner);
    }
    let endorsements_needed = match petition {
        Petition::Draft { .. } => command.endorsements_needed,
        Petition::ChangesAsked { .. } => 0,
        Petition::Discarded { .. } => return Err(PetitionError::Discarded),
        _ => return Err(PetitionError::AlreadySubmitted),
    };
    if origin.text_digest != command.text_digest {
        return Err(PetitionError::TextChanged);
    }
    Ok(PetitionSubmitted { shows_name: command.shows_name, endorsements_needed })
}

impl Petitions {
    /// With the name that is to be shown while it is open, if one is. A draft that does not say all
    /// that must be said stays one.
    pub async fn submit(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        shown_name: Option<&str>,
    ) -> Result<(), PetitionsError> {
        let (standing, right) = self.may(actor, Action::SubmitPetition, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let origin = standing.petition.origin();
        let command = SubmitPetition {
            by,
            shows_name: shown_name.is_some(),
            endorsements_needed: self.rules.endorsements_needed,
            text_digest: origin.map(|origin| origin.text_digest.clone()).unwrap_or_default(),
        };
        decide(&standing.petition, &command).map_err(PetitionsError::Petition)?;
        self.is_whole(origin).await?;
        match shown_name {
            Some(name) => naming::keep(&self.vault, by, number, name, self.clock.now()).await?,
            // Agreed to when it was handed in before, and not any more.
            None => naming::forget(&self.vault, by, number).await?,
        }
        self.advance(actor, right, number, PetitionCommand::Submit(command)).await
    }

    async fn is_whole(&self, origin: Option<&Origin>) -> Result<(), PetitionsError> {
        let gone = || PetitionsError::Petition(PetitionError::TextGone);
        let kept = drafts::draft_of(&self.vault, origin.ok_or_else(gone)?).await?;
        let draft = kept.ok_or_else(gone)?;
        draft.text.is_whole(&self.rules.text).map_err(PetitionsError::Unfinished)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;
    use crate::petition::events::PetitionEdited;
    use crate::testing::{a_petition, bat, given, sarnai, submit};

    #[test]
    fn bat_submits_what_he_started_and_it_gathers_endorsements() {
        given(a_petition().started()).when(submit(bat())).then_expect_events(vec![
            PetitionSubmitted { shows_name: false, endorsements_needed: 101 }.into(),
        ]);
    }

    #[test]
    fn what_was_given_back_goes_straight_to_the_moderators() {
        given(a_petition().given_back()).when(submit(bat())).then_expect_events(vec![
            PetitionSubmitted { shows_name: false, endorsements_needed: 0 }.into(),
        ]);
    }

    #[test]
    fn sarnai_does_not_submit_it_for_him() {
        given(a_petition().started())
            .when(submit(sarnai()))
            .then_expect_error(PetitionError::NotThePetitioner);
    }

    #[test]
    fn it_is_submitted_once() {
        for events in [a_petition().endorsing(), a_petition().submitted(), a_petition().open()] {
            given(events).when(submit(bat())).then_expect_error(PetitionError::AlreadySubmitted);
        }
    }

    #[test]
    fn what_was_written_anew_in_between_is_not_what_was_handed_in() {
        let mut events = a_petition().started();
        events.push(PetitionEdited { kind: Kind::Decision, text_digest: "0002".into() }.into());
        given(events).when(submit(bat())).then_expect_error(PetitionError::TextChanged);
    }

    #[test]
    fn nothing_is_not_submitted() {
        given(vec![]).when(submit(bat())).then_expect_error(PetitionError::Unknown);
    }
}
