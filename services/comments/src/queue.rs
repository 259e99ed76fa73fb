//! The moderators' queue: what is held, appealed or reported, the oldest first.

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::Position;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::cell::coded;
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};

use crate::id::CommentId;
use crate::report::ReportReason;
use crate::shown::{Reader, Shown};
use crate::{Comments, CommentsError};

const PAGE: Statement = statement!("queue/page");
const COUNT: Statement = statement!("queue/count");

pub(crate) const STATEMENTS: &[Statement] = &[PAGE, COUNT];

coded! {
    /// Why a comment waits for a moderator.
    Why {
        Held = "held",
        Appealed = "appealed",
        Reported = "reported",
    }
}

/// A comment that waits for a moderator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub shown: Shown,
    pub why: Why,
    pub since: Timestamp,
    /// How many reports for each reason nobody has looked at.
    pub reports: BTreeMap<ReportReason, u64>,
    /// Up to which place in the log those are: what a mark is told (`Marking::reports_until`).
    pub reports_until: Position,
}

/// After which of those that wait the next page begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WaitingAfter {
    #[serde(with = "microsecond::required")]
    pub since: Timestamp,
    pub comment: CommentId,
}

impl WaitingAfter {
    pub fn last(waiting: &Waiting) -> Self {
        Self { since: waiting.since, comment: waiting.shown.entry.comment.clone() }
    }
}

#[derive(Serialize)]
struct Page<'a> {
    matter: Option<&'a str>,
    after: After<'a>,
    limit: u32,
}

/// Before every instant, where nothing comes before.
#[derive(Serialize)]
#[serde(untagged)]
enum After<'a> {
    Start { since: i64, comment: &'static str },
    One(&'a WaitingAfter),
}

#[derive(Serialize)]
struct Of<'a> {
    matter: Option<&'a str>,
}

#[derive(Deserialize)]
struct Row {
    #[serde(flatten)]
    shown: Shown,
    why: Why,
    #[serde(with = "microsecond::required")]
    since: Timestamp,
    reasons: Option<Vec<ReportReason>>,
    reports_until: Option<Position>,
}

impl Row {
    fn waiting(self) -> Waiting {
        let mut reports = BTreeMap::new();
        for reason in self.reasons.into_iter().flatten() {
            *reports.entry(reason).or_default() += 1;
        }
        let Self { shown, why, since, reports_until, .. } = self;
        Waiting { shown, why, since, reports, reports_until: reports_until.unwrap_or(0) }
    }
}

impl Comments {
    /// Of one matter or of all, with their words: whoever shows them records the look first.
    pub async fn queue(
        &self,
        actor: &Actor,
        matter: Option<&str>,
        after: Option<&WaitingAfter>,
        limit: u32,
    ) -> Result<Vec<Waiting>, CommentsError> {
        policy::check(actor, Action::SeeCommentQueue, Resource::House)?;
        let start = After::Start { since: i64::MIN, comment: "" };
        let after = after.map_or(start, After::One);
        let mut rows: Vec<Row> = self.views.rows(&PAGE, Page { matter, after, limit }).await?;
        let mut shown: Vec<_> = rows.iter().map(|row| row.shown.clone()).collect();
        self.fill(&mut shown, Reader::Insider).await?;
        for (row, shown) in rows.iter_mut().zip(shown) {
            row.shown = shown;
        }
        Ok(rows.into_iter().map(Row::waiting).collect())
    }

    pub async fn queue_count(
        &self,
        actor: &Actor,
        matter: Option<&str>,
    ) -> Result<u64, CommentsError> {
        policy::check(actor, Action::SeeCommentQueue, Resource::House)?;
        Ok(self.views.row(&COUNT, Of { matter }).await?.unwrap_or_default())
    }
}
