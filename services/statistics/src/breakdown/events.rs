//! What has happened to what is told of a petition's signers, as it is stored for ever.

use disclosure::Rules;
use eventlog::Position;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::PetitionNumber;
use crate::dimensions::Dimension;

/// Who signed it, as everyone may know it from now on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BreakdownReleased {
    pub petition: PetitionNumber,
    /// Counted from 1.
    pub number: u32,
    /// Signing is over: no other follows.
    pub is_final: bool,
    /// By the house's clock.
    pub made_at: Timestamp,
    /// Signatures up to this position of the log are in it.
    pub counted_to: Position,
    /// When the event at that position was recorded.
    pub counted_at: Timestamp,
    /// Exact.
    pub total: u64,
    /// In the order of the counts.
    pub dimensions: Vec<Values>,
    /// Each dimension's counts in the order of its values, then those of each two, by the first and then by the second;
    /// none where it is withheld.
    pub shown: Vec<Option<u64>>,
    /// By which it was made.
    pub rules: Rules,
    /// What each count was when it last changed here. The gate has to remember it; it is never told.
    pub counted: Vec<u64>,
    /// What each count was at that position, and how many had left it by then. The gate has to remember them, too; a
    /// release from before it did has neither.
    #[serde(default)]
    pub now: Vec<u64>,
    #[serde(default)]
    pub gone: Vec<u64>,
}

/// A dimension, and the codes of its values in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Values {
    pub dimension: Dimension,
    pub values: Vec<String>,
}

/// What it asks is such that who signed it, even in groups, is nobody's business: only totals are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreakdownsWithheld {
    pub petition: PetitionNumber,
    /// Why, for everyone.
    pub words: String,
}

/// Breakdowns are told again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreakdownsAllowed {
    pub petition: PetitionNumber,
    /// Why, for everyone.
    pub words: String,
}

eventlog::recorded! {
    pub enum BreakdownEvent {
        BreakdownReleased = 1,
        BreakdownsWithheld = 1,
        BreakdownsAllowed = 1,
    }
}
