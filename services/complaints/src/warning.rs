//! Warning: what is due within the next working days, so that its agency hears of it before it is late.

use database::{Statement, statement};
use jiff::civil::Date;
use kernel::{AgencyCode, WorkingDays, clock};
use serde::{Deserialize, Serialize};

use crate::number::ComplaintNumber;
use crate::{Complaints, ComplaintsError};

const DUE_SOON: Statement = statement!("time/due_soon");

pub(crate) const STATEMENTS: &[Statement] = &[DUE_SOON];

/// A complaint that an agency is to answer within the next days.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct DueSoon {
    pub number: ComplaintNumber,
    pub agency: AgencyCode,
    /// The last day.
    pub due_on: Date,
}

#[derive(Serialize)]
struct Within {
    today: String,
    soon: String,
}

impl Complaints {
    /// What is due up to this day is due soon: so many working days after today.
    pub fn soon(&self, working: &WorkingDays) -> Date {
        working.after(clock::day_of(self.clock.now()), self.rules.days.warning)
    }

    /// Whatever waits at an agency and is due soon, today included.
    pub async fn due_soon(&self, working: &WorkingDays) -> Result<Vec<DueSoon>, ComplaintsError> {
        let today = clock::day_of(self.clock.now()).to_string();
        let within = Within { today, soon: self.soon(working).to_string() };
        Ok(self.views.rows(&DUE_SOON, within).await?)
    }
}
