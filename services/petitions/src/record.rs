//! The public record of moderation: what was refused, why, how long it took, how appeals ended; and how much
//! the moderators had to do, week by week.
//!
//! Read from the timeline and the catalogue, which know no text that its ground hides.

mod weeks;

use database::{Statement, statement};
use eventlog::{Position, TimeCursor};
use jiff::SignedDuration;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

pub use self::weeks::WeekCounts;
use crate::catalogue::AppealState;
use crate::number::PetitionNumber;
use crate::petition::events::RefusalGround;
use crate::rules::Kind;
use crate::{Petitions, PetitionsError};

const WEEKS: Statement = statement!("record/weeks");
const REFUSALS: Statement = statement!("record/refusals");

pub(crate) const STATEMENTS: &[Statement] = &[WEEKS, REFUSALS];

/// A refusal, as everyone may know of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OnRecord {
    pub position: Position,
    pub petition: PetitionNumber,
    #[serde(with = "microsecond::required")]
    pub at: Timestamp,
    pub said: Said,
    pub kind: Option<Kind>,
    /// Since when it had waited for a moderator.
    #[serde(default, with = "microsecond::optional")]
    pub since: Option<Timestamp>,
    /// What it asked, where everyone can read it.
    pub action: Option<String>,
    pub appeal: Option<AppealState>,
    #[serde(default, with = "microsecond::optional")]
    pub appealed_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub appeal_decided_at: Option<Timestamp>,
    pub appeal_because: Option<String>,
}

/// What the moderator said, for everyone.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Said {
    pub ground: RefusalGround,
    pub words: String,
    pub duplicate_of: Option<PetitionNumber>,
}

impl OnRecord {
    /// How long it waited for the decision.
    pub fn took(&self) -> Option<SignedDuration> {
        self.since.map(|since| self.at.duration_since(since))
    }

    /// Where the next page begins when this is the last of one.
    pub fn place(&self) -> TimeCursor {
        TimeCursor::after(self.at, self.position)
    }
}

#[derive(Serialize)]
struct Page {
    after: TimeCursor,
    limit: u32,
}

impl Petitions {
    /// Refusals, the latest first.
    pub async fn refusals(
        &self,
        after: TimeCursor,
        limit: u32,
    ) -> Result<Vec<OnRecord>, PetitionsError> {
        Ok(self.views.rows(&REFUSALS, Page { after, limit }).await?)
    }
}
