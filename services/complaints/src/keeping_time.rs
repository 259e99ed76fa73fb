//! Keeping time: what the house does by itself when a day has come: a clock that ran out reaches the next level, and
//! what nobody replied to is closed.
//!
//! The views are only the list of what to look at; each decision is the log's, so it does not matter how many processes
//! do this, how often, or when one of them fell: it is done once.

use database::{Statement, statement};
use eventlog::Terms;
use kernel::{AgencyCode, clock};
use serde::{Deserialize, Serialize};

use crate::closing::CloseComplaint;
use crate::complaint::{ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::overdue::PassDeadline;
use crate::{Complaints, ComplaintsError};

const PAST_DUE: Statement = statement!("time/past_due");
const UNREPLIED: Statement = statement!("time/unreplied");

pub(crate) const STATEMENTS: &[Statement] = &[PAST_DUE, UNREPLIED];

/// So many at a time; the rest follow at once.
const BATCH: u32 = 500;

/// Who stands above an agency, the nearest first.
pub trait Hierarchy: Send + Sync {
    fn above(&self, agency: &AgencyCode) -> Vec<AgencyCode>;
}

#[derive(Serialize)]
struct Due {
    today: String,
    level_days: u32,
    limit: u32,
}

#[derive(Serialize)]
struct Until {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    now: kernel::Timestamp,
    limit: u32,
}

#[derive(Deserialize)]
struct Row {
    number: ComplaintNumber,
    agency: Option<AgencyCode>,
}

/// A full batch of which something was to be done: the views may still list what the log has done already, and where
/// they list nothing else they are waited for.
const fn may_be_more(listed: usize, done: u32) -> bool {
    listed == BATCH as usize && done > 0
}

impl Complaints {
    /// Does what is due, a batch at a time; whether there may be more.
    pub async fn keep_time(&self, hierarchy: &dyn Hierarchy) -> Result<bool, ComplaintsError> {
        let late = self.pass_deadlines(hierarchy).await?;
        let unreplied = self.close_unreplied().await?;
        Ok(late || unreplied)
    }

    async fn pass_deadlines(&self, hierarchy: &dyn Hierarchy) -> Result<bool, ComplaintsError> {
        let at = self.clock.now();
        let level_days = self.rules.days.level;
        let due = Due { today: clock::day_of(at).to_string(), level_days, limit: BATCH };
        let rows: Vec<Row> = self.views.rows(&PAST_DUE, due).await?;
        let mut done = 0;
        for Row { number, agency } in &rows {
            let above = agency.as_ref().map(|agency| hierarchy.above(agency)).unwrap_or_default();
            let command = ComplaintCommand::PassDeadline(PassDeadline { at, above, level_days });
            done += u32::from(self.by_itself(*number, command).await?);
        }
        Ok(may_be_more(rows.len(), done))
    }

    async fn close_unreplied(&self) -> Result<bool, ComplaintsError> {
        let now = self.clock.now();
        let rows: Vec<Row> = self.views.rows(&UNREPLIED, Until { now, limit: BATCH }).await?;
        let mut done = 0;
        for Row { number, .. } in &rows {
            let command = ComplaintCommand::Close(CloseComplaint::NoReply { at: now });
            done += u32::from(self.by_itself(*number, command).await?);
        }
        Ok(may_be_more(rows.len(), done))
    }

    /// Whether it was this process that did it: another may have been quicker, or its owner.
    async fn by_itself(
        &self,
        number: ComplaintNumber,
        command: ComplaintCommand,
    ) -> Result<bool, ComplaintsError> {
        match self.advance(number, command, Terms::default()).await {
            Ok(_) => Ok(true),
            Err(ComplaintsError::Complaint(error)) if error != ComplaintError::Unknown => Ok(false),
            Err(error) => Err(error),
        }
    }
}
