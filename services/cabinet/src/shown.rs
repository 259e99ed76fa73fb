//! An issue with all that the staff see of it: its figures, what was done with it step by step, its complaints.

use database::{Statement, statement};
use eventlog::{Position, Sequence};
use jiff::civil::Date;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{Actor, AgencyCode, Timestamp};
use policy::{Action, Denied, Resource};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::asked::Asked;
use crate::figures::Figures;
use crate::id::IssueId;
use crate::issue::IssueError;
use crate::issues::{IssueEntry, Progress};
use crate::meetings::MeetingDays;
use crate::number::ComplaintNumber;
use crate::{Cabinet, CabinetError};

const ONE: Statement = statement!("issues/one");
const OF_AGENCY: Statement = statement!("issues/of_agency");
const STEPS: Statement = statement!("steps/of");
const MEMBERS: Statement = statement!("members/list");

pub(crate) const STATEMENTS: &[Statement] = &[ONE, OF_AGENCY, STEPS, MEMBERS];

#[derive(Debug, Clone, PartialEq)]
pub struct IssueView {
    pub id: IssueId,
    /// Of the meetings that it was before, and will be.
    pub days: MeetingDays,
    /// `None` where nothing was done with it: it is open.
    pub entry: Option<IssueEntry>,
    /// As they are now; `None` of a signpost, or of what was opened and left empty.
    pub figures: Option<Figures>,
    /// The first one first.
    pub steps: Vec<Step>,
    /// Once its decision is done.
    pub asked: Option<Asked>,
}

impl IssueView {
    /// At which it was seen: what an act on it says.
    pub fn sequence(&self) -> Sequence {
        self.entry.as_ref().map_or(0, |entry| entry.sequence)
    }
}

/// What happened to an issue; a page words it by the name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Step {
    pub position: Position,
    #[serde(with = "microsecond::required")]
    pub at: Timestamp,
    /// `proposed`, `declined`, `summarized`, `merged`, `took_in`, `split`, `split_off`, `put_on`, `taken_off`,
    /// `frozen`, `postponed`, `decided`, `published`, `withdrawn`, `reported`, `done`, `extended`, `overdue`, `closed`.
    pub step: String,
    /// Meetings by the day they are held on.
    pub said: Value,
}

/// A complaint of an issue. Whose it is and what it says is not here.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Member {
    pub complaint: ComplaintNumber,
    #[serde(with = "microsecond::required")]
    pub received_at: Timestamp,
    /// After which the next page begins.
    pub received_position: Position,
    /// `registered`, `returned`, `assigned`, `reopened`, `in_progress`, `answered`, `closed`.
    pub state: String,
    /// How it was closed: `confirmed`, `no_reply`, `without_action`, `withdrawn`, `acknowledged`, `refused`.
    pub closing: Option<String>,
    pub kind: String,
    #[serde(default)]
    pub is_tip: u8,
    pub due_on: Option<Date>,
    #[serde(default)]
    pub is_overdue: u8,
    #[serde(default)]
    pub was_overdue: u8,
    pub rating: Option<u8>,
}

#[derive(Serialize)]
pub(crate) struct One<'a> {
    pub issue: &'a IssueId,
}

#[derive(Serialize)]
struct Of<'a> {
    agency: &'a AgencyCode,
}

#[derive(Serialize)]
struct Page<'a> {
    issue: &'a IssueId,
    after: Position,
    limit: u32,
}

#[derive(Deserialize)]
struct Row {
    entry: Member,
}

impl Cabinet {
    pub async fn issue(&self, actor: &Actor, id: &IssueId) -> Result<IssueView, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        let entry = self.entry(id).await?;
        let figures = self.figures_of(id).await?;
        if entry.is_none() && figures.is_none() {
            return Err(IssueError::Unknown.into());
        }
        let progress = entry.as_ref().map(|entry| entry.progress);
        let asked = match progress {
            Some(Progress::Done | Progress::Closed) => Some(self.asked(id).await?),
            _ => None,
        };
        let (days, steps) = (self.meeting_days().await?, self.steps(id).await?);
        Ok(IssueView { id: id.clone(), days, entry, figures, steps, asked })
    }

    /// Complaints in the order in which they came; `after` is 0, or the last position of the page before.
    pub async fn members(
        &self,
        actor: &Actor,
        id: &IssueId,
        after: Position,
        limit: u32,
    ) -> Result<Vec<Member>, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        let rows: Vec<Row> = self.views.rows(&MEMBERS, Page { issue: id, after, limit }).await?;
        Ok(rows.into_iter().map(|row| row.entry).collect())
    }

    /// What Cabinet has assigned to an agency, for its officers.
    pub async fn decisions_of(
        &self,
        actor: &Actor,
        agency: &AgencyCode,
    ) -> Result<Vec<IssueEntry>, CabinetError> {
        let officer = policy::check(actor, Action::ReportDecision, Resource::Agency(agency));
        if officer.is_err() {
            policy::check(actor, Action::SeeIssues, Resource::House)
                .map_err(|_| officer.err().unwrap_or(Denied::Forbidden))?;
        }
        Ok(self.views.rows(&OF_AGENCY, Of { agency }).await?)
    }

    pub(crate) async fn entry(&self, id: &IssueId) -> Result<Option<IssueEntry>, CabinetError> {
        Ok(self.views.row(&ONE, One { issue: id }).await?)
    }

    pub(crate) async fn steps(&self, id: &IssueId) -> Result<Vec<Step>, CabinetError> {
        let mut steps: Vec<Step> = self.views.rows(&STEPS, One { issue: id }).await?;
        let days = self.meeting_days().await?;
        steps.iter_mut().for_each(|step| days.tell(&mut step.said));
        Ok(steps)
    }
}
