//! How much the moderators had to do in each week.

use std::collections::HashMap;

use jiff::SignedDuration;
use kernel::Week;
use serde::{Deserialize, Serialize};

use super::WEEKS;
use crate::{Petitions, PetitionsError};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub struct WeekCounts {
    /// Came to the moderators, for the first time or again.
    pub submitted: u64,
    pub published: u64,
    pub given_back: u64,
    pub refused: u64,
    pub appealed: u64,
    pub upheld: u64,
    pub overturned: u64,
    /// Of the decisions on petitions, not on appeals; none where nothing was decided.
    median_us: Option<i64>,
}

impl WeekCounts {
    /// Half of the week's decisions took no longer.
    pub fn median(&self) -> Option<SignedDuration> {
        self.median_us.map(SignedDuration::from_micros)
    }
}

#[derive(Serialize)]
struct Asked<'a> {
    weeks: &'a [Week],
}

#[derive(Deserialize)]
struct Row {
    week: String,
    #[serde(flatten)]
    counts: WeekCounts,
}

impl Petitions {
    /// The last so many weeks, this one first.
    pub async fn weeks(&self, count: u32) -> Result<Vec<(Week, WeekCounts)>, PetitionsError> {
        let weeks = Week::last(self.now(), count);
        let rows: Vec<Row> = self.views.rows(&WEEKS, Asked { weeks: &weeks }).await?;
        let mut counted: HashMap<_, _> =
            rows.into_iter().map(|row| (row.week, row.counts)).collect();
        let of = |week: Week| (week, counted.remove(&week.name()).unwrap_or_default());
        Ok(weeks.into_iter().map(of).collect())
    }
}
