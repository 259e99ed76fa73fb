//! How much waits: at the centre, at each agency, and how much of it is late.

use database::{Statement, statement};
use kernel::{Actor, AgencyCode, WorkingDays, clock};
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};

use crate::{Complaints, ComplaintsError};

const CENTRE: Statement = statement!("counts/centre");
const AGENCY: Statement = statement!("counts/agency");

pub(crate) const STATEMENTS: &[Statement] = &[CENTRE, AGENCY];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub struct Counts {
    /// That wait for whoever's desk it is.
    pub waiting: u64,
    /// Whose last day is near.
    pub due_soon: u64,
    pub overdue: u64,
}

#[derive(Serialize)]
struct At<'a> {
    agency: Option<&'a AgencyCode>,
    today: String,
    soon: String,
}

impl Complaints {
    pub async fn counts_of_centre(
        &self,
        actor: &Actor,
        working: &WorkingDays,
    ) -> Result<Counts, ComplaintsError> {
        policy::check(actor, Action::SeeComplaintDesk, Resource::House)?;
        Ok(self.views.row(&CENTRE, self.at(None, working)).await?.unwrap_or_default())
    }

    pub async fn counts_of_agency(
        &self,
        actor: &Actor,
        agency: &AgencyCode,
        working: &WorkingDays,
    ) -> Result<Counts, ComplaintsError> {
        policy::check(actor, Action::SeeAgencyDesk, Resource::Agency(agency))?;
        Ok(self.views.row(&AGENCY, self.at(Some(agency), working)).await?.unwrap_or_default())
    }

    fn at<'a>(&self, agency: Option<&'a AgencyCode>, working: &WorkingDays) -> At<'a> {
        let today = clock::day_of(self.clock.now());
        let soon = self.soon(working);
        At { agency, today: today.to_string(), soon: soon.to_string() }
    }
}
