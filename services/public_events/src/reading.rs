//! Reading a page of the log for everyone: what is told of it, with what its events leave to earlier ones.

use eventlog::{Store, StoreError, StoredEvent};
use projector::Poison;

use crate::event::PublicEvent;
use crate::told;

#[derive(Debug, thiserror::Error)]
pub enum NotTold {
    #[error(transparent)]
    Poison(#[from] Poison),
    #[error(transparent)]
    Log(#[from] StoreError),
}

/// What is public of these events, in their order.
pub async fn tell(log: &dyn Store, events: &[StoredEvent]) -> Result<Vec<PublicEvent>, NotTold> {
    let mut rows = Vec::new();
    for event in events {
        let before = before(log, event, told::asks(event)).await?;
        rows.extend(told::told(event, &before)?);
    }
    Ok(rows)
}

/// What stood in an event's stream before it, the earliest first, back to the last event of these kinds. It goes from
/// event to event through the log itself: that is possible beside a running program, too, whose index of streams is its
/// own.
async fn before(
    log: &dyn Store,
    event: &StoredEvent,
    until: &[&str],
) -> Result<Vec<StoredEvent>, StoreError> {
    let mut found: Vec<StoredEvent> = Vec::new();
    if until.is_empty() {
        return Ok(found);
    }
    let mut previous = event.previous;
    while let Some(position) = previous {
        let read = log.read_after(position.saturating_sub(1), 1).await?.pop();
        let Some(earlier) = read.filter(|earlier| earlier.position == position) else { break };
        previous = earlier.previous;
        let is_enough = until.contains(&earlier.event_type.as_str());
        found.push(earlier);
        if is_enough {
            break;
        }
    }
    found.reverse();
    Ok(found)
}
