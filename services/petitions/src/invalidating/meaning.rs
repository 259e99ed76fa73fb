//! Finding the signatures that are meant, in the log: the ones that stand, and no others.

use eventlog::{Position, Recorded as _, StoredEvent};
use kernel::Timestamp;

use crate::invalidation::Selection;
use crate::signature::events::SignatureEvent;
use crate::{PetitionNumber, Petitions, PetitionsError};

/// Events read in one go.
pub(super) const PAGE: u32 = 2_000;

/// Where a walk through the log is, from the first instant that is meant to the last.
pub(super) struct Walk<'a> {
    number: PetitionNumber,
    selection: &'a Selection,
    after: Position,
    is_over: bool,
}

impl Petitions {
    pub(super) async fn walk<'a>(
        &self,
        number: PetitionNumber,
        selection: &'a Selection,
    ) -> Result<Walk<'a>, PetitionsError> {
        let after = self.last_before(selection.from).await?;
        Ok(Walk { number, selection, after, is_over: false })
    }

    /// The next of the signatures that are meant, and stand; `None` when there are no more.
    pub(super) async fn next_meant(
        &self,
        walk: &mut Walk<'_>,
    ) -> Result<Option<Vec<StoredEvent>>, PetitionsError> {
        while !walk.is_over {
            let events = self.bus.log().read_after(walk.after, PAGE).await?;
            let Some(last) = events.last() else { break };
            walk.after = last.position;
            walk.is_over = last.recorded_at >= walk.selection.until;
            let mut meant = Vec::new();
            for event in events.into_iter().filter(|event| event.stream_type == "signature") {
                if is_meant(walk.number, walk.selection, &event)? {
                    meant.push(event);
                }
            }
            let standing = self.standing_of(meant).await?;
            if !standing.is_empty() {
                return Ok(Some(standing));
            }
        }
        walk.is_over = true;
        Ok(None)
    }

    /// Those that are still the last word of their signer.
    async fn standing_of(
        &self,
        events: Vec<StoredEvent>,
    ) -> Result<Vec<StoredEvent>, PetitionsError> {
        let streams: Vec<_> = events.iter().map(|event| event.stream_id.clone()).collect();
        let latest = self.bus.log().read_latest(&streams).await?;
        let is_last = |(event, latest): &(StoredEvent, Option<StoredEvent>)| {
            latest.as_ref().is_some_and(|latest| latest.position == event.position)
        };
        Ok(events.into_iter().zip(latest).filter(is_last).map(|(event, _)| event).collect())
    }

    /// The last position recorded before an instant; the recorded instants never go back.
    pub(super) async fn last_before(&self, at: Timestamp) -> Result<Position, PetitionsError> {
        let (mut low, mut high) = (0, self.bus.log().head().await?.position);
        while low < high {
            let middle = low + (high - low) / 2;
            let event = self.bus.log().read_after(middle, 1).await?;
            match event.first() {
                Some(event) if event.recorded_at < at => low = middle + 1,
                _ => high = middle,
            }
        }
        Ok(low)
    }
}

fn is_meant(
    number: PetitionNumber,
    selection: &Selection,
    event: &StoredEvent,
) -> Result<bool, PetitionsError> {
    let signature = SignatureEvent::recall(&event.event_type, event.event_version, &event.payload)
        .map_err(PetitionsError::broken)?;
    Ok(match signature {
        SignatureEvent::PetitionSigned(signed) => {
            signed.petition == number && selection.means(&signed, event.recorded_at)
        }
        SignatureEvent::SignatureWithdrawn(_) | SignatureEvent::SignatureInvalidated(_) => false,
    })
}
