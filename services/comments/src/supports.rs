//! Supports: how many stand behind each comment.

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};
use serde::Serialize;

use crate::id::CommentId;
use crate::support::events::SupportEvent;

const ADD: Statement = statement!("supports/add");
const DUMP: Statement = statement!("supports/dump");
const CLEAR: Statement = statement!("supports/clear");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, DUMP, CLEAR];

/// The projection `comment_supports`.
#[derive(Debug, Clone, Copy)]
pub struct Supports;

/// What a run of events adds to one comment.
#[derive(Serialize)]
struct Row {
    comment: CommentId,
    n: i64,
}

impl Projection for Supports {
    fn name(&self) -> &'static str {
        "comment_supports"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut counts: BTreeMap<CommentId, i64> = BTreeMap::new();
        for stored in events.iter().filter(|event| event.stream_type == "comment-support") {
            let event =
                SupportEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
                    .map_err(|reason| Poison::at(stored, reason))?;
            let (comment, n) = match event {
                SupportEvent::SupportGiven(given) => (given.comment, 1),
                SupportEvent::SupportTakenBack(back) => (back.comment, -1),
            };
            *counts.entry(comment).or_default() += n;
        }
        let rows = counts.into_iter().filter(|(_, n)| *n != 0);
        Ok(vec![Change::new(&ADD, rows.map(|(comment, n)| Row { comment, n }))?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}
