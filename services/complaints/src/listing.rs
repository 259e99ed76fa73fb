//! What lies on a desk: at the centre what came in last or was given back, at an agency what is due first; and what
//! reached a level above because it is late. A page begins after the last of the page before, so nothing shifts.

use database::{Statement, statement};
use kernel::cell::coded;
use kernel::{Actor, AgencyCode, Division, Timestamp, TopicCode};
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};

use crate::catalogue::{Entry, Turn};
use crate::complaint::events::{Channel, Kind};
use crate::number::ComplaintNumber;
use crate::{Complaints, ComplaintsError};

const CENTRE: Statement = statement!("listing/centre");
const AGENCY: Statement = statement!("listing/agency");
const REACHED: Statement = statement!("listing/reached");
const ALL: Statement = statement!("listing/all");
/// All, where a topic is asked for: of a rare one the newest are far between.
const OF_TOPIC: Statement = statement!("listing/of_topic");

pub(crate) const STATEMENTS: &[Statement] = &[CENTRE, AGENCY, REACHED, ALL, OF_TOPIC];

coded! {
    /// Which desk.
    Sorted {
        /// At the centre: an operator is to do something.
        Centre = "centre",
        /// At one agency, what is due first; what has no clock comes last.
        Agency = "agency",
        /// Late, somewhere beneath the agency.
        Reached = "reached",
        /// Everything, the newest first.
        All = "all",
    }
}

/// What is looked for; `None` is all.
#[derive(Debug, Clone, Serialize)]
pub struct Listing {
    #[serde(skip)]
    pub desk: Sorted,
    /// Of the two desks of an agency.
    pub agency: Option<AgencyCode>,
    pub turn: Option<Turn>,
    pub channel: Option<Channel>,
    pub kind: Option<Kind>,
    pub topic: Option<TopicCode>,
    pub division: Option<Division>,
    pub after: After,
    pub limit: u32,
}

impl Listing {
    pub fn of(desk: Sorted, limit: u32) -> Self {
        Self {
            desk,
            agency: None,
            turn: None,
            channel: None,
            kind: None,
            topic: None,
            division: None,
            after: After::start(desk),
            limit,
        }
    }
}

/// After which the page begins: by the instant it came in, or by its last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct After {
    pub at: i64,
    pub due_on: String,
    pub number: String,
}

/// Behind every date that is written with four digits.
const NO_DAY: &str = "9999-12-31";

impl After {
    fn start(desk: Sorted) -> Self {
        let at = if desk == Sorted::All { i64::MAX } else { i64::MIN };
        Self { at, due_on: String::new(), number: String::new() }
    }

    pub fn last(entry: &Entry) -> Self {
        Self {
            at: entry.received_at.as_microsecond(),
            due_on: entry.due_on.map_or_else(|| NO_DAY.to_owned(), |day| day.to_string()),
            number: entry.number.to_string(),
        }
    }

    /// As it stands in an address, and back.
    pub fn code(&self) -> String {
        format!("{}_{}_{}", self.at, self.due_on, self.number)
    }

    pub fn read(code: &str) -> Option<Self> {
        let mut parts = code.splitn(3, '_');
        let at = parts.next()?.parse().ok()?;
        Timestamp::from_microsecond(at).ok()?;
        let due_on: jiff::civil::Date = parts.next()?.parse().ok()?;
        let number: ComplaintNumber = parts.next()?.parse().ok()?;
        Some(Self { at, due_on: due_on.to_string(), number: number.to_string() })
    }
}

impl Complaints {
    /// What lies on a desk: where each stands, and nothing of what it says.
    pub async fn list(
        &self,
        actor: &Actor,
        listing: &Listing,
    ) -> Result<Vec<Entry>, ComplaintsError> {
        let statement = match (listing.desk, &listing.agency) {
            (Sorted::Agency, Some(agency)) => {
                policy::check(actor, Action::SeeAgencyDesk, Resource::Agency(agency))?;
                &AGENCY
            }
            (Sorted::Reached, Some(agency)) => {
                policy::check(actor, Action::SeeAgencyDesk, Resource::Agency(agency))?;
                &REACHED
            }
            (Sorted::All, _) => {
                policy::check(actor, Action::SeeComplaintDesk, Resource::House)?;
                if listing.topic.is_some() { &OF_TOPIC } else { &ALL }
            }
            _ => {
                policy::check(actor, Action::SeeComplaintDesk, Resource::House)?;
                &CENTRE
            }
        };
        Ok(self.views.rows(statement, listing).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_a_list_is_read_as_it_was_written_and_no_other_text_is_one() {
        let place = After {
            at: 1_795_000_000_000_000,
            due_on: "2026-12-21".into(),
            number: "CN-48291-73305".into(),
        };
        assert_eq!(After::read(&place.code()), Some(place));
        for other in
            ["", "1", "1_2_3", "x_2026-12-21_CN-48291-73305", "1_2026-13-01_CN-48291-73305"]
        {
            assert_eq!(After::read(other), None, "{other}");
        }
    }
}
