//! Taking a signature back: any time while the petition is open; the count goes down by one.

use eventlog::{Lane, Terms};
use kernel::{Actor, Timestamp};
use policy::{Action, Denied, Resource};

use crate::signature::events::SignatureWithdrawn;
use crate::signature::{Signature, SignatureCommand, SignatureError};
use crate::{PetitionNumber, Petitions, PetitionsError, signing};

#[derive(Debug, Clone)]
pub struct WithdrawSignature;

pub(crate) fn decide(
    signature: &Signature,
    WithdrawSignature: &WithdrawSignature,
) -> Result<SignatureWithdrawn, SignatureError> {
    match signature {
        Signature::Signed { petition, cell, channel } => {
            Ok(SignatureWithdrawn { petition: *petition, cell: *cell, channel: *channel })
        }
        Signature::Absent | Signature::Withdrawn | Signature::Invalidated => {
            Err(SignatureError::NotSigned)
        }
    }
}

impl Petitions {
    /// Takes the person's signature back, while the petition is open; when it was recorded.
    pub async fn withdraw(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<Timestamp, PetitionsError> {
        policy::check(actor, Action::WithdrawSignature, Resource::House)?;
        let Some(person) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let standing = self.standings.look(&self.bus, number).await?;
        let closes_at = signing::admit(&standing.petition, self.clock.now())?;
        let terms = Terms {
            guards: vec![standing.guard()],
            not_after: Some(closes_at),
            lane: Lane::Signature,
            ..Terms::default()
        };
        let stream = standing.key.pseudonym(&person);
        let command = SignatureCommand::Withdraw(WithdrawSignature);
        let executed = self.bus.execute::<Signature>(&stream, command, terms).await?;
        Ok(executed.last.recorded_at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_signature, given_signature, withdraw};

    #[test]
    fn the_cell_it_was_counted_in_is_the_one_it_leaves() {
        let events = a_signature().withdrawn();
        given_signature(a_signature().signed())
            .when(withdraw())
            .then_expect_events(events[1..].to_vec());
    }

    #[test]
    fn what_was_not_signed_is_not_taken_back() {
        given_signature(vec![]).when(withdraw()).then_expect_error(SignatureError::NotSigned);
        given_signature(a_signature().withdrawn())
            .when(withdraw())
            .then_expect_error(SignatureError::NotSigned);
    }
}
