//! What is assigned to agencies, for whoever tells their officers: who is to do it by when, and what is due soon.

use std::collections::BTreeSet;

use database::{Statement, statement};
use jiff::civil::Date;
use kernel::{AgencyCode, WorkingDays, clock};
use serde::{Deserialize, Serialize};

use crate::id::IssueId;
use crate::issue::{Decision, Stage};
use crate::{Cabinet, CabinetError};

const DUE_SOON: Statement = statement!("issues/due_soon");

pub(crate) const STATEMENTS: &[Statement] = &[DUE_SOON];

/// Working days before the last one: as long before as of a complaint, where the settings say nothing else.
const WARNING_DAYS: u32 = 3;

/// A decision, as far as whoever is to do it is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Assigned {
    pub issue: IssueId,
    pub agency: AgencyCode,
    /// The last day.
    pub due_on: Date,
}

#[derive(Serialize)]
struct Within {
    today: String,
    soon: String,
}

impl Cabinet {
    /// Of these, as the log has it: a letter may be written before the views know. What was withdrawn is nobody's.
    pub async fn assigned(
        &self,
        issues: &BTreeSet<IssueId>,
    ) -> Result<Vec<Assigned>, CabinetError> {
        let mut assigned = Vec::new();
        for id in issues {
            let (issue, _) = self.look(id).await?;
            if let Stage::Decided(decision) | Stage::Done(decision) | Stage::Closed(decision) =
                issue.stage
            {
                let Decision { agency, due_on, .. } = decision;
                assigned.push(Assigned { issue: id.clone(), agency, due_on });
            }
        }
        Ok(assigned)
    }

    /// Whatever is not done and is due within the next working days, today included.
    pub async fn due_soon(&self, working: &WorkingDays) -> Result<Vec<Assigned>, CabinetError> {
        let today = clock::day_of(self.clock.now());
        let soon = working.after(today, WARNING_DAYS).to_string();
        let within = Within { today: today.to_string(), soon };
        Ok(self.views.rows(&DUE_SOON, within).await?)
    }
}
