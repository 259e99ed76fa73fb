//! The aggregate of both cqrs-es peers: one `Signature` per petition and person, given at most once.

use anyhow::{Result, bail};
use cqrs_es::{Aggregate, AggregateError, DomainEvent, event_sink::EventSink};
use postgres_es::PostgresCqrs;
use serde::{Deserialize, Serialize};

use crate::petition_signed::PetitionSigned;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Signature {
    given: bool,
}

#[derive(Debug)]
pub struct SignPetition(pub PetitionSigned);

#[derive(Debug, thiserror::Error)]
#[error("this person has signed this petition already")]
pub struct AlreadySigned;

impl Aggregate for Signature {
    const TYPE: &'static str = "signature";
    type Command = SignPetition;
    type Event = PetitionSigned;
    type Error = AlreadySigned;
    type Services = ();

    async fn handle(
        &mut self,
        SignPetition(signed): SignPetition,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), AlreadySigned> {
        if self.given {
            return Err(AlreadySigned);
        }
        sink.write(signed, self).await;
        Ok(())
    }

    fn apply(&mut self, _signed: PetitionSigned) {
        self.given = true;
    }
}

impl DomainEvent for PetitionSigned {
    fn event_type(&self) -> String {
        "PetitionSigned".into()
    }

    fn event_version(&self) -> String {
        "1".into()
    }
}

/// Sends the command and says whether the signature was accepted.
pub async fn sign(cqrs: &PostgresCqrs<Signature>, signed: PetitionSigned) -> Result<bool> {
    let signature_id = format!("{}:{}", signed.petition, signed.pseudonym);
    match cqrs.execute(&signature_id, SignPetition(signed)).await {
        Ok(()) => Ok(true),
        // A conflict is the same person signing twice at the same moment: the other attempt won.
        Err(AggregateError::UserError(AlreadySigned) | AggregateError::AggregateConflict) => {
            Ok(false)
        }
        Err(other) => bail!("{other}"),
    }
}
