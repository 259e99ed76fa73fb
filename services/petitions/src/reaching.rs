//! Reaching the threshold: the house records it, and from then on Parliament's clocks run. Where a petition
//! was to close at its threshold, that is done in the same breath.

use kernel::{Actor, Timestamp, clock};
use policy::Right;

use crate::petition::events::{ClosingCause, PetitionClosed, PetitionEvent, ThresholdReached};
use crate::petition::{Petition, PetitionCommand, PetitionError, Way};
use crate::rules::Days;
use crate::{Petitions, PetitionsError, catalogue};

#[derive(Debug, Clone)]
pub struct ReachThreshold {
    /// As the tallies have counted them.
    pub signature_count: u64,
    pub threshold: u32,
    pub days: Days,
    pub at: Timestamp,
}

pub(crate) fn decide(
    petition: &Petition,
    command: &ReachThreshold,
) -> Result<Vec<PetitionEvent>, PetitionError> {
    let (Petition::Open { origin, progress, .. } | Petition::Closed { origin, progress }) =
        petition
    else {
        return Err(petition.is_not(PetitionError::NotOpen));
    };
    progress.allows_from(&[Way::Gathering])?;
    if command.signature_count < u64::from(command.threshold) {
        return Err(PetitionError::NotReached);
    }
    let days = &command.days;
    let reached = ThresholdReached {
        signature_count: command.signature_count,
        on: clock::day_of(command.at),
        hand_over_due: clock::last_of_days(command.at, days.hand_over),
        answer_due: clock::last_of_days(command.at, days.answer.of(origin.kind)),
    };
    match petition {
        Petition::Open { terms, .. } if terms.closes_at_threshold => {
            let closed = PetitionClosed { cause: ClosingCause::ThresholdReached };
            Ok(vec![reached.into(), closed.into()])
        }
        _ => Ok(vec![reached.into()]),
    }
}

impl Petitions {
    /// Whatever has signatures enough.
    pub(crate) async fn mark_reached(&self) -> Result<(), PetitionsError> {
        for due in catalogue::reached(&self.views).await? {
            let command = ReachThreshold {
                signature_count: due.count,
                threshold: due.threshold,
                days: self.rules.days,
                at: self.clock.now(),
            };
            let command = PetitionCommand::ReachThreshold(command);
            match self.advance(&Actor::House, Right::Anyone, due.petition, command).await {
                Ok(()) => tracing::info!(petition = %due.petition, "its threshold is reached"),
                // Moved on meanwhile, and the catalogue has not heard of it yet.
                Err(PetitionsError::Petition(PetitionError::OutOfTurn(_))) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, given, reach, reached};

    #[test]
    fn the_clocks_begin_when_as_many_have_signed_as_it_takes() {
        given(a_petition().open()).when(reach(33_000)).then_expect_events(vec![reached().into()]);
        given(a_petition().open()).when(reach(32_999)).then_expect_error(PetitionError::NotReached);
    }

    #[test]
    fn also_when_the_last_were_counted_after_the_closing() {
        given(a_petition().closed()).when(reach(33_000)).then_expect_events(vec![reached().into()]);
    }

    #[test]
    fn it_closes_then_if_it_was_to() {
        let closed = PetitionClosed { cause: ClosingCause::ThresholdReached };
        given(a_petition().open_until_reached())
            .when(reach(33_000))
            .then_expect_events(vec![reached().into(), closed.into()]);
    }

    #[test]
    fn it_is_reached_once() {
        given(a_petition().reached())
            .when(reach(33_001))
            .then_expect_error(PetitionError::OutOfTurn(Way::Reached));
    }
}
