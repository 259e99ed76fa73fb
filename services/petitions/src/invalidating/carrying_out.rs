//! Carrying out an invalidation that two have agreed to: the house does, also after a fall and with several
//! processes, and each signature falls once.

use eventlog::{Append, AppendError, Lane, Recorded as _, StoredEvent, Stream};
use futures::future::try_join_all;
use kernel::Actor;
use policy::Right;

use super::InvalidateSignature;
use crate::invalidation::events::SignaturesInvalidated;
use crate::invalidation::{
    InvalidationCommand, InvalidationError, InvalidationStage, Invalidations, Selection,
};
use crate::signature::Signature;
use crate::signature::events::SignatureEvent;
use crate::{PetitionNumber, Petitions, PetitionsError, invalidations};

/// Signatures that fall in one go.
const AT_ONCE: usize = 500;

#[derive(Debug, Clone)]
pub struct CarryOut {
    pub petition: PetitionNumber,
    pub invalidation: u32,
    /// So many have fallen.
    pub signature_count: u64,
}

pub(crate) fn decide(
    invalidations: &Invalidations,
    command: &CarryOut,
) -> Result<SignaturesInvalidated, InvalidationError> {
    let CarryOut { petition, invalidation, signature_count } = *command;
    let approved = invalidations.of(invalidation)?;
    if approved.stage != InvalidationStage::Approved {
        return Err(InvalidationError::NotWaiting);
    }
    let reason = approved.reason.clone();
    Ok(SignaturesInvalidated { petition, invalidation, signature_count, reason })
}

impl Petitions {
    /// Whatever two have agreed to; the views are only the list of what to look at.
    pub(crate) async fn carry_out_invalidations(&self) -> Result<(), PetitionsError> {
        for approved in invalidations::approved(&self.views).await? {
            let (number, invalidation) = (approved.petition, approved.invalidation);
            let selection = &approved.selection;
            let mut walk = self.walk(number, selection).await?;
            while let Some(standing) = self.next_meant(&mut walk).await? {
                for some in standing.chunks(AT_ONCE) {
                    try_join_all(some.iter().map(|event| self.fall(event, invalidation))).await?;
                }
            }
            let signature_count = self.fallen(number, invalidation, selection).await?;
            let command = CarryOut { petition: number, invalidation, signature_count };
            let command = InvalidationCommand::CarryOut(command);
            match self.move_invalidation(&Actor::House, Right::Anyone, number, command).await {
                Ok(_) => tracing::info!(petition = %number, signature_count, "invalidated"),
                // Another process was quicker.
                Err(PetitionsError::Invalidation(InvalidationError::NotWaiting)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// One signature, as long as it is the last word of its signer.
    async fn fall(&self, event: &StoredEvent, invalidation: u32) -> Result<(), PetitionsError> {
        let signed = SignatureEvent::recall(&event.event_type, event.event_version, &event.payload)
            .map_err(PetitionsError::broken)?;
        let command = InvalidateSignature { invalidation };
        let fallen = super::decide(&Signature::evolve(signed), &command);
        let fallen = SignatureEvent::from(fallen.map_err(PetitionsError::Signature)?);
        let append = Append {
            stream: Stream::new("signature", event.stream_id.as_str()),
            expected: event.sequence,
            guards: Vec::new(),
            not_after: None,
            events: vec![fallen.record().map_err(PetitionsError::broken)?],
            idempotency: None,
            meta: None,
            lane: Lane::Signature,
        };
        match self.bus.log().append(append).await {
            // Taken back meanwhile, or another process was quicker.
            Ok(_) | Err(AppendError::Conflict { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// How many of a petition have fallen under an invalidation, whoever brought them to fall.
    async fn fallen(
        &self,
        number: PetitionNumber,
        invalidation: u32,
        selection: &Selection,
    ) -> Result<u64, PetitionsError> {
        let (mut fallen, mut after) = (0, self.last_before(selection.from).await?);
        loop {
            let events = self.bus.log().read_after(after, super::meaning::PAGE).await?;
            let Some(last) = events.last() else { return Ok(fallen) };
            after = last.position;
            for event in events.iter().filter(|e| e.event_type == "SignatureInvalidated") {
                let event =
                    SignatureEvent::recall(&event.event_type, event.event_version, &event.payload)
                        .map_err(PetitionsError::broken)?;
                if let SignatureEvent::SignatureInvalidated(invalidated) = event {
                    let is_of_it =
                        invalidated.petition == number && invalidated.invalidation == invalidation;
                    fallen += u64::from(is_of_it);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{NUMBER, an_invalidation, given_invalidations};

    fn carry_out() -> InvalidationCommand {
        let petition = NUMBER.parse().expect("a number");
        InvalidationCommand::CarryOut(CarryOut { petition, invalidation: 1, signature_count: 39 })
    }

    #[test]
    fn what_two_agreed_to_is_done_and_told_with_its_reason() {
        let done = SignaturesInvalidated {
            petition: NUMBER.parse().expect("a number"),
            invalidation: 1,
            signature_count: 39,
            reason: "Нэг төхөөрөмжөөс".into(),
        };
        given_invalidations(an_invalidation().approved())
            .when(carry_out())
            .then_expect_events(vec![done.into()]);
    }

    #[test]
    fn what_one_asked_is_not() {
        given_invalidations(an_invalidation().proposed())
            .when(carry_out())
            .then_expect_error(InvalidationError::NotWaiting);
    }
}
