//! The one append-only log: every act of the house, in the order it was committed.
//!
//! ```text
//! EventLog::append ─► queue ─► writer: one batch ─► store: decide, write, commit ─► answers
//! EventLog::read_after, read_stream, read_latest ─► store
//! EventLog::subscribe ─► "the head is now n"
//! ```
//!
//! - Positions are global, gapless and in commit order: once `read_after` has returned up to *q*,
//!   nothing will ever appear at or below *q*.
//! - What is acknowledged is durable; what could not be told is [`AppendError::Unknown`].
//! - A business refusal concerns one item; a storage failure the whole batch.

mod aggregates;
mod append;
mod batch;
#[cfg(feature = "contract")]
pub mod contract;
mod counting;
mod cursor;
mod event;
mod head;
mod integrity;
mod log;
mod memory;
mod meta;
mod not_done;
mod pace;
mod patience;
mod postgres;
mod remembered;
mod rows;
mod sqlite;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod writer;

pub use aggregates::{Bus, ExecuteError, Executed, Loaded, Recorded, Stamp, Terms};
pub use append::{Append, AppendError, Appended, Guard, Idempotency, Lane};
pub use cursor::{NotACursor, TimeCursor};
pub use event::{NewEvent, Position, Sequence, StoredEvent, Stream};
pub use integrity::{Fault, Integrity};
pub use log::{EventLog, Limits};
pub use memory::MemoryStore;
pub use meta::Meta;
pub use not_done::NotDone;
pub use postgres::PostgresStore;
pub use remembered::Remembered;
pub use sqlite::lock::take as take_folder;
pub use sqlite::{SqliteReader, SqliteStore};
pub use store::{Head, LogHead, Store, StoreError};
