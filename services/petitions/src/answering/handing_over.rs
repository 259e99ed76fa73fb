//! Handing over: the secretariat gives a petition that has signatures enough to whoever decides on it.

use jiff::civil::Date;
use kernel::{Actor, Timestamp, clock};

use super::progress_of;
use crate::petition::events::{Document, PetitionHandedOver};
use crate::petition::{Petition, PetitionCommand, PetitionError, Way};
use crate::{PetitionNumber, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct HandOverPetition {
    pub said: HandingOver,
    pub consider_days: u32,
    pub at: Timestamp,
}

/// What the secretariat says of it.
#[derive(Debug, Clone)]
pub struct HandingOver {
    pub to: String,
    pub on: Date,
    pub documents: Vec<Document>,
}

pub(crate) fn decide(
    petition: &Petition,
    command: HandOverPetition,
) -> Result<PetitionHandedOver, PetitionError> {
    let progress = progress_of(petition)?;
    progress.allows_from(&[Way::Reached])?;
    progress.allows_on(command.said.on, clock::day_of(command.at))?;
    let HandingOver { to, on, documents } = command.said;
    // Counted from the day it was given, not from the day that was written down.
    let consider_due = clock::days_after(on, command.consider_days);
    Ok(PetitionHandedOver { to, on, documents, consider_due })
}

impl Petitions {
    pub async fn hand_over(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        said: HandingOver,
    ) -> Result<(), PetitionsError> {
        let (consider_days, at) = (self.rules.days.consider, self.clock.now());
        let command = HandOverPetition { said, consider_days, at };
        self.step(actor, number, PetitionCommand::HandOver(command)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, given, hand_over};

    #[test]
    fn what_has_signatures_enough_is_handed_over() {
        let events = a_petition().handed_over();
        given(a_petition().reached())
            .when(hand_over("2026-11-20"))
            .then_expect_events(events[events.len() - 1..].to_vec());
    }

    #[test]
    fn nothing_else_is_and_nothing_twice() {
        given(a_petition().open())
            .when(hand_over("2026-11-20"))
            .then_expect_error(PetitionError::OutOfTurn(Way::Gathering));
        given(a_petition().handed_over())
            .when(hand_over("2026-11-20"))
            .then_expect_error(PetitionError::OutOfTurn(Way::HandedOver));
        given(a_petition().refused())
            .when(hand_over("2026-11-20"))
            .then_expect_error(PetitionError::NotReached);
    }

    #[test]
    fn its_day_is_not_to_come_nor_before_the_threshold() {
        let day = |text: &str| text.parse().expect("a day");
        given(a_petition().reached())
            .when(hand_over("2026-11-21"))
            .then_expect_error(PetitionError::DayInFuture { latest: day("2026-11-20") });
        given(a_petition().reached())
            .when(hand_over("2026-11-19"))
            .then_expect_error(PetitionError::DayTooEarly { earliest: day("2026-11-20") });
    }
}
