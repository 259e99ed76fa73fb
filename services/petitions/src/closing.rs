//! Closing a petition: at its minute by the clock, or earlier by the secretariat with a public reason.

use kernel::{Actor, Timestamp};
use policy::{Action, Right};

use crate::petition::events::{ClosingCause, PetitionClosed};
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::{PetitionNumber, Petitions, PetitionsError, catalogue};

#[derive(Debug, Clone)]
pub enum ClosePetition {
    /// The house, on the clock.
    PeriodOver { at: Timestamp },
    /// The secretariat; the reason is shown to everyone.
    Stop { reason: String },
}

pub(crate) fn decide(
    petition: &Petition,
    command: ClosePetition,
) -> Result<PetitionClosed, PetitionError> {
    let Petition::Open { terms, .. } = petition else {
        return Err(petition.is_not(PetitionError::NotOpen));
    };
    let cause = match command {
        ClosePetition::PeriodOver { at } if at < terms.closes_at => {
            return Err(PetitionError::StillOpen(terms.closes_at));
        }
        ClosePetition::PeriodOver { .. } => ClosingCause::PeriodOver,
        ClosePetition::Stop { reason } if reason.trim().is_empty() => {
            return Err(PetitionError::ReasonMissing);
        }
        ClosePetition::Stop { reason } => {
            ClosingCause::Stopped { reason: reason.trim().to_owned() }
        }
    };
    Ok(PetitionClosed { cause })
}

impl Petitions {
    /// The secretariat ends the signing before its time.
    pub async fn stop(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        reason: &str,
    ) -> Result<(), PetitionsError> {
        let (_, right) = self.may(actor, Action::StopPetition, number).await?;
        let command = ClosePetition::Stop { reason: reason.to_owned() };
        self.advance(actor, right, number, PetitionCommand::Close(command)).await
    }

    /// Whatever its minute has come for, and when the next one's does.
    pub(crate) async fn close_due(&self) -> Result<Option<Timestamp>, PetitionsError> {
        let now = self.clock.now();
        for closing in catalogue::due(&self.views, now).await? {
            if closing.closes_at > now {
                return Ok(Some(closing.closes_at));
            }
            let command = PetitionCommand::Close(ClosePetition::PeriodOver { at: now });
            match self.advance(&Actor::House, Right::Anyone, closing.petition, command).await {
                Ok(()) => {
                    tracing::info!(petition = %closing.petition, "closed: its period is over")
                }
                // Closed meanwhile, and the catalogue has not heard of it yet.
                Err(PetitionsError::Petition(PetitionError::NotOpen)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, close_at, given, stop};

    const CLOSES_AT: &str = "2026-12-20T12:00:00Z";

    #[test]
    fn the_clock_closes_it_at_its_minute() {
        let closed = PetitionClosed { cause: ClosingCause::PeriodOver };
        given(a_petition().open())
            .when(close_at(CLOSES_AT))
            .then_expect_events(vec![closed.into()]);
    }

    #[test]
    fn and_not_a_moment_earlier() {
        let still = PetitionError::StillOpen(CLOSES_AT.parse().expect("an instant"));
        given(a_petition().open())
            .when(close_at("2026-12-20T11:59:59.999999Z"))
            .then_expect_error(still);
    }

    #[test]
    fn the_secretariat_stops_it_with_a_reason() {
        let cause = ClosingCause::Stopped {
            reason: "Өргөдөл гаргагч хүсэлтээ буцаасан".into()
        };
        given(a_petition().open())
            .when(stop(" Өргөдөл гаргагч хүсэлтээ буцаасан "))
            .then_expect_events(vec![PetitionClosed { cause }.into()]);
        given(a_petition().open()).when(stop(" ")).then_expect_error(PetitionError::ReasonMissing);
    }

    #[test]
    fn it_is_closed_once() {
        given(a_petition().closed())
            .when(close_at(CLOSES_AT))
            .then_expect_error(PetitionError::NotOpen);
    }
}
