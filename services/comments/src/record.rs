//! The public record of moderation: what was marked against its author, why, how long it took, how appeals ended;
//! and how much the moderators had to do, week by week. It holds no words of a comment.

mod weeks;

use std::fmt;
use std::str::FromStr;

use database::{Statement, statement};
use eventlog::Position;
use jiff::SignedDuration;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

pub use self::weeks::{Week, WeekCounts};
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
}

/// After which mark the next page begins; they go from the latest to the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RecordCursor {
    at: i64,
    position: Position,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a place in the record")]
pub struct NotACursor;

impl RecordCursor {
    /// Before every mark.
    pub const START: Self = Self { at: i64::MAX, position: i64::MAX as Position };

    pub fn after(mark: &OnRecord) -> Self {
        Self { at: mark.at.as_microsecond(), position: mark.position }
    }
}

/// `1795176000000000.1207`
impl fmt::Display for RecordCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at, self.position)
    }
}

impl FromStr for RecordCursor {
    type Err = NotACursor;

    fn from_str(text: &str) -> Result<Self, NotACursor> {
        let (at, position) = text.split_once('.').ok_or(NotACursor)?;
        let at = at.parse().map_err(|_| NotACursor)?;
        let position = position.parse().map_err(|_| NotACursor)?;
        if position > Self::START.position { Err(NotACursor) } else { Ok(Self { at, position }) }
    }
}

#[derive(Serialize)]
struct Page {
    after: RecordCursor,
    limit: u32,
}

impl Comments {
    /// Marks other than relevant, the latest first.
    pub async fn decisions(
        &self,
        after: RecordCursor,
        limit: u32,
    ) -> Result<Vec<OnRecord>, CommentsError> {
        Ok(self.views.rows(&DECISIONS, Page { after, limit }).await?)
    }
}
