//! Figures: what is counted of an issue, exact and naming nobody, out of its members.

use std::collections::BTreeMap;

use database::{Statement, statement};
use disclosure::disclosed;
use jiff::SignedDuration;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{AgeBand, Cell, Division, Sex, SocialStatus, Timestamp};
use serde::{Deserialize, Serialize};

use crate::evidence::{Evidence, Groups};
use crate::id::IssueId;
use crate::issue::IssueError;
use crate::{Cabinet, CabinetError};

const FIGURES: Statement = statement!("members/figures");
const CELLS: Statement = statement!("members/cells");
const PLACES: Statement = statement!("members/places");

pub(crate) const STATEMENTS: &[Statement] = &[FIGURES, CELLS, PLACES];

/// People are told apart by their pseudonym under the topic: in an issue that others of other topics went into,
/// someone who complained of both counts twice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Figures {
    pub issue: IssueId,
    pub complaints: u64,
    /// Of nobody that anyone knows.
    pub tips: u64,
    pub people: u64,
    /// In the window up to now.
    pub recent_people: u64,
    pub recent_complaints: u64,
    /// In the four windows before it, each counted for itself.
    pub people_before: u64,
    /// Whose clock has run out, and nobody has answered.
    pub overdue: u64,
    #[serde(with = "microsecond::required")]
    pub first_at: Timestamp,
    #[serde(with = "microsecond::required")]
    pub last_at: Timestamp,
}

impl Figures {
    /// Of a window.
    pub fn four_week_mean(&self) -> f64 {
        f64::from(u32::try_from(self.people_before).unwrap_or(u32::MAX)) / 4.0
    }

    /// Recent people to their mean; `None` where there were none.
    pub fn growth_percent(&self) -> Option<u64> {
        (self.recent_people * 400).checked_div(self.people_before)
    }

    pub fn overdue_percent(&self) -> u64 {
        (self.overdue * 100).checked_div(self.complaints).unwrap_or_default()
    }

    /// As evidence, without who they are and where; of a window of so many days.
    pub fn counted(&self, days: u32) -> Evidence {
        Evidence {
            days,
            recent_people: self.recent_people,
            people: self.people,
            complaints: self.complaints,
            tips: self.tips,
            four_week_mean: self.four_week_mean(),
            growth_percent: self.growth_percent(),
            overdue: self.overdue,
            overdue_percent: self.overdue_percent(),
            ..Evidence::default()
        }
    }
}

#[derive(Serialize)]
struct These<'a> {
    issues: &'a [IssueId],
    #[serde(with = "microsecond::required")]
    now: Timestamp,
    window: i64,
}

#[derive(Serialize)]
struct One<'a> {
    issue: &'a IssueId,
}

#[derive(Deserialize)]
struct InCell {
    cell: String,
    people: u64,
}

#[derive(Deserialize)]
struct AtPlace {
    division: Division,
    complaints: u64,
}

impl Cabinet {
    /// Of those that have complaints, in no order.
    pub(crate) async fn figures(&self, issues: &[IssueId]) -> Result<Vec<Figures>, CabinetError> {
        let now = self.clock.now();
        let window = i64::from(self.rules.escalation.days) * 24 * 3_600 * 1_000_000;
        if issues.is_empty() {
            return Ok(Vec::new());
        }
        Ok(self.views.rows(&FIGURES, These { issues, now, window }).await?)
    }

    pub(crate) async fn figures_of(&self, id: &IssueId) -> Result<Option<Figures>, CabinetError> {
        Ok(self.figures(std::slice::from_ref(id)).await?.pop())
    }

    /// Complaints are in it, or something was done with it.
    pub(crate) async fn known(&self, id: &IssueId) -> Result<(), CabinetError> {
        if self.figures_of(id).await?.is_some() || self.look(id).await?.0.sequence > 0 {
            return Ok(());
        }
        Err(IssueError::Unknown.into())
    }

    pub(crate) async fn evidence(&self, id: &IssueId) -> Result<Evidence, CabinetError> {
        let figures = self.figures_of(id).await?.ok_or(IssueError::Unknown)?;
        self.evidence_of(&figures).await
    }

    pub(crate) async fn evidence_of(&self, figures: &Figures) -> Result<Evidence, CabinetError> {
        let asked = One { issue: &figures.issue };
        let places: Vec<AtPlace> = self.views.rows(&PLACES, &asked).await?;
        let cells: Vec<InCell> = self.views.rows(&CELLS, &asked).await?;
        let cells: Vec<_> =
            cells.iter().filter_map(|row| Some((read(&row.cell)?, row.people))).collect();
        let places: BTreeMap<_, _> =
            places.into_iter().map(|place| (place.division, place.complaints)).collect();
        Ok(Evidence {
            places: if places.len() > 1 { places } else { BTreeMap::new() },
            groups: Groups::from(disclosed(&cells)),
            ..figures.counted(self.rules.escalation.days)
        })
    }

    pub(crate) fn window_start(&self) -> Timestamp {
        let window = SignedDuration::from_hours(24 * i64::from(self.rules.escalation.days));
        self.clock.now().checked_sub(window).unwrap_or(Timestamp::MIN)
    }
}

/// As the members keep it.
fn read(cell: &str) -> Option<Cell> {
    let parts: Vec<_> = cell.split('/').collect();
    let [sex, age_band, division, social_status] = parts[..] else { return None };
    Some(Cell {
        sex: Sex::from_code(sex)?,
        age_band: AgeBand::from_code(age_band)?,
        division: Division::from_code(division)?,
        social_status: SocialStatus::from_code(social_status)?,
    })
}
