//! How far a petition is on its way to Parliament's answer, beside being open or closed for signing.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::PetitionError;
use super::events::PetitionEvent;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Fewer have signed than it takes.
    Gathering,
    /// Enough have signed: it is to be handed over.
    Reached,
    HandedOver,
    Considered,
    Answered,
    Concluded,
}

impl Way {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gathering => "gathering",
            Self::Reached => "reached",
            Self::HandedOver => "handed_over",
            Self::Considered => "considered",
            Self::Answered => "answered",
            Self::Concluded => "concluded",
        }
    }
}

/// The last step, and the day of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub way: Way,
    pub on: Option<Date>,
}

impl Progress {
    pub(super) const BEGUN: Self = Self { way: Way::Gathering, on: None };

    pub(super) const fn after(self, event: &PetitionEvent) -> Self {
        let (way, on) = match event {
            PetitionEvent::ThresholdReached(reached) => (Way::Reached, Some(reached.on)),
            PetitionEvent::PetitionHandedOver(handed) => (Way::HandedOver, Some(handed.on)),
            PetitionEvent::PetitionConsidered(considered) => (Way::Considered, Some(considered.on)),
            PetitionEvent::PetitionAnswered(answered) => (Way::Answered, Some(answered.on)),
            PetitionEvent::PetitionConcluded(_) => (Way::Concluded, self.on),
            _ => (self.way, self.on),
        };
        Self { way, on }
    }

    /// Whether this is one of the steps from which the next may be taken.
    pub(crate) fn allows_from(self, steps: &[Way]) -> Result<(), PetitionError> {
        if steps.contains(&self.way) { Ok(()) } else { Err(PetitionError::OutOfTurn(self.way)) }
    }

    /// Whether the next step may be of this day: not before the last one, and not yet to come.
    pub(crate) fn allows_on(self, day: Date, today: Date) -> Result<(), PetitionError> {
        match self.on {
            _ if day > today => Err(PetitionError::DayInFuture { latest: today }),
            Some(earliest) if day < earliest => Err(PetitionError::DayTooEarly { earliest }),
            _ => Ok(()),
        }
    }
}
