//! Marking: what became of attempts is written down by one statement for all that have just ended. Who
//! carries takes the next only when the last is written down, so a fall repeats at most what was under way.

use std::time::Duration;

use database::Database;
use tokio::sync::{mpsc, oneshot};
use tokio::time::sleep;

use crate::deliveries::{self, Mark};

const QUEUE: usize = 1_024;
const AT_ONCE: usize = 512;
const RETRY: Duration = Duration::from_millis(500);

/// Cheap to clone.
#[derive(Clone)]
pub(crate) struct Marks(mpsc::Sender<(Mark, oneshot::Sender<()>)>);

impl Marks {
    /// Begins to write; it ends when the last handle is gone.
    pub(crate) fn begin(database: Database) -> Self {
        let (sender, mut queue) = mpsc::channel::<(Mark, oneshot::Sender<()>)>(QUEUE);
        tokio::spawn(async move {
            let mut waiting = Vec::with_capacity(AT_ONCE);
            while queue.recv_many(&mut waiting, AT_ONCE).await > 0 {
                let (marks, answers): (Vec<_>, Vec<_>) = waiting.drain(..).unzip();
                // What was carried is carried: it has to be written down, however long that takes.
                while let Err(error) = deliveries::mark(&database, &marks).await {
                    tracing::error!(%error, deliveries = marks.len(), "what was delivered waits to be marked");
                    sleep(RETRY).await;
                }
                for answer in answers {
                    let _ = answer.send(());
                }
            }
        });
        Self(sender)
    }

    /// Returns when it is written down.
    pub(crate) async fn mark(&self, mark: Mark) {
        let (answer, answered) = oneshot::channel();
        if self.0.send((mark, answer)).await.is_ok() {
            let _ = answered.await;
        }
    }
}
