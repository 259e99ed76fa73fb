//! Totals: how many comments and replies everyone reads of a matter and of each part of it, and how many are for and
//! against, at every instant at which that changed. What a total was at any instant is one look.
//!
//! They are counted with the documents they are of: [`crate::catalogue`] and [`crate::stances`].

use std::collections::{BTreeMap, HashMap};

use database::{Statement, statement};
use eventlog::{Position, StoredEvent};
use jiff::fmt::serde::timestamp::microsecond;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::comment::events::{CommentEvent, CommentWritten};
use crate::listing::Scope;
use crate::{Comments, CommentsError};

pub(crate) const ADD: Statement = statement!("totals/add");
pub(crate) const ADD_STANCES: Statement = statement!("totals/add_stances");
const AT: Statement = statement!("totals/at");
const STEPS: Statement = statement!("totals/steps");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, ADD_STANCES, AT, STEPS];

/// All of a matter; no provision is called so.
const ALL: &str = "*";
/// What is said of the whole.
const WHOLE: &str = "";

/// The totals of a matter, or of a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Totals {
    /// That everyone reads, without replies.
    pub comment_count: u64,
    pub reply_count: u64,
    /// Of the provision; where none was asked for, of the whole.
    pub for_count: u64,
    pub against_count: u64,
    /// When the last of them changed.
    #[serde(with = "microsecond::required")]
    pub as_of: Timestamp,
    pub position: Position,
}

/// How many more there were after so many seconds than before them: of comments, replies, for and against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TotalStep {
    /// Since 1970.
    pub step: i64,
    pub more: [i64; 4],
}

/// Whether everyone reads a comment after one of its events. What an earlier event of the same run has said is said
/// again; of the rest the document knows.
#[derive(Serialize)]
pub(crate) struct Said<'a> {
    comment: &'a str,
    matter: Option<String>,
    part: Option<String>,
    is_reply: Option<bool>,
    stood: Option<u8>,
    stands: u8,
    at: i64,
    position: Position,
}

/// What a run of events has said of a comment so far.
#[derive(Default)]
struct Known {
    written: Option<(String, String, bool)>,
    stands: Option<u8>,
}

/// What a run of events says of comments, event by event.
#[derive(Default)]
pub(crate) struct Run<'a> {
    known: HashMap<&'a str, Known>,
    pub(crate) said: Vec<Said<'a>>,
}

impl<'a> Run<'a> {
    pub(crate) fn add(&mut self, event: &CommentEvent, stored: &'a StoredEvent) {
        let Some(stands) = stands_after(event) else { return };
        let known = self.known.entry(&stored.stream_id).or_default();
        if let CommentEvent::CommentWritten(CommentWritten {
            matter, provision, reply_to, ..
        }) = event
        {
            let part = provision.clone().unwrap_or_else(|| WHOLE.to_owned());
            known.written = Some((matter.clone(), part, reply_to.is_some()));
            known.stands = Some(0);
        }
        let (matter, part, is_reply) = match known.written.clone() {
            Some((matter, part, is_reply)) => (Some(matter), Some(part), Some(is_reply)),
            None => (None, None, None),
        };
        let stands = u8::from(stands);
        let stood = known.stands.replace(stands);
        let (comment, at) = (stored.stream_id.as_str(), stored.recorded_at.as_microsecond());
        let position = stored.position;
        self.said.push(Said { comment, matter, part, is_reply, stood, stands, at, position });
    }
}

/// Whether everyone can read a comment after one of its events, as the catalogue's `state` has it; `None`: as before.
pub fn stands_after(event: &CommentEvent) -> Option<bool> {
    match event {
        CommentEvent::CommentWritten(written) => Some(!written.is_held),
        CommentEvent::CommentEdited(edited) => edited.is_held.then_some(false),
        CommentEvent::CommentPublished(_) | CommentEvent::MarkOverturned(_) => Some(true),
        CommentEvent::CommentDeleted(_) => Some(false),
        CommentEvent::CommentMarked(marked) => Some(!marked.mark.hides()),
        CommentEvent::MarkAppealed(_)
        | CommentEvent::MarkUpheld(_)
        | CommentEvent::CommentGrouped(_)
        | CommentEvent::CommentUngrouped(_)
        | CommentEvent::CommentAnswered(_) => None,
    }
}

/// What a run of events adds to those for and against a part at each instant.
#[derive(Default)]
pub(crate) struct StanceRun(BTreeMap<(String, String, i64), Moved>);

#[derive(Default)]
struct Moved {
    n_for: i64,
    n_against: i64,
    position: Position,
}

#[derive(Serialize)]
pub(crate) struct StanceRow {
    matter: String,
    part: String,
    at: i64,
    n_for: i64,
    n_against: i64,
    position: Position,
}

impl StanceRun {
    pub(crate) fn add(&mut self, part: (String, String), more: [i64; 2], stored: &StoredEvent) {
        let at = stored.recorded_at.as_microsecond();
        let moved = self.0.entry((part.0, part.1, at)).or_default();
        moved.n_for += more[0];
        moved.n_against += more[1];
        moved.position = stored.position;
    }

    pub(crate) fn rows(self) -> impl Iterator<Item = StanceRow> {
        self.0.into_iter().map(|((matter, part, at), moved)| {
            let Moved { n_for, n_against, position } = moved;
            StanceRow { matter, part, at, n_for, n_against, position }
        })
    }
}

#[derive(Serialize)]
struct Asked<'a> {
    matter: &'a str,
    part: &'a str,
    whole: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    micros: Option<i64>,
}

impl<'a> Asked<'a> {
    /// Stances of all parts together would count people and not what they think: there they are of the whole.
    fn of(matter: &'a str, scope: &'a Scope) -> Self {
        let (part, whole) = match scope {
            Scope::Everything => (ALL, WHOLE),
            Scope::Whole => (WHOLE, WHOLE),
            Scope::Provision(provision) => (provision.as_str(), provision.as_str()),
        };
        Self { matter, part, whole, at: None, micros: None }
    }
}

impl Comments {
    /// As they are now, as far as that is counted; `None` before anything was said.
    pub async fn totals(
        &self,
        matter: &str,
        scope: &Scope,
    ) -> Result<Option<Totals>, CommentsError> {
        self.totals_at(matter, scope, Timestamp::MAX).await
    }

    /// As they were at an instant, of all that is counted now.
    pub async fn totals_at(
        &self,
        matter: &str,
        scope: &Scope,
        at: Timestamp,
    ) -> Result<Option<Totals>, CommentsError> {
        let asked = Asked { at: Some(at.as_microsecond()), ..Asked::of(matter, scope) };
        Ok(self.views.row(&AT, asked).await?)
    }

    /// By so many seconds, the earliest first; those in which nothing changed are left out.
    pub async fn total_steps(
        &self,
        matter: &str,
        scope: &Scope,
        seconds: i64,
    ) -> Result<Vec<TotalStep>, CommentsError> {
        let asked = Asked { micros: Some(seconds * 1_000_000), ..Asked::of(matter, scope) };
        let rows: Vec<(i64, i64, i64, i64, i64)> = self.views.rows(&STEPS, asked).await?;
        let step = |(step, comments, replies, in_favour, against)| TotalStep {
            step,
            more: [comments, replies, in_favour, against],
        };
        Ok(rows.into_iter().map(step).collect())
    }
}
