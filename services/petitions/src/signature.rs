//! One person under one petition: a stream of its own, so that strangers never wait for each other.

pub mod events;
mod pseudonym;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use kernel::Cell;
use serde::{Deserialize, Serialize};

use crate::number::PetitionNumber;
use crate::signing::{self, SignPetition};
use crate::withdrawing::{self, WithdrawSignature};
use events::{Channel, SignatureEvent};
pub use pseudonym::{PetitionKey, Pseudonyms};

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Signature {
    #[default]
    Absent,
    Signed {
        petition: PetitionNumber,
        cell: Cell,
        channel: Channel,
    },
    Withdrawn,
    /// By the staff; its signer may sign anew.
    Invalidated,
}

impl Signature {
    pub(crate) fn evolve(event: SignatureEvent) -> Self {
        match event {
            SignatureEvent::PetitionSigned(signed) => Self::Signed {
                petition: signed.petition,
                cell: signed.cell,
                channel: signed.channel,
            },
            SignatureEvent::SignatureWithdrawn(_) => Self::Withdrawn,
            SignatureEvent::SignatureInvalidated(_) => Self::Invalidated,
        }
    }
}

#[derive(Debug, Clone)]
pub enum SignatureCommand {
    Sign(SignPetition),
    Withdraw(WithdrawSignature),
}

/// Why someone's signature stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    #[error("a petition is signed by someone of 18 or more")]
    UnderAge,
    /// Not a failure: the first receipt is given again.
    #[error("signed already")]
    AlreadySigned,
    #[error("not signed")]
    NotSigned,
}

impl Aggregate for Signature {
    const TYPE: &'static str = "signature";
    type Command = SignatureCommand;
    type Event = SignatureEvent;
    type Error = SignatureError;
    type Services = ();

    async fn handle(
        &mut self,
        command: SignatureCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), SignatureError> {
        let event = match command {
            SignatureCommand::Sign(command) => signing::decide(self, &command)?.into(),
            SignatureCommand::Withdraw(command) => withdrawing::decide(self, &command)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: SignatureEvent) {
        *self = Self::evolve(event);
    }
}
