//! Reports that no moderator has looked at: each stands until its comment is marked by someone who had it before
//! them.

use database::{Statement, statement};
use eventlog::{Position, Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};
use serde::Serialize;

use crate::catalogue::recalled;
use crate::comment::events::CommentEvent;
use crate::id::CommentId;
use crate::report::ReportReason;
use crate::report::events::ReportEvent;

const ADD: Statement = statement!("reports/add");
const SETTLE: Statement = statement!("reports/settle");
const DUMP: Statement = statement!("reports/dump");
const CLEAR: Statement = statement!("reports/clear");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, SETTLE, DUMP, CLEAR];

/// The projection `comment_reports`.
#[derive(Debug, Clone, Copy)]
pub struct Reports;

#[derive(Serialize)]
struct Row {
    position: Position,
    comment: CommentId,
    reason: ReportReason,
    at: i64,
}

/// A report that came before this place in the log is settled.
#[derive(Serialize)]
struct Settled<'a> {
    comment: &'a str,
    until: Position,
}

impl Projection for Reports {
    fn name(&self) -> &'static str {
        "comment_reports"
    }

    fn version(&self) -> u32 {
        1
    }

    /// All are added before any are settled: a mark settles by place in the log, and never what comes after it.
    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let (mut added, mut settled) = (Vec::new(), Vec::new());
        for stored in events {
            let position = stored.position;
            if stored.stream_type == "comment-report" {
                let event =
                    ReportEvent::recall(&stored.event_type, stored.event_version, &stored.payload);
                let ReportEvent::CommentReported(reported) =
                    event.map_err(|reason| Poison::at(stored, reason))?;
                let at = stored.recorded_at.as_microsecond();
                let (comment, reason) = (reported.comment, reported.reason);
                added.push(Row { position, comment, reason, at });
            } else if stored.stream_type == "comment" {
                let until = match recalled(stored)? {
                    CommentEvent::CommentMarked(marked) => marked.reports_until.min(position),
                    CommentEvent::CommentDeleted(_) => position,
                    _ => continue,
                };
                settled.push(Settled { comment: &stored.stream_id, until });
            }
        }
        Ok(vec![Change::new(&ADD, added)?, Change::new(&SETTLE, settled)?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}
