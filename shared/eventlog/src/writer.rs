//! The one writer of a process: takes what waits, commits it as one batch, answers each.
//!
//! There is no timer: while one batch commits, the next gathers by itself, so batches are as large
//! as the load makes them and an idle log answers at once.

use std::sync::Arc;
use std::time::Duration;

use kernel::Clock;
use tokio::sync::{mpsc, oneshot, watch};

use crate::append::{Append, AppendError};
use crate::event::Position;
use crate::head::announce;
use crate::log::Limits;
use crate::store::{Outcome, Store, StoreError};

/// After a failure the store is tried with an empty batch: a house in trouble is sent no requests
/// that could show it well again.
const AGAIN: Duration = Duration::from_secs(1);

/// A request and who waits for its answer.
pub(crate) struct Item {
    pub append: Append,
    pub answer: oneshot::Sender<Outcome>,
}

pub(crate) struct Writer {
    pub store: Arc<dyn Store>,
    pub clock: Arc<dyn Clock>,
    pub limits: Limits,
    pub lifecycle: mpsc::Receiver<Item>,
    pub signatures: mpsc::Receiver<Item>,
    pub head: watch::Sender<Position>,
    /// Why the last batch could not be committed.
    pub trouble: watch::Sender<Option<String>>,
    pub stopped: watch::Receiver<bool>,
}

impl Writer {
    pub(crate) async fn run(mut self) {
        while let Some(first) = self.next().await {
            let (batch, answers) = self.gather(first);
            self.commit(batch, answers).await;
        }
    }

    /// The next item; `None` once the log is closing and nothing waits any more.
    async fn next(&mut self) -> Option<Item> {
        loop {
            if self.lifecycle.is_closed() && self.lifecycle.is_empty() && self.signatures.is_empty()
            {
                return None;
            }
            tokio::select! {
                biased;
                Some(item) = self.lifecycle.recv() => return Some(item),
                Some(item) = self.signatures.recv() => return Some(item),
                _ = self.stopped.changed(), if !self.lifecycle.is_closed() => {
                    self.lifecycle.close();
                    self.signatures.close();
                }
                () = tokio::time::sleep(AGAIN), if self.trouble.borrow().is_some() => {
                    self.commit(Vec::new(), Vec::new()).await;
                }
                else => return None,
            }
        }
    }

    /// Whatever else waits by now, within the limits; lifecycle first.
    fn gather(&mut self, first: Item) -> (Vec<Append>, Vec<oneshot::Sender<Outcome>>) {
        let mut bytes = first.append.weight();
        let mut batch = vec![first.append];
        let mut answers = vec![first.answer];
        while batch.len() < self.limits.batch_items && bytes < self.limits.batch_bytes {
            let Ok(item) = self.lifecycle.try_recv().or_else(|_| self.signatures.try_recv()) else {
                break;
            };
            bytes += item.append.weight();
            batch.push(item.append);
            answers.push(item.answer);
        }
        (batch, answers)
    }

    async fn commit(&self, batch: Vec<Append>, answers: Vec<oneshot::Sender<Outcome>>) {
        let outcomes = match self.store.append(&batch, &*self.clock).await {
            Ok(outcomes) => {
                self.trouble.send_replace(None);
                outcomes
            }
            Err(error) => {
                tracing::error!(%error, items = batch.len(), "a batch could not be committed");
                self.trouble.send_replace(Some(error.to_string()));
                vec![Err(told(&error)); batch.len()]
            }
        };
        if let Some(last) = outcomes.iter().zip(&batch).filter_map(last_position).max() {
            announce(&self.head, last);
        }
        for (answer, outcome) in answers.into_iter().zip(outcomes) {
            // Whoever asked may have gone; their act stands all the same.
            let _ = answer.send(outcome);
        }
    }
}

fn told(error: &StoreError) -> AppendError {
    match error {
        StoreError::ClockJumped { .. } => AppendError::Unavailable,
        _ => AppendError::Unknown,
    }
}

fn last_position((outcome, append): (&Outcome, &Append)) -> Option<Position> {
    let appended = outcome.as_ref().ok().filter(|appended| !appended.replayed)?;
    Some(appended.first_position + append.events.len() as Position - 1)
}
