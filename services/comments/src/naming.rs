//! Naming: by what an author is known is their choice, comment by comment.
//!
//! The house has forgotten people's names: who wants to be named writes it, and that is the consent. It is kept
//! with the words, and goes with them.

use crate::comment::events::ShownAs;
use crate::text::Name;

/// By what an author wants to be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ByName {
    FullName(Name),
    /// The given name with an initial, as its owner writes it.
    Initial(Name),
    Pseudonym,
}

impl ByName {
    pub(crate) fn parts(self) -> (ShownAs, Option<Name>) {
        match self {
            Self::FullName(name) => (ShownAs::FullName, Some(name)),
            Self::Initial(name) => (ShownAs::Initial, Some(name)),
            Self::Pseudonym => (ShownAs::Pseudonym, None),
        }
    }
}
