//! Whom an issue concerns, for whoever tells them; and what everyone may know of the issue that a complaint is in.

use database::{Statement, statement};
use eventlog::Position;
use serde::{Deserialize, Serialize};

use crate::asked::{LIST, Page};
use crate::id::IssueId;
use crate::issues::IssueEntry;
use crate::number::ComplaintNumber;
use crate::public::PublicItem;
use crate::{Cabinet, CabinetError};

const OF_COMPLAINT: Statement = statement!("issues/of_complaint");

pub(crate) const STATEMENTS: &[Statement] = &[OF_COMPLAINT];

/// A person of an issue, by the first of their complaints. Tips are of nobody.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Concerned {
    pub complaint: ComplaintNumber,
    /// After which the next page begins.
    pub received_position: Position,
}

#[derive(Serialize)]
struct Of<'a> {
    complaint: &'a str,
}

impl Cabinet {
    /// In the order in which they first complained; `after` is 0, or the last position of the page before.
    pub async fn concerned(
        &self,
        issue: &IssueId,
        after: Position,
        limit: u32,
    ) -> Result<Vec<Concerned>, CabinetError> {
        Ok(self.views.rows(&LIST, Page { issue, after, limit, is_open: 0 }).await?)
    }

    /// `None` where it is in none that was on a published agenda.
    pub async fn public_issue_of(
        &self,
        complaint: &str,
    ) -> Result<Option<PublicItem>, CabinetError> {
        let entry: Option<IssueEntry> = self.views.row(&OF_COMPLAINT, Of { complaint }).await?;
        let days = self.meeting_days().await?;
        Ok(entry.and_then(|entry| PublicItem::of(entry, &days)))
    }
}
