//! Single complaints as everyone may know of them: the topic, the week in which each came in, and where it stood when the
//! last week was over. Not its number, nor a word, a place, an agency or a day; and only where so many others came in of
//! the same topic in the same week that it is one of them and nobody's in particular.
//!
//! Tips are left out: they are the few who wish to be known to nobody.

use std::collections::BTreeSet;

use database::{Statement, statement};
use jiff::fmt::serde::timestamp::microsecond;
use kernel::cell::coded;
use kernel::disclosure::gated;
use kernel::{Timestamp, TopicCode, Week, clock};
use serde::{Deserialize, Serialize};

use crate::complaint::events::Closing;
use crate::figures::{Dimension, Measure, OfWeek, Period};
use crate::{Complaints, ComplaintsError};

const LIST: Statement = statement!("public/list");
const THESE: Statement = statement!("public/these");

pub(crate) const STATEMENTS: &[Statement] = &[LIST, THESE];

/// Which are looked for.
#[derive(Debug, Clone)]
pub struct PublicListing {
    /// None: of every topic.
    pub topics: Vec<TopicCode>,
    pub first: Week,
    pub last: Week,
    pub is_closed: Option<bool>,
    pub limit: u32,
}

/// One of many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicComplaint {
    pub id: String,
    pub topic: TopicCode,
    /// In which it came in.
    pub week: Week,
    /// In which it came to stand where it does.
    pub moved: Week,
    pub state: PublicState,
    /// How it ended.
    pub closing: Option<Closing>,
}

coded! {
    /// When the last week was over.
    PublicState {
        Open = "open",
        /// Its owner is to say whether that helped.
        Answered = "answered",
        Closed = "closed",
    }
}

/// What is read of the catalogue.
#[derive(Deserialize)]
struct Row {
    public_id: String,
    topic: TopicCode,
    week: String,
    #[serde(default, with = "microsecond::optional")]
    answered_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    reopened_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    closed_at: Option<Timestamp>,
    closing: Option<Closing>,
}

#[derive(Serialize)]
struct Among<'a> {
    cells: Vec<InWeek<'a>>,
    is_closed: Option<bool>,
    #[serde(with = "microsecond::required")]
    before: Timestamp,
    limit: u32,
}

#[derive(Serialize)]
struct InWeek<'a> {
    week: &'a str,
    topic: &'a str,
}

#[derive(Serialize)]
struct These<'a> {
    ids: &'a [String],
}

/// Week and topic.
type Cells = BTreeSet<(String, String)>;

impl Complaints {
    /// The latest week first; `topics` are all there are.
    pub async fn public_list(
        &self,
        topics: &[String],
        listing: &PublicListing,
    ) -> Result<Vec<PublicComplaint>, ComplaintsError> {
        let cells = self.told_cells(topics, listing.first, listing.last).await?;
        let is_asked = |topic: &str| {
            listing.topics.is_empty() || listing.topics.iter().any(|one| one.as_str() == topic)
        };
        let cells = cells.iter().filter(|(_, topic)| is_asked(topic));
        let cells: Vec<_> = cells.map(|(week, topic)| InWeek { week, topic }).collect();
        let (is_closed, before, limit) = (listing.is_closed, self.week_began(), listing.limit);
        let rows: Vec<Row> =
            self.views.rows(&LIST, Among { cells, is_closed, before, limit }).await?;
        Ok(rows.into_iter().filter_map(|row| row.told(before)).collect())
    }

    /// By their ids, in no order; of others nothing is said.
    pub async fn public_these(
        &self,
        topics: &[String],
        ids: &[String],
    ) -> Result<Vec<PublicComplaint>, ComplaintsError> {
        let rows: Vec<Row> = self.views.rows(&THESE, These { ids }).await?;
        let before = self.week_began();
        let found: Vec<_> = rows.into_iter().filter_map(|row| row.told(before)).collect();
        let weeks = || found.iter().map(|one| one.week);
        let Some((first, last)) = weeks().min().zip(weeks().max()) else { return Ok(Vec::new()) };
        let cells = self.told_cells(topics, first, last).await?;
        let is_told =
            |one: &PublicComplaint| cells.contains(&(one.week.name(), one.topic.to_string()));
        Ok(found.into_iter().filter(is_told).collect())
    }

    /// Weeks that are over, with the topics of which it is told how many came in. Whoever counts those that are listed
    /// has that number exactly; the gate holds for exact ones too.
    async fn told_cells(
        &self,
        topics: &[String],
        first: Week,
        last: Week,
    ) -> Result<Cells, ComplaintsError> {
        let span = Period { first, last, is_quarter: false };
        let rows = self.counted(Dimension::Topic, &[span]).await?;
        let now = self.now();
        let weeks = span.weeks().filter(|week| Period::of_week(*week).is_over(now));
        Ok(weeks.flat_map(|week| told_of(&rows, week, topics)).collect())
    }

    /// What is not known of a complaint before its week is over, is not known of what becomes of it either.
    fn week_began(&self) -> Timestamp {
        let now = self.now();
        Week::of(clock::day_of(now)).begins().unwrap_or(now)
    }
}

fn told_of(rows: &[OfWeek], week: Week, topics: &[String]) -> Vec<(String, String)> {
    let name = week.name();
    let counted = |topic: &String| {
        let row = rows.iter().find(|row| row.week == name && row.value == *topic);
        row.map_or(0, |row| row.counts[Measure::Received] - row.counts[Measure::Tips])
    };
    let counts: Vec<u64> = topics.iter().map(counted).collect();
    let told = topics.iter().zip(gated(&counts)).filter(|(_, shown)| shown.is_some());
    told.map(|(topic, _)| (name.clone(), topic.clone())).collect()
}

impl Row {
    /// As it stood at an instant; `None` of what cannot be read.
    fn told(self, before: Timestamp) -> Option<PublicComplaint> {
        let so_far = |at: Option<Timestamp>| at.filter(|at| *at < before);
        let week: Week = self.week.parse().ok()?;
        let (answered, reopened) = (so_far(self.answered_at), so_far(self.reopened_at));
        let closed = so_far(self.closed_at);
        let is_answered = answered > reopened;
        let state = match closed {
            Some(_) => PublicState::Closed,
            None if is_answered => PublicState::Answered,
            None => PublicState::Open,
        };
        let last = closed.or(answered.max(reopened));
        Some(PublicComplaint {
            id: self.public_id,
            topic: self.topic,
            week,
            moved: last.map_or(week, |at| Week::of(clock::day_of(at))),
            state,
            closing: closed.and(self.closing),
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    /// As of Monday, 7 December 2026.
    fn stood(fields: &serde_json::Value) -> (PublicState, Option<Closing>, String) {
        let mut row = json!({ "public_id": "A", "topic": "water", "week": "2026-W47" });
        for (name, value) in fields.as_object().expect("fields") {
            row[name] = match value.as_str() {
                Some(text) if name.ends_with("_at") => at(text).as_microsecond().into(),
                _ => value.clone(),
            };
        }
        let row: Row = serde_json::from_value(row).expect("a row");
        let told = row.told(at("2026-12-06T16:00:00Z")).expect("told");
        (told.state, told.closing, told.moved.name())
    }

    #[test]
    fn what_became_of_it_is_told_once_the_week_is_over() {
        let (before, after) = ("2026-12-02T02:00:00Z", "2026-12-08T02:00:00Z");
        let open = (PublicState::Open, None, "2026-W47".to_owned());
        assert_eq!(stood(&json!({})), open);
        assert_eq!(stood(&json!({ "answered_at": after })), open);
        let answered = (PublicState::Answered, None, "2026-W49".to_owned());
        assert_eq!(stood(&json!({ "answered_at": before })), answered);
        let closed = json!({ "answered_at": before, "closed_at": after, "closing": "confirmed" });
        assert_eq!(stood(&closed), answered);
        let closed = json!({ "closed_at": before, "closing": "withdrawn" });
        let told = (PublicState::Closed, Some(Closing::Withdrawn), "2026-W49".to_owned());
        assert_eq!(stood(&closed), told);
        // Of one that was answered again this week, the first answer is not known any more: it was reopened.
        let again = json!({ "answered_at": after, "reopened_at": before });
        assert_eq!(stood(&again), (PublicState::Open, None, "2026-W49".to_owned()));
    }

    #[test]
    fn of_a_topic_of_which_few_complain_none_is_listed() {
        let topics = ["roads", "water", ""].map(str::to_owned);
        let row = |topic: &str, received: u64, tips: u64| -> OfWeek {
            let mut counts = vec![0; 14];
            (counts[0], counts[1]) = (received, tips);
            let row = json!({ "week": "2026-W47", "value": topic, "counts": counts });
            serde_json::from_value(row).expect("a row")
        };
        let week: Week = "2026-W47".parse().expect("a week");
        let told = |rows: &[OfWeek]| told_of(rows, week, &topics).len();
        assert_eq!(told(&[row("roads", 20, 0), row("water", 12, 0), row("", 10, 0)]), 3);
        assert_eq!(told(&[row("roads", 20, 0), row("water", 12, 3), row("", 3, 0)]), 1);
        assert_eq!(told(&[row("roads", 20, 11), row("water", 9, 0)]), 0);
    }
}
