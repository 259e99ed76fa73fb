//! One named statement in two dialects, JSON in and JSON out, so that a capability brings its
//! SQL as files and no code of its own for SQLite or PostgreSQL.
//!
//! The house keeps four databases apart: the **log** that is never rewritten, the **views** that
//! can be thrown away and built again, the **vault** of what people may have erased, and the
//! **files** that were made public with what is recorded. On SQLite each is a file, on PostgreSQL a
//! schema.

mod address;
mod error;
mod existing;
mod migrations;
mod open;
mod postgres;
mod statement;
#[cfg(feature = "testing")]
pub mod testing;
mod transaction;

pub use address::{Address, NotAnAddress};
pub use error::{DatabaseError, is_unavailable};
pub use open::{Database, Schema, make_folder, sqlite_options};
pub use statement::Statement;
pub use transaction::Transaction;
