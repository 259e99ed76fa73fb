//! The releases, made once more of what the log holds up to the position of each: breakdowns of its signatures, and who
//! takes part of all that people did.

use std::collections::HashMap;
use std::sync::Arc;

use eventlog::{Position, Recorded as _, Store, StoredEvent};
use indicatif::ProgressBar;
use kernel::Cell;
use petitions::{PetitionNumber, SignatureEvent};
use projector::Replay;
use statistics::{CellCount, OtherRelease, Proving, ProvingParticipation, taking_part};

use crate::observing::Observing;
use crate::progress;

const PAGE: u32 = 20_000;

pub struct Found {
    pub breakdowns: usize,
    /// Of which petitions a release tells something else.
    pub other_breakdowns: Vec<statistics::PetitionNumber>,
    pub participation: usize,
    pub other_participation: Vec<OtherRelease>,
}

/// The log is read twice, a page at a time: for the releases, and for what they are made of, up to the last of them.
pub async fn proved(log: &dyn Store) -> anyhow::Result<Found> {
    let (mut breakdowns, mut participation) = (Proving::default(), ProvingParticipation::default());
    let mut pages = Pages::of(log, "releases", log.head().await?.position);
    while let Some(events) = pages.next().await? {
        for event in &events {
            breakdowns.hear(event).map_err(anyhow::Error::msg)?;
            participation.hear(event).map_err(anyhow::Error::msg)?;
        }
    }
    let (mut signed, mut other_breakdowns) = (Signed::default(), Vec::new());
    let taking_part = taking_part(Arc::new(Observing));
    let (mut replay, mut other_participation) = (Replay::of(&*taking_part).await?, Vec::new());
    let last = breakdowns.last().max(participation.last()).unwrap_or(0);
    let mut pages = Pages::of(log, "what releases are made of", last);
    while let Some(events) = pages.next().await? {
        for event in &events {
            signed.hear(event)?;
            while breakdowns.next() == Some(event.position) {
                other_breakdowns.extend(breakdowns.prove(|petition| signed.cells(petition)));
            }
        }
        other_participation.extend(prove_page(&mut participation, &mut replay, &events).await?);
    }
    let proved = participation.proved();
    other_participation.extend(participation.beyond());
    Ok(Found {
        breakdowns: breakdowns.proved(),
        other_breakdowns,
        participation: proved,
        other_participation,
    })
}

/// The rows are made on from stop to stop; after the last one nobody asks for them.
async fn prove_page(
    proving: &mut ProvingParticipation,
    replay: &mut Replay<'_>,
    events: &[StoredEvent],
) -> anyhow::Result<Vec<OtherRelease>> {
    let (mut rest, mut others) = (events, Vec::new());
    while let Some(stop) = proving.next() {
        let (before, after) = rest.split_at(rest.partition_point(|event| event.position <= stop));
        replay.take(before).await?;
        rest = after;
        if replay.position() < stop {
            break;
        }
        others.extend(proving.prove(replay.views()).await?);
    }
    Ok(others)
}

/// The log from its beginning, a page at a time.
struct Pages<'a> {
    log: &'a dyn Store,
    at: Position,
    last: Position,
    bar: ProgressBar,
}

impl<'a> Pages<'a> {
    fn of(log: &'a dyn Store, what: &'static str, last: Position) -> Self {
        let bar = progress::events(what);
        bar.set_length(last);
        Self { log, at: 0, last, bar }
    }

    /// `None` once the last position was in one.
    async fn next(&mut self) -> anyhow::Result<Option<Vec<StoredEvent>>> {
        let is_over = self.at >= self.last;
        let events = if is_over { Vec::new() } else { self.log.read_after(self.at, PAGE).await? };
        let Some(end) = events.last().map(|event| event.position) else {
            self.bar.finish_and_clear();
            return Ok(None);
        };
        self.at = end;
        self.bar.set_position(end.min(self.last));
        Ok(Some(events))
    }
}

/// Who has signed so far, by whole cells.
#[derive(Default)]
struct Signed(HashMap<PetitionNumber, HashMap<Cell, (u64, u64)>>);

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
        *count =
            if more { (count.0 + 1, count.1) } else { (count.0.saturating_sub(1), count.1 + 1) };
        Ok(())
    }

    fn cells(&self, petition: statistics::PetitionNumber) -> Vec<CellCount> {
        let number: Option<PetitionNumber> = petition.to_string().parse().ok();
        let cells = number.and_then(|number| self.0.get(&number)).into_iter().flatten();
        cells.map(|(cell, (n, gone))| CellCount { cell: *cell, n: *n, gone: *gone }).collect()
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
