//! A store that nobody waits for without an end.
//!
//! A server whose machine or network is gone says nothing, not even that it is gone. Whoever asked
//! is told so after a while, and the writer goes on to the next batch.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use kernel::Clock;

use crate::append::Append;
use crate::event::{Position, StoredEvent};
use crate::store::{Head, LogHead, Outcome, Store, StoreError};

/// What is given up is dropped where it stands; each store sees to it that nothing half done is
/// used again.
pub(crate) struct Patient {
    pub store: Arc<dyn Store>,
    pub limit: Duration,
}

impl Patient {
    async fn wait<T>(
        &self,
        asked: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        tokio::time::timeout(self.limit, asked).await.unwrap_or(Err(StoreError::Silent(self.limit)))
    }
}

#[async_trait]
impl Store for Patient {
    async fn append(
        &self,
        batch: &[Append],
        clock: &dyn Clock,
    ) -> Result<Vec<Outcome>, StoreError> {
        self.wait(self.store.append(batch, clock)).await
    }

    async fn read_after(
        &self,
        position: Position,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        self.wait(self.store.read_after(position, limit)).await
    }

    async fn read_stream(&self, stream_id: &str) -> Result<Vec<StoredEvent>, StoreError> {
        self.wait(self.store.read_stream(stream_id)).await
    }

    async fn read_latest(
        &self,
        stream_ids: &[String],
    ) -> Result<Vec<Option<StoredEvent>>, StoreError> {
        self.wait(self.store.read_latest(stream_ids)).await
    }

    async fn heads_of(&self, stream_ids: &[String]) -> Result<Vec<Head>, StoreError> {
        self.wait(self.store.heads_of(stream_ids)).await
    }

    async fn head(&self) -> Result<LogHead, StoreError> {
        self.wait(self.store.head()).await
    }

    fn is_shared(&self) -> bool {
        self.store.is_shared()
    }

    async fn close(&self) {
        let closed = async {
            self.store.close().await;
            Ok(())
        };
        if self.wait(closed).await.is_err() {
            tracing::warn!("the store did not close in time, and is left as it is");
        }
    }
}
