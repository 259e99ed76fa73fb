//! The public record of moderation: what was marked against its author, why, how long it took, how appeals ended;
//! and how much the moderators had to do, week by week. It holds no words of a comment.

mod weeks;

use database::{Statement, statement};
use eventlog::{Position, TimeCursor};
use jiff::SignedDuration;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

pub use self::weeks::WeekCounts;
use crate::catalogue::AppealState;
use crate::comment::events::Mark;
use crate::id::CommentId;
use crate::{Comments, CommentsError};

const WEEKS: Statement = statement!("record/weeks");
const DECISIONS: Statement = statement!("record/decisions");

pub(crate) const STATEMENTS: &[Statement] = &[WEEKS, DECISIONS];

/// A mark, as everyone may know of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OnRecord {
    pub position: Position,
    pub comment: CommentId,
    pub matter: Option<String>,
    pub provision: Option<String>,
    #[serde(with = "microsecond::required")]
    pub at: Timestamp,
    pub said: Said,
    /// Since when it had waited for a moderator, of what did.
    #[serde(default, with = "microsecond::optional")]
    pub since: Option<Timestamp>,
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
    pub mark: Mark,
    pub reason: Option<String>,
    pub duplicate_of: Option<CommentId>,
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

impl Comments {
    /// Marks other than relevant, the latest first.
    pub async fn decisions(
        &self,
        after: TimeCursor,
        limit: u32,
    ) -> Result<Vec<OnRecord>, CommentsError> {
        Ok(self.views.rows(&DECISIONS, Page { after, limit }).await?)
    }
}
