//! Groups as the drafters' desk and the report show them.

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Position, Recorded as _, Sequence, StoredEvent};
use jiff::fmt::serde::timestamp::microsecond;
use kernel::Timestamp;
use projector::{Change, Poison, Projection};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::catalogue::{Given, saying::answered_at};
use crate::group::events::GroupEvent;
use crate::id::GroupId;
use crate::{Comments, CommentsError};

const UPSERT: Statement = statement!("groups/upsert");
const DUMP: Statement = statement!("groups/dump");
const CLEAR: Statement = statement!("groups/clear");
const OF_MATTER: Statement = statement!("groups/of_matter");

pub(crate) const STATEMENTS: &[Statement] = &[UPSERT, DUMP, CLEAR, OF_MATTER];

/// The projection `comment_groups`.
#[derive(Debug, Clone, Copy)]
pub struct Groups;

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GroupEntry {
    pub id: GroupId,
    pub matter: String,
    pub title: String,
    #[serde(with = "microsecond::required")]
    pub made_at: Timestamp,
    /// For all that are in it.
    #[serde(flatten)]
    pub given: Given,
    pub sequence: Sequence,
    pub position: Position,
}

/// A group and how many comments that everyone reads are in it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Counted {
    pub group: GroupEntry,
    pub comment_count: u64,
}

impl Projection for Groups {
    fn name(&self) -> &'static str {
        "comment_groups"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
        for stored in events.iter().filter(|event| event.stream_type == "comment-group") {
            let event =
                GroupEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
                    .map_err(|reason| Poison::at(stored, reason))?;
            let row = rows.entry(&stored.stream_id).or_default();
            if let Value::Object(said) = said(event, stored.recorded_at.as_microsecond()) {
                row.extend(said);
            }
            row.insert("id".into(), stored.stream_id.as_str().into());
            row.insert("sequence".into(), stored.sequence.into());
            row.insert("position".into(), stored.position.into());
        }
        Ok(vec![Change::new(&UPSERT, rows.into_values())?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

fn said(event: GroupEvent, at: i64) -> Value {
    match event {
        GroupEvent::GroupMade(made) => {
            json!({ "matter": made.matter, "title": made.title, "made_at": at })
        }
        GroupEvent::GroupRenamed(renamed) => json!({ "title": renamed.title }),
        GroupEvent::GroupAnswered(answered) => answered_at(at, &answered.answer),
    }
}

#[derive(Serialize)]
struct Of<'a> {
    matter: &'a str,
}

impl Comments {
    /// Of a matter, those with the most comments first.
    pub async fn groups(&self, matter: &str) -> Result<Vec<Counted>, CommentsError> {
        let mut groups: Vec<Counted> = self.views.rows(&OF_MATTER, Of { matter }).await?;
        groups.sort_by(|a, b| {
            b.comment_count.cmp(&a.comment_count).then(a.group.made_at.cmp(&b.group.made_at))
        });
        Ok(groups)
    }
}
