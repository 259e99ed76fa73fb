//! Invalidating a signature: the staff found, two of them, that it was not given as it should be.

use crate::signature::events::SignatureInvalidated;
use crate::signature::{Signature, SignatureError};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::SignatureCommand;
    use crate::testing::{a_signature, bat, given_signature};

    fn invalidate() -> SignatureCommand {
        SignatureCommand::Invalidate(InvalidateSignature { invalidation: 1 })
    }

    #[test]
    fn it_leaves_the_cell_it_was_counted_in() {
        let SignatureCommand::Sign(signed) = crate::testing::sign(bat()) else {
            unreachable!("it is made just here")
        };
        let (petition, cell, channel) = (signed.petition, signed.cell, signed.channel);
        let invalidated = SignatureInvalidated { petition, cell, channel, invalidation: 1 };
        given_signature(a_signature().signed())
            .when(invalidate())
            .then_expect_events(vec![invalidated.into()]);
    }

    #[test]
    fn what_does_not_stand_is_not_invalidated() {
        given_signature(a_signature().withdrawn())
            .when(invalidate())
            .then_expect_error(SignatureError::NotSigned);
    }
}
