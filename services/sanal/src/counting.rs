//! What statistics hears of petitions: their exact cells, once all that was recorded is counted.

use std::time::Duration;

use async_trait::async_trait;
use database::Database;
use eventlog::{EventLog, NotDone};
use projector::Status;
use statistics::{CellCount, Counted, PetitionNumber};
use tokio::sync::watch;

/// How long the tallies may take to have it; then it is asked again.
const PATIENCE: Duration = Duration::from_secs(5);

pub struct Counting {
    pub log: EventLog,
    pub views: Database,
    pub tallies: watch::Receiver<Status>,
}

#[async_trait]
impl statistics::Counting for Counting {
    async fn cells(&self, petition: PetitionNumber) -> Result<Option<Counted>, NotDone> {
        let head = self.log.head().await?.position;
        let mut tallies = self.tallies.clone();
        let counted = tallies.wait_for(|status| status.position() >= head);
        if !matches!(tokio::time::timeout(PATIENCE, counted).await, Ok(Ok(_))) {
            return Ok(None);
        }
        let number = petition.to_string().parse();
        let number = number.map_err(|_| NotDone::Broken(format!("{petition} is no petition")))?;
        let Some(exact) = petitions::exact_cells(&self.views, number).await? else {
            return Ok(None);
        };
        let last = self.log.read_after(exact.position.saturating_sub(1), 1).await?;
        let Some(last) = last.first() else { return Ok(None) };
        let cells = exact.cells.iter();
        let cells =
            cells.map(|one| CellCount { cell: one.cell, n: one.n, gone: one.gone }).collect();
        Ok(Some(Counted { position: exact.position, at: last.recorded_at, cells }))
    }
}
