//! The petition's own short life: started, submitted, open, closed; or thrown away before it is public.

pub mod events;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use kernel::{PersonKey, Timestamp};
use policy::Reach;
use serde::{Deserialize, Serialize};

use crate::closing::{self, ClosePetition};
use crate::discarding::{self, DiscardPetition};
use crate::publishing::{self, PublishPetition};
use crate::rules::Kind;
use crate::starting::{self, StartPetition};
use crate::submitting::{self, SubmitPetition};
use events::{PetitionEvent, PetitionStarted};

/// Where a petition stands, with what that stage has.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Petition {
    #[default]
    Unknown,
    Draft {
        origin: Origin,
    },
    Submitted {
        origin: Origin,
    },
    Open {
        origin: Origin,
        closes_at: Timestamp,
    },
    Closed {
        origin: Origin,
    },
    /// Never public, and never to be.
    Discarded {
        origin: Origin,
    },
}

/// What stays the same from the start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    pub petitioner: PersonKey,
    pub kind: Kind,
    pub text_digest: String,
}

impl Petition {
    pub fn origin(&self) -> Option<&Origin> {
        match self {
            Self::Unknown => None,
            Self::Draft { origin }
            | Self::Submitted { origin }
            | Self::Open { origin, .. }
            | Self::Closed { origin }
            | Self::Discarded { origin } => Some(origin),
        }
    }

    /// Who may see it by now.
    pub const fn reach(&self) -> Reach {
        match self {
            Self::Unknown | Self::Draft { .. } | Self::Discarded { .. } => Reach::Petitioner,
            Self::Submitted { .. } => Reach::Staff,
            Self::Open { .. } | Self::Closed { .. } => Reach::Everyone,
        }
    }

    fn evolve(self, event: PetitionEvent) -> Self {
        match (self, event) {
            (
                Self::Unknown,
                PetitionEvent::PetitionStarted(PetitionStarted { petitioner, kind, text_digest }),
            ) => Self::Draft { origin: Origin { petitioner, kind, text_digest } },
            (Self::Draft { origin }, PetitionEvent::PetitionSubmitted(_)) => {
                Self::Submitted { origin }
            }
            (Self::Submitted { origin }, PetitionEvent::PetitionPublished(published)) => {
                Self::Open { origin, closes_at: published.closes_at }
            }
            (Self::Open { origin, .. }, PetitionEvent::PetitionClosed(_)) => {
                Self::Closed { origin }
            }
            (
                Self::Draft { origin } | Self::Submitted { origin },
                PetitionEvent::PetitionDiscarded(_),
            ) => Self::Discarded { origin },
            // Decisions write no other pair.
            (unmoved, _) => unmoved,
        }
    }
}

#[derive(Debug, Clone)]
pub enum PetitionCommand {
    Start(StartPetition),
    Submit(SubmitPetition),
    Publish(PublishPetition),
    Close(ClosePetition),
    Discard(DiscardPetition),
}

/// Why a petition does not move.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PetitionError {
    #[error("there is no such petition")]
    Unknown,
    #[error("the number is taken")]
    NumberTaken,
    #[error("a petition is started by someone of 18 or more")]
    UnderAge,
    #[error("only the petitioner may do this")]
    NotThePetitioner,
    #[error("it was submitted already")]
    AlreadySubmitted,
    #[error("it is not waiting for moderation")]
    NotSubmitted,
    #[error("its text is not the one that was submitted")]
    TextChanged,
    /// Its petitioner has had everything of theirs destroyed.
    #[error("its text is not there any more")]
    TextGone,
    #[error("it was thrown away")]
    Discarded,
    #[error("it is public already")]
    Public,
    #[error("it is not open")]
    NotOpen,
    #[error("it is open until {0}")]
    StillOpen(Timestamp),
    #[error("a reason is needed")]
    ReasonMissing,
}

impl Aggregate for Petition {
    const TYPE: &'static str = "petition";
    type Command = PetitionCommand;
    type Event = PetitionEvent;
    type Error = PetitionError;
    type Services = ();

    async fn handle(
        &mut self,
        command: PetitionCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), PetitionError> {
        let event = match command {
            PetitionCommand::Start(command) => starting::decide(self, command)?.into(),
            PetitionCommand::Submit(command) => submitting::decide(self, &command)?.into(),
            PetitionCommand::Publish(command) => publishing::decide(self, command)?.into(),
            PetitionCommand::Close(command) => closing::decide(self, command)?.into(),
            PetitionCommand::Discard(command) => discarding::decide(self, &command)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: PetitionEvent) {
        *self = std::mem::take(self).evolve(event);
    }
}
