//! The calendar: every consultation there is, was not long ago, or will be, with its bill.

use database::{Statement, statement};
use jiff::civil::Date;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::consultations::Consultation;
use crate::kind::Kind;
use crate::{BillNumber, Bills, BillsError};

const CALENDAR: Statement = statement!("consultations/calendar");

pub(crate) const STATEMENTS: &[Statement] = &[CALENDAR];

/// A consultation, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Scheduled {
    pub bill: BillNumber,
    pub title: String,
    pub kind: Kind,
    pub withdrawn_on: Option<Date>,
    /// When anything about it was last said.
    #[serde(default, with = "microsecond::optional")]
    pub changed_at: Option<Timestamp>,
    pub consultation: Consultation,
}

impl Scheduled {
    /// Whether people may say what they think now.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.withdrawn_on.is_none() && self.consultation.is_open(now)
    }

    pub fn is_coming(&self, now: Timestamp) -> bool {
        self.withdrawn_on.is_none() && self.consultation.is_coming(now)
    }
}

#[derive(Serialize)]
struct Asked {
    #[serde(with = "microsecond::required")]
    since: Timestamp,
    limit: u32,
}

impl Bills {
    /// Those that were not closed by then, the latest to close first.
    pub async fn calendar(
        &self,
        since: Timestamp,
        limit: u32,
    ) -> Result<Vec<Scheduled>, BillsError> {
        Ok(self.views.rows(&CALENDAR, Asked { since, limit }).await?)
    }
}
