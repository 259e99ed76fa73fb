//! Extending the signing: the secretariat gives people longer, with a public reason; never less.

use kernel::{Actor, Timestamp};
use policy::Action;

use crate::petition::events::SigningExtended;
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::{PetitionNumber, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct ExtendSigning {
    pub closes_at: Timestamp,
    pub reason: String,
    pub at: Timestamp,
}

pub(crate) fn decide(
    petition: &Petition,
    command: ExtendSigning,
) -> Result<SigningExtended, PetitionError> {
    let Petition::Open { terms, .. } = petition else {
        return Err(petition.is_not(PetitionError::NotOpen));
    };
    // Its minute has come: that it is closed is about to be recorded.
    if command.at >= terms.closes_at {
        return Err(PetitionError::NotOpen);
    }
    if command.closes_at <= terms.closes_at {
        return Err(PetitionError::NotLonger(terms.closes_at));
    }
    if command.reason.trim().is_empty() {
        return Err(PetitionError::ReasonMissing);
    }
    let reason = command.reason.trim().to_owned();
    Ok(SigningExtended { closes_at: command.closes_at, reason })
}

impl Petitions {
    pub async fn extend(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        closes_at: Timestamp,
        reason: &str,
    ) -> Result<(), PetitionsError> {
        let (_, right) = self.may(actor, Action::ExtendSigning, number).await?;
        let (reason, at) = (reason.to_owned(), self.clock.now());
        let command = PetitionCommand::Extend(ExtendSigning { closes_at, reason, at });
        self.advance(actor, right, number, command).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{NOON, a_petition, extend, given};

    const CLOSES_AT: &str = "2026-12-20T12:00:00Z";
    const LATER: &str = "2026-12-27T12:00:00Z";

    fn instant(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    #[test]
    fn people_have_a_week_longer() {
        let extended = SigningExtended {
            closes_at: instant(LATER),
            reason: "Сүлжээ тасарсан".into(),
        };
        given(a_petition().open())
            .when(extend(LATER, " Сүлжээ тасарсан ", NOON))
            .then_expect_events(vec![extended.into()]);
    }

    #[test]
    fn never_shorter_nor_without_a_reason_nor_once_its_minute_has_come() {
        let unmoved = PetitionError::NotLonger(instant(CLOSES_AT));
        given(a_petition().open())
            .when(extend(CLOSES_AT, "Сүлжээ тасарсан", NOON))
            .then_expect_error(unmoved);
        given(a_petition().open())
            .when(extend(LATER, " ", NOON))
            .then_expect_error(PetitionError::ReasonMissing);
        given(a_petition().open())
            .when(extend(LATER, "Сүлжээ тасарсан", CLOSES_AT))
            .then_expect_error(PetitionError::NotOpen);
        given(a_petition().closed())
            .when(extend(LATER, "Сүлжээ тасарсан", NOON))
            .then_expect_error(PetitionError::NotOpen);
    }
}
