//! Why signatures stay as they are, and what is not right about which of them are meant.

use petitions::InvalidationError;

use super::{Failure, Fault, FieldFault};
use crate::pages::InvalidationRefusal;

/// What is not right about a span of time, a channel or a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SelectionFault {
    NotAnInstant,
    /// It ends before it begins, or as it begins.
    Reversed,
    NotANetwork,
    /// No signature that stands is meant.
    NothingMeant,
}

impl SelectionFault {
    pub const fn of(self, field: &'static str) -> FieldFault {
        FieldFault { field, fault: Fault::Selection(self) }
    }
}

impl From<InvalidationError> for Failure {
    fn from(error: InvalidationError) -> Self {
        let field = |fault| Self::Fields(vec![fault]);
        match error {
            InvalidationError::Unknown => Self::NotFound,
            InvalidationError::ReasonMissing => {
                field(FieldFault { field: "reason", fault: Fault::Missing })
            }
            InvalidationError::SpanReversed => field(SelectionFault::Reversed.of("until")),
            InvalidationError::NothingMeant => field(SelectionFault::NothingMeant.of("from")),
            InvalidationError::SamePerson => {
                Self::InvalidationRefused(InvalidationRefusal::SamePerson)
            }
            InvalidationError::NothingLeft => {
                Self::InvalidationRefused(InvalidationRefusal::NothingLeft)
            }
            // Who asks twice has asked once; a program that finds its way here is told what is true.
            InvalidationError::NotWaiting | InvalidationError::AskedAlready(_) => {
                Self::InvalidationRefused(InvalidationRefusal::NotWaiting)
            }
        }
    }
}
