//! The handle everyone holds: append through the queue, read from the store, hear of the head.

use std::sync::Arc;
use std::time::Duration;

use kernel::Clock;
use tokio::sync::{Mutex, mpsc, oneshot, watch};
use tokio::task::JoinHandle;

use crate::append::{Append, AppendError, Appended, Lane};
use crate::event::{Position, StoredEvent};
use crate::head;
use crate::patience::Patient;
use crate::store::{LogHead, Store, StoreError};
use crate::writer::{self, Item};

/// How much may wait and how much goes into one commit.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Items that may wait before callers are told to come back.
    pub queue_items: usize,
    pub batch_items: usize,
    pub batch_bytes: usize,
    /// How often the head is asked for when other processes append too.
    pub poll: Duration,
    /// How long the store may take to answer, before whoever asked is told that nobody knows.
    /// Longer than the server's own limits: what it says is exact.
    pub answer: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            queue_items: 8_192,
            batch_items: 4_096,
            batch_bytes: 4 << 20,
            poll: Duration::from_millis(100),
            answer: Duration::from_secs(15),
        }
    }
}

/// Cheap to clone; all clones share one writer.
#[derive(Clone)]
pub struct EventLog {
    store: Arc<dyn Store>,
    lifecycle: mpsc::Sender<Item>,
    signatures: mpsc::Sender<Item>,
    head: watch::Sender<Position>,
    trouble: watch::Sender<Option<String>>,
    stop: watch::Sender<bool>,
    tasks: Arc<Mutex<Vec<JoinHandle<()>>>>,
}

impl EventLog {
    /// Starts the writer over a store.
    pub async fn start(
        store: Arc<dyn Store>,
        clock: Arc<dyn Clock>,
        limits: Limits,
    ) -> Result<Self, StoreError> {
        let store: Arc<dyn Store> = Arc::new(Patient { store, limit: limits.answer });
        let (lifecycle, lifecycle_queue) = mpsc::channel(limits.queue_items);
        let (signatures, signature_queue) = mpsc::channel(limits.queue_items);
        let trouble = watch::Sender::new(None);
        let (head, _) = watch::channel(store.head().await?.position);
        let (stop, stopped) = watch::channel(false);
        let writer = writer::Writer {
            store: store.clone(),
            clock,
            limits,
            lifecycle: lifecycle_queue,
            signatures: signature_queue,
            head: head.clone(),
            trouble: trouble.clone(),
            stopped: stopped.clone(),
        };
        let mut tasks = vec![tokio::spawn(writer.run())];
        if store.is_shared() {
            tasks.push(tokio::spawn(head::follow(
                store.clone(),
                head.clone(),
                stopped,
                limits.poll,
            )));
        }
        Ok(Self {
            store,
            lifecycle,
            signatures,
            head,
            trouble,
            stop,
            tasks: Arc::new(Mutex::new(tasks)),
        })
    }

    /// Adds events; the answer comes after the commit that holds them.
    pub async fn append(&self, append: Append) -> Result<Appended, AppendError> {
        let queue = match append.lane {
            Lane::Lifecycle => &self.lifecycle,
            Lane::Signature => &self.signatures,
        };
        let (answer, answered) = oneshot::channel();
        queue.try_send(Item { append, answer }).map_err(|refused| match refused {
            mpsc::error::TrySendError::Full(_) => {
                AppendError::Overloaded { retry_after: Duration::from_secs(1) }
            }
            mpsc::error::TrySendError::Closed(_) => AppendError::Unavailable,
        })?;
        answered.await.unwrap_or(Err(AppendError::Unknown))
    }

    /// Up to `limit` events after a position, in order and without a gap.
    pub async fn read_after(
        &self,
        position: Position,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        self.store.read_after(position, limit).await
    }

    /// A whole stream, in order.
    pub async fn read_stream(&self, stream_id: &str) -> Result<Vec<StoredEvent>, StoreError> {
        self.store.read_stream(stream_id).await
    }

    /// The latest event of each of these streams, in their order.
    pub async fn read_latest(
        &self,
        stream_ids: &[String],
    ) -> Result<Vec<Option<StoredEvent>>, StoreError> {
        self.store.read_latest(stream_ids).await
    }

    pub async fn head(&self) -> Result<LogHead, StoreError> {
        self.store.head().await
    }

    /// What stands behind it, for reading at length.
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Tells whenever the head has moved; a reader that is slow misses steps, never the last.
    pub fn subscribe(&self) -> watch::Receiver<Position> {
        self.head.subscribe()
    }

    /// What keeps the log from taking events, as far as the last attempt showed; `None` when well.
    pub fn trouble(&self) -> Option<String> {
        if self.lifecycle.is_closed() {
            return Some("its writer has ended".to_owned());
        }
        self.trouble.borrow().clone()
    }

    /// Takes no more, finishes and answers what waits, and closes the store.
    pub async fn close(&self) {
        self.stop.send_replace(true);
        for task in self.tasks.lock().await.drain(..) {
            if let Err(error) = task.await {
                tracing::error!(%error, "a task of the log ended badly");
            }
        }
        self.store.close().await;
    }
}
