//! The summary of a matter's report: what became of what was said, and how many took part.

use database::{Statement, statement};
use kernel::Cell;
use serde::{Deserialize, Serialize};

use crate::comment::events::Outcome;
use crate::groups::Counted;
use crate::listing::ProvisionCounts;
use crate::{Comments, CommentsError};

const OUTCOMES: Statement = statement!("comments/outcomes");
const STANDING: Statement = statement!("comments/standing");
const PARTICIPANTS: Statement = statement!("comments/participants");

pub(crate) const STATEMENTS: &[Statement] = &[OUTCOMES, STANDING, PARTICIPANTS];

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub states: States,
    pub outcomes: Vec<OutcomeCount>,
    pub provisions: Vec<ProvisionCounts>,
    pub participants: Participants,
    /// Those with the most comments first.
    pub top_groups: Vec<Counted>,
}

impl Summary {
    /// How many comments ended so, over all provisions; `None`: not yet.
    pub fn count_of(&self, outcome: Option<Outcome>) -> u64 {
        let of_it = self.outcomes.iter().filter(|one| one.outcome == outcome);
        of_it.map(|one| one.n).sum()
    }
}

/// How many comments stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub struct States {
    /// That everyone reads, without replies.
    pub comments: u64,
    pub replies: u64,
    pub held: u64,
    /// Hidden for it, replies among them.
    pub off_topic: u64,
    pub abusive: u64,
    pub deleted: u64,
}

/// How many comments on a provision ended so.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OutcomeCount {
    /// `None`: on the whole.
    pub provision: Option<String>,
    /// `None`: not yet.
    pub outcome: Option<Outcome>,
    pub n: u64,
}

/// Who wrote what everyone reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participants {
    /// Different people, as far as pseudonyms tell: all of them.
    pub count: u64,
    /// Each in the cell they were in last. Exact: never for a page, and for nobody before the disclosure gate.
    pub true_cells: Vec<(Cell, u64)>,
}

#[derive(Deserialize)]
struct CellCount {
    #[serde(flatten)]
    cell: Cell,
    n: u64,
}

#[derive(Serialize)]
struct Of<'a> {
    matter: &'a str,
}

impl Comments {
    pub async fn summary(&self, matter: &str, groups_max: usize) -> Result<Summary, CommentsError> {
        let mut top_groups = self.groups(matter).await?;
        top_groups.truncate(groups_max);
        Ok(Summary {
            states: self.views.row(&STANDING, Of { matter }).await?.unwrap_or_default(),
            outcomes: self.views.rows(&OUTCOMES, Of { matter }).await?,
            provisions: self.counts(matter).await?,
            participants: self.participants(matter).await?,
            top_groups,
        })
    }

    async fn participants(&self, matter: &str) -> Result<Participants, CommentsError> {
        let cells: Vec<CellCount> = self.views.rows(&PARTICIPANTS, Of { matter }).await?;
        let count = cells.iter().map(|one| one.n).sum();
        let true_cells = cells.into_iter().map(|one| (one.cell, one.n)).collect();
        Ok(Participants { count, true_cells })
    }
}
