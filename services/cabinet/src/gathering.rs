//! What gathers: issues that nothing came of yet, the largest first. To count them every complaint's row is read, which
//! among a million takes a fifth of a second: then the last count is shown while the next is made.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use database::{Statement, statement};
use kernel::Actor;
use policy::Action;
use serde::{Deserialize, Serialize};

use crate::id::IssueId;
use crate::{Cabinet, CabinetError};

const GATHERING: Statement = statement!("issues/gathering");

pub(crate) const STATEMENTS: &[Statement] = &[GATHERING];

/// So many are counted, the largest.
const KEPT: u32 = 1_000;
/// A count that takes longer is shown again
const LONG: Duration = Duration::from_millis(20);
/// until it is so old.
const OLD: Duration = Duration::from_secs(10);
/// Between two counts, so many times what the last one took: they leave the processor to others.
const PAUSE: u32 = 9;

/// An issue by its size.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Gathering {
    pub issue: IssueId,
    pub complaints: u64,
}

#[derive(Serialize)]
struct Least {
    least: u64,
    limit: u32,
}

/// What was counted last in this process.
#[derive(Debug, Default)]
pub(crate) struct LastCount {
    count: Mutex<Option<Count>>,
    is_counting: AtomicBool,
}

#[derive(Debug, Clone)]
struct Count {
    issues: Arc<[Gathering]>,
    at: Instant,
    took: Duration,
}

impl LastCount {
    /// Where counting takes long and it was done lately.
    fn shown(&self) -> Option<Count> {
        let count = self.count.lock().unwrap_or_else(PoisonError::into_inner).clone();
        count.filter(|count| count.took > LONG && count.at.elapsed() < OLD)
    }

    fn keep(&self, count: Count) {
        *self.count.lock().unwrap_or_else(PoisonError::into_inner) = Some(count);
    }
}

impl Cabinet {
    /// Issues that so many complain of at least, the largest first.
    pub async fn gathering(
        &self,
        actor: &Actor,
        least: u64,
        limit: usize,
    ) -> Result<Vec<Gathering>, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        let issues = match self.gathered.shown() {
            Some(count) => {
                if count.at.elapsed() > count.took * PAUSE {
                    self.count_meanwhile();
                }
                count.issues
            }
            None => self.count().await?,
        };
        let large = issues.iter().filter(|one| one.complaints >= least);
        Ok(large.take(limit).cloned().collect())
    }

    async fn count(&self) -> Result<Arc<[Gathering]>, CabinetError> {
        let began = Instant::now();
        let asked = Least { least: 1, limit: KEPT };
        let issues: Arc<[Gathering]> = self.views.rows(&GATHERING, asked).await?.into();
        let count = Count { issues: issues.clone(), at: Instant::now(), took: began.elapsed() };
        self.gathered.keep(count);
        Ok(issues)
    }

    fn count_meanwhile(&self) {
        if self.gathered.is_counting.swap(true, Ordering::Relaxed) {
            return;
        }
        let cabinet = self.clone();
        tokio::spawn(async move {
            if let Err(error) = cabinet.count().await {
                tracing::warn!(%error, "what gathers is not counted");
            }
            cabinet.gathered.is_counting.store(false, Ordering::Relaxed);
        });
    }
}
