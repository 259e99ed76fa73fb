//! Proposing an invalidation: one of the secretariat says which signatures and why, having seen how many.

use kernel::{Actor, PersonKey};
use policy::{Action, Denied};

use crate::invalidation::events::InvalidationProposed;
use crate::invalidation::{
    InvalidationCommand, InvalidationError, InvalidationStage, Invalidations, Selection,
};
use crate::{PetitionNumber, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct ProposeInvalidation {
    pub petition: PetitionNumber,
    pub by: PersonKey,
    pub said: Invalidating,
    /// So many stand now.
    pub signature_count: u64,
}

/// What is asked.
#[derive(Debug, Clone)]
pub struct Invalidating {
    pub selection: Selection,
    pub reason: String,
}

pub(crate) fn decide(
    invalidations: &Invalidations,
    command: ProposeInvalidation,
) -> Result<InvalidationProposed, InvalidationError> {
    let Invalidating { selection, reason } = command.said;
    if selection.until <= selection.from {
        return Err(InvalidationError::SpanReversed);
    }
    if reason.trim().is_empty() {
        return Err(InvalidationError::ReasonMissing);
    }
    if command.signature_count == 0 {
        return Err(InvalidationError::NothingMeant);
    }
    let asked = invalidations.0.iter().find(|(_, one)| {
        one.stage == InvalidationStage::Proposed
            && one.by == command.by
            && one.selection == selection
    });
    if let Some((number, _)) = asked {
        return Err(InvalidationError::AskedAlready(*number));
    }
    let last = invalidations.0.keys().next_back().copied().unwrap_or(0);
    Ok(InvalidationProposed {
        petition: command.petition,
        invalidation: last + 1,
        by: command.by,
        selection,
        reason,
        signature_count: command.signature_count,
    })
}

impl Petitions {
    /// The number it has from now on.
    pub async fn propose_invalidation(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        said: Invalidating,
    ) -> Result<u32, PetitionsError> {
        let (_, right) = self.may(actor, Action::InvalidateSignatures, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let signature_count = self.meant(actor, number, &said.selection).await?.signature_count;
        let command = ProposeInvalidation { petition: number, by, said, signature_count };
        let command = InvalidationCommand::Propose(command);
        match self.move_invalidation(actor, right, number, command).await {
            Ok(invalidations) => Ok(invalidations.0.keys().next_back().copied().unwrap_or(0)),
            Err(PetitionsError::Invalidation(InvalidationError::AskedAlready(number))) => {
                Ok(number)
            }
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_invalidation, given_invalidations, propose_invalidation, selection};

    #[test]
    fn naran_asks_that_a_burst_counts_no_longer() {
        given_invalidations(vec![])
            .when(propose_invalidation(selection(), "Нэг төхөөрөмжөөс", 40))
            .then_expect_events(an_invalidation().proposed());
    }

    #[test]
    fn asked_twice_by_naran_it_is_the_same() {
        given_invalidations(an_invalidation().proposed())
            .when(propose_invalidation(selection(), "Нэг төхөөрөмжөөс", 40))
            .then_expect_error(InvalidationError::AskedAlready(1));
    }

    #[test]
    fn for_a_reason_a_span_of_time_and_signatures_that_stand() {
        let reversed = Selection { until: selection().from, ..selection() };
        for (selection, reason, count, refused) in [
            (reversed, "Нэг төхөөрөмжөөс", 40, InvalidationError::SpanReversed),
            (selection(), " ", 40, InvalidationError::ReasonMissing),
            (selection(), "Нэг төхөөрөмжөөс", 0, InvalidationError::NothingMeant),
        ] {
            given_invalidations(vec![])
                .when(propose_invalidation(selection, reason, count))
                .then_expect_error(refused);
        }
    }
}
