//! Refusing a petition: by a ground of the table, with words for everyone.

use kernel::{Actor, PersonKey, Timestamp, clock};
use policy::{Action, Denied};

use super::must_be_free;
use crate::petition::events::{PetitionRefused, RefusalGround};
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::text::PetitionText;
use crate::{PetitionNumber, Petitions, PetitionsError, catalogue, drafts};

#[derive(Debug, Clone)]
pub struct RefusePetition {
    pub number: PetitionNumber,
    pub by: PersonKey,
    pub refusing: Refusing,
    /// Shown to everyone where the ground leaves it visible.
    pub text: PetitionText,
    pub appeal_until: Timestamp,
    pub at: Timestamp,
}

/// What a moderator says.
#[derive(Debug, Clone)]
pub struct Refusing {
    /// As the table has it now.
    pub ground: RefusalGround,
    pub words: String,
    /// The petition it repeats.
    pub duplicate_of: Option<PetitionNumber>,
}

pub(crate) fn decide(
    petition: &Petition,
    command: RefusePetition,
) -> Result<PetitionRefused, PetitionError> {
    let Petition::Submitted { review, .. } = petition else {
        return Err(petition.is_not(PetitionError::NotSubmitted));
    };
    must_be_free(review.as_ref(), command.by, command.at)?;
    let Refusing { ground, words, duplicate_of } = command.refusing;
    if words.trim().is_empty() {
        return Err(PetitionError::ReasonMissing);
    }
    if duplicate_of == Some(command.number) {
        return Err(PetitionError::DuplicateOfItself);
    }
    let text = (!ground.is_hidden).then_some(command.text);
    let (by, appeal_until) = (command.by, command.appeal_until);
    Ok(PetitionRefused { by, ground, words, duplicate_of, text, appeal_until })
}

impl Petitions {
    /// The petition it repeats must be one that everyone can read. A text that stays hidden stays in the
    /// vault until nobody can appeal any more.
    pub async fn refuse(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        refusing: Refusing,
    ) -> Result<(), PetitionsError> {
        let (standing, right) = self.may(actor, Action::ReviewPetition, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let Petition::Submitted { origin, .. } = &standing.petition else {
            return Err(PetitionsError::Petition(PetitionError::NotSubmitted));
        };
        if let Some(other) = refusing.duplicate_of {
            let known = catalogue::one(&self.views, other).await?;
            if !known.is_some_and(|entry| entry.is_listed()) {
                return Err(PetitionsError::UnknownDuplicate);
            }
        }
        let draft = drafts::draft_of(&self.vault, origin).await?;
        let draft = draft.ok_or(PetitionsError::Petition(PetitionError::TextGone))?;
        let at = self.clock.now();
        let last_day = clock::last_of_days(at, self.rules.days.appeal);
        let appeal_until = clock::end_of_day(last_day).unwrap_or(Timestamp::MAX);
        let command = RefusePetition { number, by, refusing, text: draft.text, appeal_until, at };
        self.advance(actor, right, number, PetitionCommand::Refuse(command)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{
        NUMBER, a_ground, a_petition, bold, given, oyun, refuse, refuse_as, review_until, text,
    };

    #[test]
    fn oyun_refuses_it_by_a_ground_and_in_words() {
        let events = a_petition().refused();
        given(a_petition().submitted())
            .when(refuse(oyun(), "Шийдвэр гаргах байгууллага нь өөр"))
            .then_expect_events(events[events.len() - 1..].to_vec());
    }

    #[test]
    fn what_offends_is_kept_out_of_the_log() {
        let petition = crate::testing::the_petition(a_petition().submitted());
        let PetitionCommand::Refuse(mut command) = refuse(oyun(), "Доромжилсон") else {
            unreachable!("it is made just here")
        };
        assert_eq!(decide(&petition, command.clone()).expect("refused").text, Some(text()));
        command.refusing.ground = RefusalGround { is_hidden: true, ..a_ground() };
        assert_eq!(decide(&petition, command).expect("refused").text, None);
    }

    #[test]
    fn bold_does_not_while_oyun_has_it() {
        given(a_petition().with_oyun())
            .when(refuse(bold(), "Давхардсан"))
            .then_expect_error(PetitionError::UnderReview(review_until()));
    }

    #[test]
    fn it_is_refused_in_words_and_once_and_not_for_itself() {
        given(a_petition().submitted())
            .when(refuse(oyun(), " "))
            .then_expect_error(PetitionError::ReasonMissing);
        given(a_petition().refused())
            .when(refuse(oyun(), "Дахин"))
            .then_expect_error(PetitionError::NotSubmitted);
        given(a_petition().submitted())
            .when(refuse_as(NUMBER))
            .then_expect_error(PetitionError::DuplicateOfItself);
    }
}
