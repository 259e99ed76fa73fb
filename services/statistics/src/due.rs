//! What is to be told now: of petitions that were open before the last midnight and of which nothing was told since; and
//! of those that have closed and of which that was not told yet.

use database::{Statement, statement};
use eventlog::Position;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{PetitionNumber, Statistics, StatisticsError};

const DUE: Statement = statement!("breakdowns/due");

pub(crate) const STATEMENTS: &[Statement] = &[DUE];

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Due {
    pub petition: PetitionNumber,
    /// Of the event that closed it.
    pub closed_position: Option<Position>,
}

#[derive(Serialize)]
struct Before {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    midnight: Timestamp,
}

impl Statistics {
    pub(crate) async fn due(&self, midnight: Timestamp) -> Result<Vec<Due>, StatisticsError> {
        Ok(self.views.rows(&DUE, Before { midnight }).await?)
    }
}
