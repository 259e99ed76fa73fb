//! What everyone hears of the head: this process's own commits at once, other processes' by asking.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use crate::event::Position;
use crate::store::Store;

/// After a commit of this process.
pub(crate) fn announce(head: &watch::Sender<Position>, position: Position) {
    head.send_if_modified(|current| {
        let moved = position > *current;
        *current = position.max(*current);
        moved
    });
}

/// Hears of what other processes append.
pub(crate) async fn follow(
    store: Arc<dyn Store>,
    head: watch::Sender<Position>,
    mut stopped: watch::Receiver<bool>,
    poll: Duration,
) {
    loop {
        tokio::select! {
            _ = stopped.changed() => return,
            () = tokio::time::sleep(poll) => {}
        }
        let before = *head.borrow();
        match store.head().await {
            Ok(now) if now.position < before => went_back(&head, before, now.position),
            Ok(now) => announce(&head, now.position),
            Err(error) => tracing::warn!(%error, "the head of the log could not be read"),
        }
    }
}

/// What was known before the log was asked must be in its answer. When it is not, a server that had
/// not received it has taken over, and what was acknowledged meanwhile is gone. The head is told as
/// it is, once, so that what the new server takes is heard of; unless a commit was quicker, and then
/// the next answer decides.
fn went_back(head: &watch::Sender<Position>, before: Position, now: Position) {
    let told = head.send_if_modified(|current| {
        let is_still = *current == before;
        if is_still {
            *current = now;
        }
        is_still
    });
    if told {
        tracing::error!(before, now, "the log has lost its end: acknowledged events are gone");
    }
}
