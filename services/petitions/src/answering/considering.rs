//! Considering: a committee of Parliament had it on its table; once or more often, before it is answered.

use jiff::civil::Date;
use kernel::{Actor, Timestamp, clock};

use super::progress_of;
use crate::petition::events::{Document, PetitionConsidered};
use crate::petition::{Petition, PetitionCommand, PetitionError, Way};
use crate::{PetitionNumber, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct ConsiderPetition {
    pub said: Considering,
    pub at: Timestamp,
}

/// What the secretariat says of it.
#[derive(Debug, Clone)]
pub struct Considering {
    pub committee: String,
    pub on: Date,
    pub words: String,
    pub documents: Vec<Document>,
}

pub(crate) fn decide(
    petition: &Petition,
    command: ConsiderPetition,
) -> Result<PetitionConsidered, PetitionError> {
    let progress = progress_of(petition)?;
    progress.allows_from(&[Way::HandedOver, Way::Considered])?;
    progress.allows_on(command.said.on, clock::day_of(command.at))?;
    let Considering { committee, on, words, documents } = command.said;
    Ok(PetitionConsidered { committee, on, words, documents })
}

impl Petitions {
    pub async fn consider(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        said: Considering,
    ) -> Result<(), PetitionsError> {
        let command = ConsiderPetition { said, at: self.clock.now() };
        self.step(actor, number, PetitionCommand::Consider(command)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, consider, given};

    #[test]
    fn a_committee_considers_what_was_handed_over_and_may_do_so_again() {
        let events = a_petition().considered();
        let considered = events[events.len() - 1..].to_vec();
        for events in [a_petition().handed_over(), a_petition().considered()] {
            given(events).when(consider("2026-11-20")).then_expect_events(considered.clone());
        }
    }

    #[test]
    fn nothing_is_considered_before_it_was_handed_over_or_after_it_was_answered() {
        given(a_petition().reached())
            .when(consider("2026-11-20"))
            .then_expect_error(PetitionError::OutOfTurn(Way::Reached));
        given(a_petition().answered())
            .when(consider("2026-11-20"))
            .then_expect_error(PetitionError::OutOfTurn(Way::Answered));
    }
}
