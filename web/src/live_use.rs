//! How the house is used now: page, JSON and pictures show the same, and however many look, it is read once a second.

use std::sync::Arc;
use std::time::{Duration, Instant};

use complaints::{Dimension, Measure, Period};
use kernel::Timestamp;
use statistics::InUse;
use tokio::sync::Mutex;

use crate::Failure;
use crate::figures::{AskedFigures, WEEKS, figures, this_week};
use crate::site::Site;

const FRESH: Duration = Duration::from_secs(1);
/// The projection that it is read from.
const PROJECTION: &str = "live_use";

/// All that is shown of it.
#[derive(Debug, Clone, PartialEq)]
pub struct UsedNow {
    pub in_use: InUse,
    /// Whether visits are counted here.
    pub counts_visits: bool,
    /// As the figures of complaints tell it: the week that runs, and those before it.
    pub satisfaction: Vec<Satisfaction>,
    /// Events of the log that the slowest projection has still to read.
    pub waiting: u64,
    pub as_of: Timestamp,
    pub position: u64,
}

/// How content those were who said so within a week, and of how many that came in then the owner says that they are solved;
/// `None` is not told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Satisfaction {
    pub week: Period,
    pub rated: Option<u64>,
    pub confirmed: Option<u64>,
    pub rating_mean: Option<f64>,
}

/// What was read last.
#[derive(Default)]
pub struct LiveUses {
    kept: Mutex<Option<(Instant, Arc<UsedNow>)>>,
}

impl LiveUses {
    pub(crate) async fn now(&self, site: &Site) -> Result<Arc<UsedNow>, Failure> {
        let mut kept = self.kept.lock().await;
        if let Some((read_at, used)) = &*kept
            && read_at.elapsed() < FRESH
        {
            return Ok(used.clone());
        }
        let used = Arc::new(read(site).await?);
        *kept = Some((Instant::now(), used.clone()));
        Ok(used)
    }
}

async fn read(site: &Site) -> Result<UsedNow, Failure> {
    // Where it stands is read first, so that more may be in it than it says, and never less.
    let (position, waiting) = stand(site);
    let as_of = site.statistics.now();
    let in_use = site.statistics.in_use().await?;
    let counts_visits = site.statistics.counts_visits();
    Ok(UsedNow {
        in_use,
        counts_visits,
        satisfaction: satisfaction(site).await?,
        waiting,
        as_of,
        position,
    })
}

fn stand(site: &Site) -> (u64, u64) {
    let head = site.petitions.log_position();
    let all = site.projections.all.iter().map(|(name, status)| (*name, status.borrow().position()));
    let all: Vec<_> = all.collect();
    let position = all.iter().find(|(name, _)| *name == PROJECTION).map_or(0, |(_, at)| *at);
    let slowest = all.iter().map(|(_, at)| *at).min().unwrap_or(head);
    (position, head.saturating_sub(slowest))
}

/// Nothing that is not told already: it is asked for as `/complaints/figures` does.
async fn satisfaction(site: &Site) -> Result<Vec<Satisfaction>, Failure> {
    let weeks = this_week(site.complaints.now()).and_before(WEEKS);
    let asked = AskedFigures { by: Dimension::All, periods: weeks };
    let (figures, _) = figures(site, &asked).await?;
    let of = |one: complaints::Figures| Satisfaction {
        week: one.period,
        rated: one.all.count(Measure::Rated),
        confirmed: one.all.count(Measure::Confirmed),
        rating_mean: one.all.rating_mean,
    };
    Ok(figures.into_iter().map(of).collect())
}
