//! What everyone may count: how many came in by the week, by kind, topic, agency, division and channel; what became of
//! them, how long the first answer took, and how content people were.
//!
//! A complaint counts in the week in which it came in, whenever something became of it; how content somebody was counts
//! in the week in which they said so. So what is told of that once the week is over stands as it is, and no later rating can
//! be worked out of what it changed. All complaints together are counted exactly, also of the week that runs. By anything
//! else they are told once the week or quarter is over, and pass the disclosure gate.

mod counts;
mod periods;
mod telling;

use std::collections::HashMap;

use database::{Statement, statement};
use disclosure::LEAST;
use kernel::cell::coded;
use serde::{Deserialize, Serialize};

pub(crate) use self::counts::Counts;
pub use self::counts::Measure;
pub use self::periods::{NotAPeriod, Period};
pub use self::telling::Told;
use crate::{Complaints, ComplaintsError};

const WEEKS: Statement = statement!("figures/weeks");
const MEDIANS: Statement = statement!("figures/medians");

pub(crate) const STATEMENTS: &[Statement] = &[WEEKS, MEDIANS];

coded! {
    /// By what they are counted.
    Dimension {
        All = "all",
        Kind = "kind",
        Topic = "topic",
        Agency = "agency",
        /// Where the matter is, which need not be where its owner lives.
        Division = "division",
        Channel = "channel",
    }
}

/// What is told of one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    pub period: Period,
    /// Exact.
    pub all: Told,
    /// Each that was asked for, in that order. `None` before the period is over.
    pub values: Option<Vec<(String, Told)>>,
}

/// What is counted of one value in one week.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct OfWeek {
    pub week: String,
    pub value: String,
    pub counts: Counts,
}

#[derive(Deserialize)]
struct Median {
    period: String,
    value: String,
    days: u32,
}

#[derive(Serialize)]
struct Within {
    dimension: Dimension,
    first: String,
    last: String,
}

#[derive(Serialize)]
struct InEach {
    dimension: Dimension,
    periods: Vec<Named>,
    least: u64,
}

#[derive(Serialize)]
struct Named {
    name: String,
    first: String,
    last: String,
}

/// By period and value.
type Medians = HashMap<(String, String), u32>;

impl Complaints {
    /// Of each of these periods, in their order. `values` are all that the dimension has, each a line also where there is
    /// nothing; an empty one is of complaints of which it is not known.
    pub async fn figures(
        &self,
        dimension: Dimension,
        values: &[String],
        periods: &[Period],
    ) -> Result<Vec<Figures>, ComplaintsError> {
        let all = self.counted(Dimension::All, periods).await?;
        let all_medians = self.medians(Dimension::All, periods).await?;
        let (rows, medians) = match dimension {
            Dimension::All => Default::default(),
            other => (self.counted(other, periods).await?, self.medians(other, periods).await?),
        };
        let now = self.clock.now();
        let of = |period: &Period| {
            let is_told = dimension != Dimension::All && period.is_over(now);
            let is_over = |week| Period::of_week(week).is_over(now);
            let all = telling::exactly(&all, *period, &all_medians, is_over);
            let values = is_told.then(|| telling::by_value(&rows, values, *period, &medians));
            Figures { period: *period, all, values }
        };
        Ok(periods.iter().map(of).collect())
    }

    pub(crate) async fn counted(
        &self,
        dimension: Dimension,
        periods: &[Period],
    ) -> Result<Vec<OfWeek>, ComplaintsError> {
        let first = periods.iter().map(|period| period.first).min();
        let last = periods.iter().map(|period| period.last).max();
        let Some((first, last)) = first.zip(last) else { return Ok(Vec::new()) };
        let within = Within { dimension, first: first.name(), last: last.name() };
        Ok(self.views.rows(&WEEKS, within).await?)
    }

    async fn medians(
        &self,
        dimension: Dimension,
        periods: &[Period],
    ) -> Result<Medians, ComplaintsError> {
        let named = |period: &Period| Named {
            name: period.name(),
            first: period.first.name(),
            last: period.last.name(),
        };
        let periods = periods.iter().map(named).collect();
        let asked = InEach { dimension, periods, least: LEAST };
        let medians: Vec<Median> = self.views.rows(&MEDIANS, asked).await?;
        Ok(medians.into_iter().map(|one| ((one.period, one.value), one.days)).collect())
    }
}
