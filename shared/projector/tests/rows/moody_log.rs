//! A log in memory that can be away, and that can be shorter than its head says.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};

use async_trait::async_trait;
use eventlog::{
    Append, AppendError, Appended, LogHead, MemoryStore, Position, Store, StoreError, StoredEvent,
};
use kernel::Timestamp;

pub struct MoodyLog {
    log: MemoryStore,
    pub is_away: AtomicBool,
    /// Nothing is read beyond this position.
    pub ends_at: AtomicU64,
    pub reads: AtomicU32,
}

impl Default for MoodyLog {
    fn default() -> Self {
        Self {
            log: MemoryStore::default(),
            is_away: AtomicBool::new(false),
            ends_at: AtomicU64::new(u64::MAX),
            reads: AtomicU32::new(0),
        }
    }
}

#[async_trait]
impl Store for MoodyLog {
    async fn append(
        &self,
        batch: &[Append],
        now: Timestamp,
    ) -> Result<Vec<Result<Appended, AppendError>>, StoreError> {
        self.log.append(batch, now).await
    }

    async fn read_after(
        &self,
        position: Position,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        self.reads.fetch_add(1, Ordering::SeqCst);
        if self.is_away.load(Ordering::SeqCst) {
            return Err(std::io::Error::from(std::io::ErrorKind::ConnectionRefused).into());
        }
        let mut events = self.log.read_after(position, limit).await?;
        events.retain(|event| event.position <= self.ends_at.load(Ordering::SeqCst));
        Ok(events)
    }

    async fn read_stream(&self, stream_id: &str) -> Result<Vec<StoredEvent>, StoreError> {
        self.log.read_stream(stream_id).await
    }

    async fn read_latest(
        &self,
        stream_ids: &[String],
    ) -> Result<Vec<Option<StoredEvent>>, StoreError> {
        self.log.read_latest(stream_ids).await
    }

    async fn head(&self) -> Result<LogHead, StoreError> {
        self.log.head().await
    }

    fn is_shared(&self) -> bool {
        false
    }

    async fn close(&self) {}
}
