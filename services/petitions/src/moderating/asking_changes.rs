//! Asking for changes: a moderator gives a petition back to its petitioner, with words for them.

use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Denied};

use super::must_be_free;
use crate::petition::events::ChangesAsked;
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::{PetitionNumber, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct AskChanges {
    pub by: PersonKey,
    pub words: String,
    pub at: Timestamp,
}

pub(crate) fn decide(
    petition: &Petition,
    command: AskChanges,
) -> Result<ChangesAsked, PetitionError> {
    let Petition::Submitted { review, .. } = petition else {
        return Err(petition.is_not(PetitionError::NotSubmitted));
    };
    must_be_free(review.as_ref(), command.by, command.at)?;
    if command.words.trim().is_empty() {
        return Err(PetitionError::ReasonMissing);
    }
    Ok(ChangesAsked { words: command.words })
}

impl Petitions {
    pub async fn ask_changes(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        words: String,
    ) -> Result<(), PetitionsError> {
        let (_, right) = self.may(actor, Action::ReviewPetition, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let command = AskChanges { by, words, at: self.clock.now() };
        self.advance(actor, right, number, PetitionCommand::AskChanges(command)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, ask_changes, bold, given, oyun, review_until};

    #[test]
    fn oyun_asks_bat_to_say_it_more_clearly() {
        given(a_petition().with_oyun())
            .when(ask_changes(oyun(), "Аль зам вэ?"))
            .then_expect_events(vec![ChangesAsked { words: "Аль зам вэ?".into() }.into()]);
    }

    #[test]
    fn bold_does_not_while_oyun_has_it() {
        given(a_petition().with_oyun())
            .when(ask_changes(bold(), "Аль зам вэ?"))
            .then_expect_error(PetitionError::UnderReview(review_until()));
    }

    #[test]
    fn it_is_asked_in_words_and_of_what_waits() {
        given(a_petition().submitted())
            .when(ask_changes(oyun(), " "))
            .then_expect_error(PetitionError::ReasonMissing);
        given(a_petition().open())
            .when(ask_changes(oyun(), "Аль зам вэ?"))
            .then_expect_error(PetitionError::NotSubmitted);
    }
}
