//! Editing a petition: the petitioner writes it anew, until it is handed in or when it was given back.

use kernel::{Actor, PersonKey};
use policy::{Action, Denied};

use crate::petition::events::PetitionEdited;
use crate::petition::{Origin, Petition, PetitionCommand, PetitionError};
use crate::rules::Kind;
use crate::text::PetitionText;
use crate::{PetitionNumber, Petitions, PetitionsError, drafts};

#[derive(Debug, Clone)]
pub struct EditPetition {
    pub by: PersonKey,
    pub kind: Kind,
    pub text_digest: String,
}

pub(crate) fn decide(
    petition: &Petition,
    command: EditPetition,
) -> Result<PetitionEdited, PetitionError> {
    let origin = petition.origin().ok_or(PetitionError::Unknown)?;
    if origin.petitioner != command.by {
        return Err(PetitionError::NotThePetitioner);
    }
    match petition {
        Petition::Draft { .. } | Petition::ChangesAsked { .. } => {
            Ok(PetitionEdited { kind: command.kind, text_digest: command.text_digest })
        }
        Petition::Discarded { .. } => Err(PetitionError::Discarded),
        _ => Err(PetitionError::AlreadySubmitted),
    }
}

/// A draft as it stands.
#[derive(Debug, Clone)]
pub struct WrittenSoFar {
    pub kind: Kind,
    pub text: PetitionText,
    /// Another one as soon as anything is written anew; says nothing of the text itself.
    pub version: String,
}

impl Petitions {
    /// What stands in a petition that its petitioner still writes, as the log and the vault have it:
    /// who goes on from it overwrites nothing that the catalogue has not heard of.
    pub async fn draft(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<WrittenSoFar, PetitionsError> {
        let (standing, _) = self.may(actor, Action::EditPetition, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let gone = || PetitionsError::Petition(PetitionError::TextGone);
        let origin = standing.petition.origin().ok_or_else(gone)?;
        let (kind, text_digest) = (origin.kind, String::new());
        let command = EditPetition { by, kind, text_digest };
        decide(&standing.petition, command).map_err(PetitionsError::Petition)?;
        let kept = drafts::draft_of(&self.vault, origin).await?.ok_or_else(gone)?;
        Ok(WrittenSoFar { kind, text: kept.text, version: origin.text_digest.clone() })
    }

    /// Keeps the new text, records that it is the one now, and lets the old one go. What is the same
    /// as before is not recorded: who goes back and forth through the form leaves no trail of it.
    pub async fn edit(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        kind: Kind,
        text: PetitionText,
    ) -> Result<(), PetitionsError> {
        let (standing, right) = self.may(actor, Action::EditPetition, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let mut command = EditPetition { by, kind, text_digest: String::new() };
        decide(&standing.petition, command.clone()).map_err(PetitionsError::Petition)?;
        if self.is_as_before(standing.petition.origin(), kind, &text).await? {
            return Ok(());
        }
        command.text_digest = drafts::keep(&self.vault, by, text, self.clock.now()).await?;
        self.advance(actor, right, number, PetitionCommand::Edit(command)).await?;
        if let Some(before) = standing.petition.origin() {
            self.let_draft_go(number, before).await;
        }
        Ok(())
    }

    async fn is_as_before(
        &self,
        origin: Option<&Origin>,
        kind: Kind,
        text: &PetitionText,
    ) -> Result<bool, PetitionsError> {
        let Some(origin) = origin.filter(|origin| origin.kind == kind) else { return Ok(false) };
        let kept = drafts::draft_of(&self.vault, origin).await?;
        Ok(kept.is_some_and(|kept| kept.text == *text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, bat, edit, given, sarnai};

    #[test]
    fn bat_writes_it_anew_before_he_hands_it_in_and_when_he_was_asked_to() {
        for events in [a_petition().started(), a_petition().given_back()] {
            let edited = PetitionEdited { kind: Kind::Decision, text_digest: "0002".into() };
            given(events).when(edit(bat(), "0002")).then_expect_events(vec![edited.into()]);
        }
    }

    #[test]
    fn what_was_handed_in_stands() {
        for events in [a_petition().endorsing(), a_petition().submitted(), a_petition().open()] {
            given(events)
                .when(edit(bat(), "0002"))
                .then_expect_error(PetitionError::AlreadySubmitted);
        }
    }

    #[test]
    fn sarnai_does_not_write_in_it() {
        given(a_petition().started())
            .when(edit(sarnai(), "0002"))
            .then_expect_error(PetitionError::NotThePetitioner);
    }

    #[test]
    fn what_was_thrown_away_is_not_written_in() {
        given(a_petition().discarded())
            .when(edit(bat(), "0002"))
            .then_expect_error(PetitionError::Discarded);
    }
}
