//! Single complaints as everyone may know of them: the topic, the week in which each came in, and where it stood when the
//! last week was over: open or closed. Not its number, nor a word, a place, an agency or a day, nor how it ended; and only
//! where so many others came in of the same topic in the same week, and as many of those stand as it does, that it is one
//! of them and nobody's in particular.
//!
//! Tips are left out here: they are the few who wish to be known to nobody. In what is only a count they are: in the figures
//! of a week, and in the totals of a topic.

use std::collections::BTreeSet;

use database::{Statement, statement};
use disclosure::{LEAST, gated};
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{Timestamp, TopicCode, Week, clock};
use serde::{Deserialize, Serialize};

use crate::figures::{Dimension, Measure, OfWeek, Period};
use crate::{Complaints, ComplaintsError};

const LIST: Statement = statement!("public/list");
const THESE: Statement = statement!("public/these");
const STANDING: Statement = statement!("public/standing");

pub(crate) const STATEMENTS: &[Statement] = &[LIST, THESE, STANDING];

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
    /// When the last week was over.
    pub is_closed: bool,
}

/// What is read of the catalogue.
#[derive(Deserialize)]
struct Row {
    public_id: String,
    topic: TopicCode,
    week: String,
    #[serde(default, with = "microsecond::optional")]
    closed_at: Option<Timestamp>,
}

/// How many of a week and a topic stand so.
#[derive(Deserialize)]
struct Stand {
    week: String,
    topic: String,
    open: u64,
    closed: u64,
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
struct Standing<'a> {
    cells: Vec<InWeek<'a>>,
    #[serde(with = "microsecond::required")]
    before: Timestamp,
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
        let is_asked = |(_, topic): &(String, String)| {
            listing.topics.is_empty() || listing.topics.iter().any(|one| one.as_str() == topic)
        };
        let cells = self.told_cells(topics, listing.first, listing.last, is_asked).await?;
        let cells = in_weeks(cells.iter());
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
        let cell = |one: &PublicComplaint| (one.week.name(), one.topic.to_string());
        let asked: Cells = found.iter().map(cell).collect();
        let cells = self.told_cells(topics, first, last, |cell| asked.contains(cell)).await?;
        Ok(found.into_iter().filter(|one| cells.contains(&cell(one))).collect())
    }

    /// The last instant as of which it is told how they stand.
    pub fn public_as_of(&self) -> Timestamp {
        self.week_began()
    }

    /// Weeks that are over, with the topics of which it is told how many came in, and of which neither few are open nor
    /// few closed. Whoever counts those that are listed has these numbers exactly; the gate holds for exact ones too. How
    /// many stand so is counted of what is asked for only.
    async fn told_cells(
        &self,
        topics: &[String],
        first: Week,
        last: Week,
        is_asked: impl Fn(&(String, String)) -> bool,
    ) -> Result<Cells, ComplaintsError> {
        let span = Period { first, last, is_quarter: false };
        let rows = self.counted(Dimension::Topic, &[span]).await?;
        let now = self.now();
        let weeks = span.weeks().filter(|week| Period::of_week(*week).is_over(now));
        let cells: Cells =
            weeks.flat_map(|week| told_of(&rows, week, topics)).filter(is_asked).collect();
        let standing = Standing { cells: in_weeks(cells.iter()), before: self.week_began() };
        let standing: Vec<Stand> = self.views.rows(&STANDING, standing).await?;
        Ok(standing.into_iter().filter(Stand::is_told).map(|one| (one.week, one.topic)).collect())
    }

    /// What is not known of a complaint before its week is over, is not known of what becomes of it either.
    fn week_began(&self) -> Timestamp {
        let now = self.now();
        Week::of(clock::day_of(now)).begins().unwrap_or(now)
    }
}

fn in_weeks<'a>(cells: impl Iterator<Item = &'a (String, String)>) -> Vec<InWeek<'a>> {
    cells.map(|(week, topic)| InWeek { week, topic }).collect()
}

impl Stand {
    /// That few of them are open, or few closed, is not told.
    fn is_told(&self) -> bool {
        [self.open, self.closed].into_iter().all(|count| count == 0 || count >= LEAST)
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
        let is_closed = self.closed_at.is_some_and(|at| at < before);
        Some(PublicComplaint {
            id: self.public_id,
            topic: self.topic,
            week: self.week.parse().ok()?,
            is_closed,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_became_of_it_is_told_once_the_week_is_over() {
        let at = |text: &str| -> Timestamp { text.parse().expect("an instant") };
        let before = at("2026-12-06T16:00:00Z");
        let closed = |on: Option<&str>| {
            let closed_at = on.map(|on| at(on).as_microsecond());
            let row = json!({ "public_id": "A", "topic": "water", "week": "2026-W47", "closed_at": closed_at });
            let row: Row = serde_json::from_value(row).expect("a row");
            row.told(before).expect("told").is_closed
        };
        assert!(!closed(None));
        assert!(closed(Some("2026-12-02T02:00:00Z")));
        assert!(!closed(Some("2026-12-08T02:00:00Z")));
    }

    #[test]
    fn neither_few_that_are_open_nor_few_that_are_closed_are_told() {
        let is_told = |open, closed| {
            let (week, topic) = ("2026-W47".to_owned(), "water".to_owned());
            Stand { week, topic, open, closed }.is_told()
        };
        assert!(is_told(12, 0) && is_told(0, 12) && is_told(10, 10));
        assert!(!is_told(11, 1) && !is_told(9, 10));
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
