//! The petition's own life: written, endorsed, reviewed, open, closed, answered; or refused, or thrown away.

pub mod events;
mod evolving;
mod refused;
mod way;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use kernel::{PersonKey, Timestamp};
use policy::Reach;
use serde::{Deserialize, Serialize};

use crate::answering::{AnswerPetition, ConcludePetition, ConsiderPetition, HandOverPetition};
use crate::answering::{answering, concluding, considering, handing_over};
use crate::closing::{self, ClosePetition};
use crate::discarding::{self, DiscardPetition};
use crate::editing::{self, EditPetition};
use crate::endorsing::{self, AdmitToModeration};
use crate::extending::{self, ExtendSigning};
use crate::importing::{self, ImportPetition};
use crate::moderating::{AppealRefusal, AskChanges, BeginReview, DecideAppeal, LeaveReview};
use crate::moderating::{PublishPetition, RefusePetition};
use crate::moderating::{appealing, asking_changes, publishing, refusing, reviewing};
use crate::naming::{self, HideName};
use crate::reaching::{self, ReachThreshold};
use crate::rules::Kind;
use crate::starting::{self, StartPetition};
use crate::submitting::{self, SubmitPetition};
use events::PetitionEvent;
pub use refused::PetitionError;
pub use way::{Progress, Way};

/// Where a petition stands, with what that stage has.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Petition {
    #[default]
    Unknown,
    /// Being written.
    Draft {
        origin: Origin,
    },
    /// Handed in; whoever has its link may endorse it.
    Endorsing {
        origin: Origin,
        needed: u32,
    },
    /// Waiting for a moderator, or with one.
    Submitted {
        origin: Origin,
        review: Option<Review>,
    },
    /// A moderator gave it back to be written anew.
    ChangesAsked {
        origin: Origin,
    },
    Refused {
        origin: Origin,
        refusal: Refusal,
    },
    Open {
        origin: Origin,
        terms: Signing,
        progress: Progress,
    },
    Closed {
        origin: Origin,
        progress: Progress,
    },
    /// Never public, and never to be.
    Discarded {
        origin: Origin,
    },
    /// Another system's, with its own total; nobody signs it here.
    Imported,
}

/// What a petition is from the start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    pub petitioner: PersonKey,
    pub kind: Kind,
    /// Of its text as last written.
    pub text_digest: String,
    /// Whether the petitioner's name is shown while it is open.
    pub shows_name: bool,
}

/// Under what terms people sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signing {
    pub closes_at: Timestamp,
    pub threshold: u32,
    pub closes_at_threshold: bool,
}

/// Who is reviewing it, and until when nobody else does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub by: PersonKey,
    pub until: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub by: PersonKey,
    pub is_hidden: bool,
    pub appeal_until: Timestamp,
    pub appeal: Appeal,
    pub review: Option<Review>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Appeal {
    None,
    Waiting,
    Upheld,
}

impl Petition {
    /// `None` where nobody here began it.
    pub fn origin(&self) -> Option<&Origin> {
        match self {
            Self::Unknown | Self::Imported => None,
            Self::Draft { origin }
            | Self::Endorsing { origin, .. }
            | Self::Submitted { origin, .. }
            | Self::ChangesAsked { origin }
            | Self::Refused { origin, .. }
            | Self::Open { origin, .. }
            | Self::Closed { origin, .. }
            | Self::Discarded { origin } => Some(origin),
        }
    }

    /// Who may see it by now.
    pub const fn reach(&self) -> Reach {
        match self {
            Self::Unknown
            | Self::Draft { .. }
            | Self::Endorsing { .. }
            | Self::Discarded { .. } => Reach::Petitioner,
            Self::Submitted { .. } | Self::ChangesAsked { .. } => Reach::Staff,
            Self::Refused { .. } | Self::Open { .. } | Self::Closed { .. } | Self::Imported => {
                Reach::Everyone
            }
        }
    }

    /// What a petition at the wrong stage is told, where only this stage will do.
    pub(crate) fn is_not(&self, wanted: PetitionError) -> PetitionError {
        match self {
            Self::Unknown => PetitionError::Unknown,
            _ => wanted,
        }
    }
}

#[derive(Debug, Clone)]
pub enum PetitionCommand {
    Start(StartPetition),
    Edit(EditPetition),
    Submit(SubmitPetition),
    Admit(AdmitToModeration),
    BeginReview(BeginReview),
    LeaveReview(LeaveReview),
    AskChanges(AskChanges),
    Publish(PublishPetition),
    Refuse(RefusePetition),
    Appeal(AppealRefusal),
    DecideAppeal(DecideAppeal),
    HideName(HideName),
    Extend(ExtendSigning),
    ReachThreshold(ReachThreshold),
    Close(ClosePetition),
    HandOver(HandOverPetition),
    Consider(ConsiderPetition),
    Answer(AnswerPetition),
    Conclude(ConcludePetition),
    Discard(DiscardPetition),
    Import(ImportPetition),
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
        for event in decide(self, command)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: PetitionEvent) {
        *self = std::mem::take(self).evolve(event);
    }
}

/// Most decisions are one event; those of two belong together or not at all.
pub(crate) fn decide(
    petition: &Petition,
    command: PetitionCommand,
) -> Result<Vec<PetitionEvent>, PetitionError> {
    use PetitionCommand as Command;
    let event = match command {
        Command::DecideAppeal(command) => return appealing::deciding::decide(petition, command),
        Command::ReachThreshold(command) => return reaching::decide(petition, &command),
        Command::Start(command) => starting::decide(petition, command)?.into(),
        Command::Edit(command) => editing::decide(petition, command)?.into(),
        Command::Submit(command) => submitting::decide(petition, &command)?.into(),
        Command::Admit(command) => endorsing::admitting::decide(petition, &command)?.into(),
        Command::BeginReview(command) => reviewing::decide(petition, &command)?.into(),
        Command::LeaveReview(command) => reviewing::leaving::decide(petition, &command)?.into(),
        Command::AskChanges(command) => asking_changes::decide(petition, command)?.into(),
        Command::Publish(command) => publishing::decide(petition, command)?.into(),
        Command::Refuse(command) => refusing::decide(petition, command)?.into(),
        Command::Appeal(command) => appealing::decide(petition, command)?.into(),
        Command::HideName(command) => naming::decide(petition, &command)?.into(),
        Command::Extend(command) => extending::decide(petition, command)?.into(),
        Command::Close(command) => closing::decide(petition, command)?.into(),
        Command::HandOver(command) => handing_over::decide(petition, command)?.into(),
        Command::Consider(command) => considering::decide(petition, command)?.into(),
        Command::Answer(command) => answering::decide(petition, command)?.into(),
        Command::Conclude(command) => concluding::decide(petition, &command)?.into(),
        Command::Discard(command) => discarding::decide(petition, &command)?.into(),
        Command::Import(command) => importing::decide(petition, command)?.into(),
    };
    Ok(vec![event])
}
