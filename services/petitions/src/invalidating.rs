//! Invalidating signatures: one of the secretariat asks, having seen how many are meant; another agrees;
//! the house does it, one signature after the other, and tells everyone how many and why.

pub mod carrying_out;
pub mod deciding;
mod meaning;
mod previewing;
pub mod proposing;

pub use carrying_out::CarryOut;
pub use deciding::{DecideInvalidation, InvalidationDecision};
pub use previewing::{Meant, MeantPart};
pub use proposing::{Invalidating, ProposeInvalidation};

use eventlog::{Meta, Terms};
use kernel::Actor;
use policy::Right;

use crate::invalidation::{InvalidationCommand, Invalidations};
use crate::signature::events::SignatureInvalidated;
use crate::signature::{Signature, SignatureError};
use crate::{PetitionNumber, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct InvalidateSignature {
    pub invalidation: u32,
}

pub(crate) fn decide(
    signature: &Signature,
    command: &InvalidateSignature,
) -> Result<SignatureInvalidated, SignatureError> {
    let Signature::Signed { petition, cell, channel } = *signature else {
        return Err(SignatureError::NotSigned);
    };
    Ok(SignatureInvalidated { petition, cell, channel, invalidation: command.invalidation })
}

/// Where the invalidations of a petition stand.
pub(crate) fn stream_of(number: PetitionNumber) -> String {
    format!("{number}/invalidations")
}

impl Petitions {
    pub(crate) async fn move_invalidation(
        &self,
        actor: &Actor,
        right: Right,
        number: PetitionNumber,
        command: InvalidationCommand,
    ) -> Result<Invalidations, PetitionsError> {
        let meta = Meta::of(actor, right.role()).and_then(|meta| meta.text());
        let terms = Terms { meta, ..Terms::default() };
        let stream = stream_of(number);
        Ok(self.bus.execute::<Invalidations>(&stream, command, terms).await?.aggregate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::events::Channel;
    use crate::testing::{NUMBER, bat};

    const ONE: InvalidateSignature = InvalidateSignature { invalidation: 1 };

    #[test]
    fn it_leaves_the_cell_it_was_counted_in() {
        let petition = NUMBER.parse().expect("a number");
        let (cell, channel) = (bat().cell, Channel::Kiosk);
        let invalidated = SignatureInvalidated { petition, cell, channel, invalidation: 1 };
        let signed = Signature::Signed { petition, cell, channel };
        assert_eq!(decide(&signed, &ONE), Ok(invalidated));
    }

    #[test]
    fn what_does_not_stand_is_not_invalidated() {
        for signature in [Signature::Absent, Signature::Withdrawn, Signature::Invalidated] {
            assert_eq!(decide(&signature, &ONE), Err(SignatureError::NotSigned));
        }
    }
}
