//! A petition as lists and pages show it, and what each of its events says of it.

use eventlog::{Position, StoredEvent};
use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Reach, Resource, Right};
use serde::{Deserialize, Serialize};

use crate::number::PetitionNumber;
use crate::petition::events::{ClosingCause, PetitionEvent};
use crate::rules::Kind;
use crate::starting::Asked;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    Draft,
    Submitted,
    Open,
    Closed,
    /// Thrown away before it was public; its petitioner still sees that there was one.
    Discarded,
}

impl Stage {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Discarded => "discarded",
        }
    }

    /// Who may see a petition at this stage.
    pub const fn reach(self) -> Reach {
        match self {
            Self::Draft | Self::Discarded => Reach::Petitioner,
            Self::Submitted => Reach::Staff,
            Self::Open | Self::Closed => Reach::Everyone,
        }
    }
}

/// A petition as lists and pages show it. What a stage does not have yet is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub petition: PetitionNumber,
    pub stage: Stage,
    pub kind: Option<Kind>,
    pub petitioner: Option<PersonKey>,
    /// Finds the text in the vault while it is not public.
    pub text_digest: Option<String>,
    pub threshold: Option<u32>,
    pub action: Option<String>,
    pub background: Option<String>,
    pub additional_details: Option<String>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub started_at: Option<Timestamp>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub submitted_at: Option<Timestamp>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub opened_at: Option<Timestamp>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub closes_at: Option<Timestamp>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub closed_at: Option<Timestamp>,
    /// The secretariat's reason, when it stopped the petition.
    pub stopped_because: Option<String>,
    /// Where the last change of its stage stands in the log.
    pub position: Position,
    /// Signatures counted so far; not a column of its own, but the tally's.
    #[serde(default, skip_serializing)]
    pub signature_count: u64,
}

impl Entry {
    pub(super) fn new(petition: PetitionNumber) -> Self {
        Self {
            petition,
            stage: Stage::Draft,
            kind: None,
            petitioner: None,
            text_digest: None,
            threshold: None,
            action: None,
            background: None,
            additional_details: None,
            started_at: None,
            submitted_at: None,
            opened_at: None,
            closes_at: None,
            closed_at: None,
            stopped_because: None,
            position: 0,
            signature_count: 0,
        }
    }

    /// Before the catalogue has heard of it.
    pub fn just_started(petition: PetitionNumber, asked: Asked) -> Self {
        Self {
            kind: Some(asked.kind),
            action: Some(asked.text.action),
            background: Some(asked.text.background),
            additional_details: Some(asked.text.additional_details),
            ..Self::new(petition)
        }
    }

    pub const fn is_public(&self) -> bool {
        matches!(self.stage.reach(), Reach::Everyone)
    }

    /// Whether its petitioner can still throw it away.
    pub const fn may_be_discarded(&self) -> bool {
        matches!(self.stage, Stage::Draft | Stage::Submitted)
    }

    /// Whether this actor may do this to it; what the stage allows is another question.
    pub fn permits(&self, actor: &Actor, action: Action) -> bool {
        self.right_of(actor, action).is_some()
    }

    /// By what right they may, if they may.
    pub fn right_of(&self, actor: &Actor, action: Action) -> Option<Right> {
        policy::check(actor, action, self.resource()).ok()
    }

    pub(crate) fn resource(&self) -> Resource<'static> {
        match self.petitioner {
            Some(petitioner) => Resource::Petition { petitioner, reach: self.stage.reach() },
            None => Resource::House,
        }
    }

    pub(super) fn take(&mut self, event: PetitionEvent, stored: &StoredEvent) {
        let at = Some(stored.recorded_at);
        self.position = stored.position;
        match event {
            PetitionEvent::PetitionStarted(started) => {
                self.stage = Stage::Draft;
                self.started_at = at;
                self.kind = Some(started.kind);
                self.petitioner = Some(started.petitioner);
                self.text_digest = Some(started.text_digest);
            }
            PetitionEvent::PetitionSubmitted(_) => {
                self.stage = Stage::Submitted;
                self.submitted_at = at;
            }
            PetitionEvent::PetitionDiscarded(_) => self.stage = Stage::Discarded,
            PetitionEvent::PetitionPublished(published) => {
                self.stage = Stage::Open;
                self.opened_at = at;
                self.closes_at = Some(published.closes_at);
                self.threshold = Some(published.threshold);
                self.action = Some(published.text.action);
                self.background = Some(published.text.background);
                self.additional_details = Some(published.text.additional_details);
            }
            PetitionEvent::PetitionClosed(closed) => {
                self.stage = Stage::Closed;
                self.closed_at = at;
                if let ClosingCause::Stopped { reason } = closed.cause {
                    self.stopped_because = Some(reason);
                }
            }
        }
    }
}
