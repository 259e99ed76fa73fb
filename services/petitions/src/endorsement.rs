//! One person behind one petition before it is public: a stream of its own, like a signature.

pub mod events;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use serde::{Deserialize, Serialize};

use crate::endorsing::{self, EndorsePetition};
use events::EndorsementEvent;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Endorsement {
    #[default]
    Absent,
    Given,
}

/// Why nobody is put behind a petition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EndorsementError {
    #[error("a petition is endorsed by someone of 18 or more")]
    UnderAge,
    #[error("its petitioner stands behind it already")]
    Own,
    /// Not a failure: it is as it should be.
    #[error("endorsed already")]
    AlreadyEndorsed,
}

impl Aggregate for Endorsement {
    const TYPE: &'static str = "endorsement";
    type Command = EndorsePetition;
    type Event = EndorsementEvent;
    type Error = EndorsementError;
    type Services = ();

    async fn handle(
        &mut self,
        command: EndorsePetition,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), EndorsementError> {
        let event = endorsing::decide(self, &command)?;
        sink.write(event.into(), self).await;
        Ok(())
    }

    fn apply(&mut self, EndorsementEvent::PetitionEndorsed(_): EndorsementEvent) {
        *self = Self::Given;
    }
}
