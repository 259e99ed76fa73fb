//! The queue: what is proposed to Cabinet, ranked, and why each stands where it does.

use database::{Statement, statement};
use kernel::Actor;
use policy::Action;
use serde::Serialize;

use crate::agenda::AgendaId;
use crate::figures::Figures;
use crate::issues::{IssueEntry, Progress};
use crate::ranking::Rank;
use crate::{Cabinet, CabinetError};

const IN_PROGRESS: Statement = statement!("issues/in_progress");

pub(crate) const STATEMENTS: &[Statement] = &[IN_PROGRESS];

#[derive(Debug, Clone, PartialEq)]
pub struct Queued {
    pub entry: IssueEntry,
    /// As they are now; what it was proposed with is the entry's.
    pub figures: Option<Figures>,
    pub rank: Rank,
    /// Of the meeting that has it before it, or will.
    pub agenda: Option<AgendaId>,
}

#[derive(Serialize)]
struct So {
    progress: Progress,
}

impl Cabinet {
    /// The highest rank first; of two alike the one that waits longer.
    pub async fn queue(&self, actor: &Actor) -> Result<Vec<Queued>, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        let entries = self.in_progress(Progress::Proposed).await?;
        let ids: Vec<_> = entries.iter().map(|entry| entry.issue.clone()).collect();
        let figures = self.figures(&ids).await?;
        let agendas = self.unpublished().await?;
        let now = self.clock.now();
        let queued = entries.into_iter().map(|entry| {
            let figures = figures.iter().find(|figures| figures.issue == entry.issue).cloned();
            let since = entry.proposed_at.unwrap_or(now);
            let none = Rank { people: 0, growth: 0, late: 0, waiting: 0 };
            let rank = figures.as_ref().map_or(none, |figures| Rank::of(figures, since, now));
            let on = agendas.iter().rev().find(|agenda| agenda.items.contains(&entry.issue));
            Queued { figures, rank, agenda: on.map(|agenda| agenda.agenda), entry }
        });
        let mut queue: Vec<_> = queued.collect();
        queue.sort_by_key(|one| (std::cmp::Reverse(one.rank.total()), one.entry.proposed_at));
        Ok(queue)
    }

    pub(crate) async fn in_progress(
        &self,
        progress: Progress,
    ) -> Result<Vec<IssueEntry>, CabinetError> {
        Ok(self.views.rows(&IN_PROGRESS, So { progress }).await?)
    }
}
