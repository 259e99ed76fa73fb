//! Warning: what is due within the next working days, so that its agency hears of it before it is late; and what waits
//! too long to be registered, so that the operators do.

use database::{Statement, statement};
use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{AgencyCode, Timestamp, WorkingDays, clock};
use serde::{Deserialize, Serialize};

use crate::clocks::register_by;
use crate::number::ComplaintNumber;
use crate::{Complaints, ComplaintsError};

const DUE_SOON: Statement = statement!("time/due_soon");
const UNREGISTERED: Statement = statement!("time/unregistered");

pub(crate) const STATEMENTS: &[Statement] = &[DUE_SOON, UNREGISTERED];

/// A complaint that an agency is to answer within the next days.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct DueSoon {
    pub number: ComplaintNumber,
    pub agency: AgencyCode,
    /// The last day.
    pub due_on: Date,
}

/// What came in, and no operator has registered it within the days there are for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unregistered {
    pub number: ComplaintNumber,
    /// The last of these days.
    pub register_by: Date,
}

#[derive(Deserialize)]
struct Waits {
    number: ComplaintNumber,
    #[serde(with = "microsecond::required")]
    received_at: Timestamp,
}

#[derive(Serialize)]
struct Before {
    #[serde(with = "microsecond::required")]
    before: Timestamp,
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

    /// Whatever should be registered by now and is not, the oldest first.
    pub async fn unregistered(
        &self,
        working: &WorkingDays,
    ) -> Result<Vec<Unregistered>, ComplaintsError> {
        let (now, days) = (self.clock.now(), self.rules.days.registering);
        // Working days are at least as long as those of the calendar.
        let before = now - SignedDuration::from_hours(24 * i64::from(days));
        let waiting: Vec<Waits> = self.views.rows(&UNREGISTERED, Before { before }).await?;
        let by = waiting.into_iter().map(|Waits { number, received_at }| Unregistered {
            number,
            register_by: register_by(received_at, days, working),
        });
        Ok(by.filter(|one| one.register_by < clock::day_of(now)).collect())
    }
}
