//! Answering: Parliament's answer, with what became of what was asked.

use jiff::civil::Date;
use kernel::{Actor, Timestamp, clock};

use super::progress_of;
use crate::petition::events::{Document, Outcome, PetitionAnswered};
use crate::petition::{Petition, PetitionCommand, PetitionError, Way};
use crate::{PetitionNumber, Petitions, PetitionsError};

impl Outcome {
    pub const ALL: [Self; 3] = [Self::Granted, Self::PartlyGranted, Self::Declined];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::PartlyGranted => "partly_granted",
            Self::Declined => "declined",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

#[derive(Debug, Clone)]
pub struct AnswerPetition {
    pub said: Answering,
    pub at: Timestamp,
}

/// What the secretariat says of it.
#[derive(Debug, Clone)]
pub struct Answering {
    pub outcome: Outcome,
    pub text: String,
    pub on: Date,
    pub documents: Vec<Document>,
}

pub(crate) fn decide(
    petition: &Petition,
    command: AnswerPetition,
) -> Result<PetitionAnswered, PetitionError> {
    let progress = progress_of(petition)?;
    progress.allows_from(&[Way::HandedOver, Way::Considered])?;
    progress.allows_on(command.said.on, clock::day_of(command.at))?;
    if command.said.text.trim().is_empty() {
        return Err(PetitionError::ReasonMissing);
    }
    let Answering { outcome, text, on, documents } = command.said;
    Ok(PetitionAnswered { outcome, text, on, documents })
}

impl Petitions {
    pub async fn answer(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        said: Answering,
    ) -> Result<(), PetitionsError> {
        let command = AnswerPetition { said, at: self.clock.now() };
        self.step(actor, number, PetitionCommand::Answer(command)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, answer, given};

    #[test]
    fn parliament_answers_what_was_considered() {
        let events = a_petition().answered();
        given(a_petition().considered())
            .when(answer("Ажлын хэсэг байгууллаа"))
            .then_expect_events(events[events.len() - 1..].to_vec());
    }

    #[test]
    fn in_words_and_once() {
        given(a_petition().considered())
            .when(answer(" "))
            .then_expect_error(PetitionError::ReasonMissing);
        given(a_petition().answered())
            .when(answer("Дахин"))
            .then_expect_error(PetitionError::OutOfTurn(Way::Answered));
        given(a_petition().reached())
            .when(answer("Шууд"))
            .then_expect_error(PetitionError::OutOfTurn(Way::Reached));
    }
}
