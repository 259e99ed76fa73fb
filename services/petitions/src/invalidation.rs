//! The invalidations of one petition: what the staff found not to have been given as it should be, asked by
//! one of them and agreed to by another.

pub mod events;
mod selection;

use std::collections::BTreeMap;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use kernel::PersonKey;
use serde::{Deserialize, Serialize};

use crate::invalidating::{CarryOut, DecideInvalidation, ProposeInvalidation};
use crate::invalidating::{carrying_out, deciding, proposing};
use events::InvalidationEvent;
pub use selection::{Selection, UNKNOWN_NETWORK};

/// All of a petition, by their number, which is counted from 1.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Invalidations(pub(crate) BTreeMap<u32, Invalidation>);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Invalidation {
    pub by: PersonKey,
    pub selection: Selection,
    pub reason: String,
    pub stage: InvalidationStage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvalidationStage {
    /// By one; another is to agree.
    Proposed,
    Declined,
    /// By two; the house is about to do it.
    Approved,
    Done,
}

impl InvalidationStage {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Declined => "declined",
            Self::Approved => "approved",
            Self::Done => "done",
        }
    }
}

/// Why signatures stay as they are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidationError {
    #[error("there is no such invalidation")]
    Unknown,
    #[error("a reason is needed")]
    ReasonMissing,
    #[error("the span of time ends before it begins")]
    SpanReversed,
    #[error("no signature that stands is meant")]
    NothingMeant,
    #[error("none of the signatures that were meant stands any more")]
    NothingLeft,
    #[error("another one agrees")]
    SamePerson,
    #[error("it does not wait for anybody")]
    NotWaiting,
    /// By the same person, of the same signatures: it is that one.
    #[error("it was asked already, as number {0}")]
    AskedAlready(u32),
}

#[derive(Debug, Clone)]
pub enum InvalidationCommand {
    Propose(ProposeInvalidation),
    Decide(DecideInvalidation),
    CarryOut(CarryOut),
}

impl Invalidations {
    pub(crate) fn of(&self, number: u32) -> Result<&Invalidation, InvalidationError> {
        self.0.get(&number).ok_or(InvalidationError::Unknown)
    }
}

impl Aggregate for Invalidations {
    const TYPE: &'static str = "invalidation";
    type Command = InvalidationCommand;
    type Event = InvalidationEvent;
    type Error = InvalidationError;
    type Services = ();

    async fn handle(
        &mut self,
        command: InvalidationCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), InvalidationError> {
        let event = match command {
            InvalidationCommand::Propose(command) => proposing::decide(self, command)?.into(),
            InvalidationCommand::Decide(command) => deciding::decide(self, &command)?,
            InvalidationCommand::CarryOut(command) => carrying_out::decide(self, &command)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: InvalidationEvent) {
        let (number, stage) = match event {
            InvalidationEvent::InvalidationProposed(proposed) => {
                let (by, selection) = (proposed.by, proposed.selection);
                let (reason, stage) = (proposed.reason, InvalidationStage::Proposed);
                let invalidation = Invalidation { by, selection, reason, stage };
                self.0.insert(proposed.invalidation, invalidation);
                return;
            }
            InvalidationEvent::InvalidationApproved(approved) => {
                (approved.invalidation, InvalidationStage::Approved)
            }
            InvalidationEvent::InvalidationDeclined(declined) => {
                (declined.invalidation, InvalidationStage::Declined)
            }
            InvalidationEvent::SignaturesInvalidated(done) => {
                (done.invalidation, InvalidationStage::Done)
            }
        };
        if let Some(invalidation) = self.0.get_mut(&number) {
            invalidation.stage = stage;
        }
    }
}
