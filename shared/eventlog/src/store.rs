//! What a store must do; the contract suite says how.

use async_trait::async_trait;
use kernel::{Clock, Timestamp};

use crate::append::{Append, AppendError, Appended};
use crate::event::{Position, Sequence, StoredEvent};

/// Where a stream stands; both are 0 for a stream without events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Head {
    pub sequence: Sequence,
    pub position: Position,
}

/// Where the whole log stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogHead {
    pub position: Position,
    pub recorded_at: Timestamp,
}

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the log's database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("{0}")]
    Open(#[from] database::DatabaseError),
    #[error("the index of streams: {0}")]
    Index(#[from] fjall::Error),
    #[error("another process has this log open")]
    Locked,
    #[error("the log's files: {0}")]
    Files(#[from] std::io::Error),
    /// Nothing was written: see [`crate::pace`].
    #[error("this clock has jumped by {seconds} s, and nothing is recorded by it")]
    ClockJumped { seconds: i64 },
    #[error("the store did not answer within {0:?}")]
    Silent(std::time::Duration),
    #[error("the log is damaged: {0}")]
    Damaged(String),
}

impl StoreError {
    /// Whether the database is away, too busy or just starting: the same may succeed later.
    pub fn is_unavailable(&self) -> bool {
        match self {
            Self::Database(error) => database::is_unavailable(error),
            Self::Open(error) => error.is_unavailable(),
            Self::Index(_) | Self::Files(_) | Self::Silent(_) | Self::ClockJumped { .. } => true,
            Self::Locked | Self::Damaged(_) => false,
        }
    }
}

/// One item's outcome: a refusal is the item's own, and the batch goes on.
pub type Outcome = Result<Appended, AppendError>;

#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Takes its lock, asks for the hour, decides the items in order, each as if it were alone, and commits what they add in one
    /// transaction. An error means that nobody knows whether the batch is in the log. A caller who
    /// is tired of waiting drops the future: the same, and the next batch finds a store in order.
    async fn append(&self, batch: &[Append], clock: &dyn Clock)
    -> Result<Vec<Outcome>, StoreError>;

    /// Up to `limit` events after a position, in order.
    async fn read_after(
        &self,
        position: Position,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError>;

    /// A whole stream, in order. Streams are short: one person under one petition, one petition's life.
    async fn read_stream(&self, stream_id: &str) -> Result<Vec<StoredEvent>, StoreError>;

    /// The latest event of each of these streams, in their order.
    async fn read_latest(
        &self,
        stream_ids: &[String],
    ) -> Result<Vec<Option<StoredEvent>>, StoreError>;

    /// Where the store has written down that each of these streams stands, in their order.
    async fn heads_of(&self, stream_ids: &[String]) -> Result<Vec<Head>, StoreError>;

    async fn head(&self) -> Result<LogHead, StoreError>;

    /// Whether other processes may append too, so that the head must be asked for.
    fn is_shared(&self) -> bool;

    /// Writes down what is only in memory and ends every connection.
    async fn close(&self);
}
