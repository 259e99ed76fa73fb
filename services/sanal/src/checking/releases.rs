//! The releases, made once more of the signatures that the log holds up to the position of each.

use std::collections::HashMap;

use eventlog::{Position, Recorded as _, Store, StoredEvent};
use kernel::Cell;
use petitions::{PetitionNumber, SignatureEvent};
use statistics::Proving;

use crate::progress;

const PAGE: u32 = 20_000;

pub struct Found {
    pub proved: usize,
    /// Of which petitions a release tells something else.
    pub others: Vec<statistics::PetitionNumber>,
}

pub async fn proved(log: &dyn Store) -> anyhow::Result<Found> {
    let mut proving = Proving::default();
    let head = log.head().await?.position;
    each_page(log, "releases", head, |events| {
        for event in events {
            proving.hear(&event).map_err(anyhow::Error::msg)?;
        }
        Ok(())
    })
    .await?;
    let (mut signed, mut others) = (Signed::default(), Vec::new());
    let last = proving.last().unwrap_or(0);
    each_page(log, "signatures of the releases", last, |events| {
        for event in events {
            signed.hear(&event)?;
            while proving.next() == Some(event.position) {
                others.extend(proving.prove(|petition| signed.cells(petition)));
            }
        }
        Ok(())
    })
    .await?;
    Ok(Found { proved: proving.proved(), others })
}

async fn each_page(
    log: &dyn Store,
    what: &'static str,
    last: Position,
    mut page: impl FnMut(Vec<StoredEvent>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let bar = progress::events(what);
    bar.set_length(last);
    let mut at = 0;
    while at < last {
        let events = log.read_after(at, PAGE).await?;
        let Some(end) = events.last().map(|event| event.position) else { break };
        at = end;
        page(events)?;
        bar.set_position(at.min(last));
    }
    bar.finish_and_clear();
    Ok(())
}

/// Who has signed so far, by whole cells.
#[derive(Default)]
struct Signed(HashMap<PetitionNumber, HashMap<Cell, u64>>);

impl Signed {
    fn hear(&mut self, event: &StoredEvent) -> anyhow::Result<()> {
        if event.stream_type != "signature" {
            return Ok(());
        }
        let signature =
            SignatureEvent::recall(&event.event_type, event.event_version, &event.payload)
                .map_err(anyhow::Error::msg)?;
        let (petition, cell, more) = counted(&signature);
        let cells = self.0.entry(petition).or_default();
        let count = cells.entry(cell).or_default();
        *count = if more { *count + 1 } else { count.saturating_sub(1) };
        Ok(())
    }

    fn cells(&self, petition: statistics::PetitionNumber) -> Vec<(Cell, u64)> {
        let number: Option<PetitionNumber> = petition.to_string().parse().ok();
        let cells = number.and_then(|number| self.0.get(&number)).into_iter().flatten();
        cells.filter(|(_, n)| **n > 0).map(|(cell, n)| (*cell, *n)).collect()
    }
}

/// Where a signature counts, and whether it does.
const fn counted(signature: &SignatureEvent) -> (PetitionNumber, Cell, bool) {
    match signature {
        SignatureEvent::PetitionSigned(signed) => (signed.petition, signed.cell, true),
        SignatureEvent::SignatureWithdrawn(withdrawn) => {
            (withdrawn.petition, withdrawn.cell, false)
        }
        SignatureEvent::SignatureInvalidated(invalidated) => {
            (invalidated.petition, invalidated.cell, false)
        }
    }
}
