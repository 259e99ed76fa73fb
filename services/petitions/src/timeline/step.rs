//! A step of a petition, as everyone may know of it.

use jiff::civil::Date;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::number::PetitionNumber;
use crate::petition::events::{
    ClosingCause, Document, Outcome, PetitionAnswered, PetitionConsidered, PetitionEvent,
    PetitionHandedOver, RefusalGround,
};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "step")]
pub enum Step {
    Submitted,
    Endorsed {
        endorsement_count: u64,
    },
    ChangesAsked,
    Published {
        closes_at: Timestamp,
        threshold: u32,
    },
    Refused {
        ground: RefusalGround,
        words: String,
        duplicate_of: Option<PetitionNumber>,
    },
    Appealed,
    Upheld {
        words: String,
    },
    Overturned {
        words: String,
    },
    Extended {
        closes_at: Timestamp,
        reason: String,
    },
    Reached {
        signature_count: u64,
        hand_over_due: Date,
        answer_due: Date,
    },
    Closed {
        cause: ClosingCause,
    },
    HandedOver {
        to: String,
        on: Date,
        documents: Vec<Document>,
        consider_due: Date,
    },
    Considered {
        committee: String,
        on: Date,
        words: String,
        documents: Vec<Document>,
    },
    Answered {
        outcome: Outcome,
        text: String,
        on: Date,
        documents: Vec<Document>,
    },
    Concluded,
    /// Signatures that were not given as they should be.
    Invalidated {
        signature_count: u64,
        reason: String,
    },
}

impl Step {
    /// `None` for what is nobody else's business.
    pub(super) fn of(event: PetitionEvent) -> Option<Self> {
        Some(match event {
            PetitionEvent::PetitionSubmitted(_) => Self::Submitted,
            PetitionEvent::EndorsementsReached(reached) => {
                Self::Endorsed { endorsement_count: reached.endorsement_count }
            }
            PetitionEvent::ChangesAsked(_) => Self::ChangesAsked,
            PetitionEvent::PetitionPublished(published) => {
                let (closes_at, threshold) = (published.closes_at, published.threshold);
                Self::Published { closes_at, threshold }
            }
            PetitionEvent::PetitionRefused(refused) => {
                let (ground, words) = (refused.ground, refused.words);
                Self::Refused { ground, words, duplicate_of: refused.duplicate_of }
            }
            PetitionEvent::RefusalAppealed(_) => Self::Appealed,
            PetitionEvent::RefusalUpheld(upheld) => Self::Upheld { words: upheld.words },
            PetitionEvent::RefusalOverturned(over) => Self::Overturned { words: over.words },
            PetitionEvent::SigningExtended(extended) => {
                Self::Extended { closes_at: extended.closes_at, reason: extended.reason }
            }
            PetitionEvent::ThresholdReached(reached) => Self::Reached {
                signature_count: reached.signature_count,
                hand_over_due: reached.hand_over_due,
                answer_due: reached.answer_due,
            },
            PetitionEvent::PetitionClosed(closed) => Self::Closed { cause: closed.cause },
            PetitionEvent::PetitionHandedOver(PetitionHandedOver {
                to,
                on,
                documents,
                consider_due,
            }) => Self::HandedOver { to, on, documents, consider_due },
            PetitionEvent::PetitionConsidered(PetitionConsidered {
                committee,
                on,
                words,
                documents,
            }) => Self::Considered { committee, on, words, documents },
            PetitionEvent::PetitionAnswered(PetitionAnswered { outcome, text, on, documents }) => {
                Self::Answered { outcome, text, on, documents }
            }
            PetitionEvent::PetitionConcluded(_) => Self::Concluded,
            PetitionEvent::PetitionStarted(_)
            | PetitionEvent::PetitionEdited(_)
            | PetitionEvent::ReviewBegun(_)
            | PetitionEvent::ReviewLeft(_)
            | PetitionEvent::NameHidden(_)
            | PetitionEvent::PetitionDiscarded(_)
            | PetitionEvent::PetitionImported(_) => return None,
        })
    }

    pub const fn name(&self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Endorsed { .. } => "endorsed",
            Self::ChangesAsked => "changes_asked",
            Self::Published { .. } => "published",
            Self::Refused { .. } => "refused",
            Self::Appealed => "appealed",
            Self::Upheld { .. } => "upheld",
            Self::Overturned { .. } => "overturned",
            Self::Extended { .. } => "extended",
            Self::Reached { .. } => "reached",
            Self::Closed { .. } => "closed",
            Self::HandedOver { .. } => "handed_over",
            Self::Considered { .. } => "considered",
            Self::Answered { .. } => "answered",
            Self::Concluded => "concluded",
            Self::Invalidated { .. } => "invalidated",
        }
    }
}
