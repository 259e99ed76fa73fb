//! Totals by topic: how many complaints are registered under each, at every instant at which that changed. What a total
//! was at any instant is one look. Tips count too, as one more, though none is listed ([`crate::public`]). What became of a
//! complaint changes nothing, but under which topic it is.
//!
//! They are exact, and say nothing else of a complaint. They are counted with the documents: [`crate::catalogue`].

use std::collections::HashMap;

use database::{Statement, statement};
use eventlog::{Position, StoredEvent};
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{Timestamp, TopicCode};
use serde::{Deserialize, Serialize};

use crate::complaint::events::ComplaintEvent;
use crate::{Complaints, ComplaintsError};

pub(crate) const ADD: Statement = statement!("topics/add");
const AT: Statement = statement!("topics/at");
const STEPS: Statement = statement!("topics/steps");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, AT, STEPS];

/// What is registered under a topic itself, without those below it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TopicTotal {
    pub topic: TopicCode,
    pub complaint_count: u64,
    /// When it changed last.
    #[serde(with = "microsecond::required")]
    pub as_of: Timestamp,
    pub position: Position,
}

/// How many more there were after so many seconds than before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicStep {
    pub topic: TopicCode,
    /// Since 1970.
    pub step: i64,
    pub more: i64,
}

/// Under which topic a complaint is from an event on. Under which it was before the document knows, where no earlier event
/// of the same run has said it.
#[derive(Serialize)]
pub(crate) struct Filed<'a> {
    number: &'a str,
    before: Option<TopicCode>,
    topic: TopicCode,
    at: i64,
    position: Position,
}

/// What a run of events says of topics, event by event.
#[derive(Default)]
pub(crate) struct Run<'a> {
    under: HashMap<&'a str, TopicCode>,
    pub(crate) filed: Vec<Filed<'a>>,
}

impl<'a> Run<'a> {
    pub(crate) fn add(&mut self, event: &ComplaintEvent, stored: &'a StoredEvent) {
        let about = match event {
            ComplaintEvent::ComplaintRegistered(registered) => &registered.about,
            ComplaintEvent::ComplaintReclassified(anew) => &anew.about,
            _ => return,
        };
        let (number, topic) = (stored.stream_id.as_str(), about.topic.clone());
        let before = self.under.insert(number, topic.clone());
        let (at, position) = (stored.recorded_at.as_microsecond(), stored.position);
        self.filed.push(Filed { number, before, topic, at, position });
    }
}

#[derive(Serialize)]
struct At<'a> {
    topics: &'a [TopicCode],
    at: i64,
}

#[derive(Serialize)]
struct Per<'a> {
    topics: &'a [TopicCode],
    micros: i64,
}

impl Complaints {
    /// Of each of these topics, as far as that is counted; nothing of one under which there was nothing yet.
    pub async fn topic_totals(
        &self,
        topics: &[TopicCode],
    ) -> Result<Vec<TopicTotal>, ComplaintsError> {
        self.topic_totals_at(topics, Timestamp::MAX).await
    }

    /// As they were at an instant, of all that is counted now.
    pub async fn topic_totals_at(
        &self,
        topics: &[TopicCode],
        at: Timestamp,
    ) -> Result<Vec<TopicTotal>, ComplaintsError> {
        Ok(self.views.rows(&AT, At { topics, at: at.as_microsecond() }).await?)
    }

    /// By so many seconds, the earliest first; those in which nothing changed are left out.
    pub async fn topic_steps(
        &self,
        topics: &[TopicCode],
        seconds: i64,
    ) -> Result<Vec<TopicStep>, ComplaintsError> {
        let asked = Per { topics, micros: seconds * 1_000_000 };
        let rows: Vec<(TopicCode, i64, i64)> = self.views.rows(&STEPS, asked).await?;
        let step = |(topic, step, more)| TopicStep { topic, step, more };
        Ok(rows.into_iter().map(step).collect())
    }
}
