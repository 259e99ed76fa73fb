//! What came to the moderators and what they did, step by step, for the public record of it.

use database::{Statement, statement};
use eventlog::{Position, Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};
use serde::Serialize;
use serde_json::{Value, json};

use crate::catalogue::recalled;
use crate::comment::events::CommentEvent;
use crate::report::events::ReportEvent;

const ADD: Statement = statement!("steps/add");
const DUMP: Statement = statement!("steps/dump");
const CLEAR: Statement = statement!("steps/clear");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, DUMP, CLEAR];

/// The projection `comment_steps`.
#[derive(Debug, Clone, Copy)]
pub struct Steps;

#[derive(Serialize)]
struct Row {
    position: Position,
    comment: String,
    at: i64,
    step: &'static str,
    said: Value,
}

impl Projection for Steps {
    fn name(&self) -> &'static str {
        "comment_steps"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows = Vec::new();
        for stored in events {
            let taken = match stored.stream_type.as_str() {
                "comment" => moved(recalled(stored)?)
                    .map(|(step, said)| (stored.stream_id.clone(), step, said)),
                "comment-report" => Some(reported(stored)?),
                _ => None,
            };
            let Some((comment, step, said)) = taken else { continue };
            let (position, at) = (stored.position, stored.recorded_at.as_microsecond());
            rows.push(Row { position, comment, at, step, said });
        }
        Ok(vec![Change::new(&ADD, rows)?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

/// Nothing of who marked: the record is of the house's work.
fn moved(event: CommentEvent) -> Option<(&'static str, Value)> {
    Some(match event {
        CommentEvent::CommentWritten(written) if written.is_held => ("came", json!({})),
        CommentEvent::CommentEdited(edited) if edited.is_held => ("came", json!({})),
        CommentEvent::CommentPublished(_) => ("published", json!({})),
        CommentEvent::CommentMarked(marked) => {
            let mut said = json!({ "mark": marked.mark });
            if let Some(reason) = marked.reason {
                said["reason"] = reason.into();
            }
            if let Some(other) = marked.duplicate_of {
                said["duplicate_of"] = json!(other);
            }
            ("marked", said)
        }
        CommentEvent::MarkAppealed(_) => ("appealed", json!({})),
        CommentEvent::MarkUpheld(upheld) => ("upheld", json!({ "because": upheld.words })),
        CommentEvent::MarkOverturned(overturned) => {
            ("overturned", json!({ "because": overturned.words }))
        }
        CommentEvent::CommentWritten(_)
        | CommentEvent::CommentEdited(_)
        | CommentEvent::CommentDeleted(_)
        | CommentEvent::CommentGrouped(_)
        | CommentEvent::CommentUngrouped(_)
        | CommentEvent::CommentAnswered(_) => return None,
    })
}

fn reported(stored: &StoredEvent) -> Result<(String, &'static str, Value), Poison> {
    let event = ReportEvent::recall(&stored.event_type, stored.event_version, &stored.payload);
    let ReportEvent::CommentReported(reported) =
        event.map_err(|reason| Poison::at(stored, reason))?;
    let said = json!({ "reason": reported.reason });
    Ok((reported.comment.to_string(), "reported", said))
}
