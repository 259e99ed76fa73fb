//! Keeping time: what the house does by itself. An agenda freezes at its minute, a decision becomes late, issues that
//! grew are held against the rules, and one whose people were all asked is closed.
//!
//! The views are only the list of what to look at; each decision is the log's, so it does not matter how many processes
//! do this, how often, or when one of them fell: it is done once.

use database::{Statement, statement};
use kernel::{Timestamp, clock};
use serde::{Deserialize, Serialize};

use crate::agendas::AgendaState;
use crate::closing::CloseIssue;
use crate::id::IssueId;
use crate::issues::Progress;
use crate::{Cabinet, CabinetError};

const PAST_DUE: Statement = statement!("issues/past_due");

pub(crate) const STATEMENTS: &[Statement] = &[PAST_DUE];

#[derive(Serialize)]
struct Today {
    today: String,
}

#[derive(Deserialize)]
struct Due {
    issue: IssueId,
}

impl Cabinet {
    /// Does whatever is due; when the next agenda freezes, as far as the clock knows.
    pub async fn keep_time(&self) -> Result<Option<Timestamp>, CabinetError> {
        let next = self.freeze_due().await?;
        self.mark_overdue().await?;
        self.weigh().await?;
        self.close_asked().await?;
        Ok(next)
    }

    async fn freeze_due(&self) -> Result<Option<Timestamp>, CabinetError> {
        let now = self.clock.now();
        let mut next: Option<Timestamp> = None;
        for entry in self.unpublished().await? {
            let Some(freezes_at) = entry.freezes_at.filter(|_| entry.state == AgendaState::Open)
            else {
                continue;
            };
            if freezes_at > now {
                next = Some(next.map_or(freezes_at, |next| next.min(freezes_at)));
            } else if self.freeze(entry.agenda).await? {
                tracing::info!(agenda = %entry.agenda, "frozen");
            }
        }
        Ok(next)
    }

    async fn mark_overdue(&self) -> Result<(), CabinetError> {
        let today = clock::day_of(self.clock.now()).to_string();
        let due: Vec<Due> = self.views.rows(&PAST_DUE, Today { today }).await?;
        for Due { issue } in due {
            if self.pass_due_day(&issue).await? {
                tracing::info!(%issue, "the decision is late");
            }
        }
        Ok(())
    }

    async fn close_asked(&self) -> Result<(), CabinetError> {
        let reached = self.members_reached().await?;
        for entry in self.in_progress(Progress::Done).await? {
            // Who is to be asked is not known before.
            if reached < entry.position {
                continue;
            }
            let asked = self.asked(&entry.issue).await?;
            if asked.open > 0 {
                continue;
            }
            let command = CloseIssue {
                people: asked.people,
                open: asked.open,
                content: asked.content,
                not_content: asked.not_content,
            };
            if self.close(&entry.issue, command).await? {
                tracing::info!(issue = %entry.issue, "closed: everyone was asked");
            }
        }
        Ok(())
    }
}
