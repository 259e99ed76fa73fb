//! What was told of who takes part, as it is stored for ever.

use disclosure::Rules;
use eventlog::Position;
use kernel::Timestamp;
use kernel::cell::coded;
use serde::{Deserialize, Serialize};

use super::measure::Measure;
use crate::breakdown::events::Values;

coded! {
    /// What a release's counts are counts of.
    Unit {
        /// Each thing that was done. Releases from before people were told apart say nothing of it.
        Acts = "acts",
        /// Everyone who did it, once in each bill or topic, however often.
        People = "people",
    }
}

/// Who did this, as everyone may know it from now on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParticipationReleased {
    pub measure: Measure,
    /// Counted from 1.
    pub number: u32,
    /// By the house's clock.
    pub made_at: Timestamp,
    /// The first week that is not in it any more: `2026-W48`.
    pub before_week: String,
    /// Acts up to this position of the log are in it.
    pub counted_to: Position,
    /// When the event at that position was recorded.
    pub counted_at: Timestamp,
    /// Of what the counts are.
    #[serde(default = "acts")]
    pub unit: Unit,
    /// Of those of whom it is known where they count; exact.
    pub total: u64,
    /// In the order of the counts.
    pub dimensions: Vec<Values>,
    /// Each dimension's counts in the order of its values; none where it is withheld.
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

/// What was counted when nothing was said of it.
const fn acts() -> Unit {
    Unit::Acts
}

eventlog::recorded! {
    pub enum ParticipationEvent {
        ParticipationReleased = 1,
    }
}
