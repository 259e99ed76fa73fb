//! Finds a text again: an embedded full-text index that reads Mongolian as people write it.
//!
//! ```text
//! what changed ─► Index::apply ─► one commit { documents, position, origin }
//!                                        │
//!      a title being written ─► suggest ─┤─► similar ones, best first, or none
//!      words in the search box ─► find ──┘─► a page of hits, marked, with a total
//! ```
//!
//! - The index is a projection: it says how far in which log it has read, and that is committed
//!   together with the documents. Lost, of another form or damaged, it is begun anew from nothing.
//! - A word is read in several ways at once (`reading`): as it is written, in one spelling for
//!   Cyrillic and everyday Latin, and as stems. What matches more closely counts for more.
//! - What is typed is words, never a query language: no input is an error.
//! - A page of `find` is ordered by what a document and the words say alone, not by statistics of
//!   all documents; so nothing shifts between two pages while others are added.
//! - Everything here blocks on files: call it where blocking is allowed.

mod applying;
mod collecting;
mod cursor;
mod document;
mod error;
mod fields;
mod filter;
mod finding;
mod highlighting;
mod index;
mod likeness;
mod meaning;
mod opening;
mod reading;
mod suggesting;
mod vocabulary;
mod wanted;
mod ways;

pub use cursor::{Cursor, NoSuchPlace};
pub use document::{Change, Document};
pub use error::SearchError;
pub use filter::Filter;
pub use finding::{Found, Hit};
pub use highlighting::Piece;
pub use index::Index;
pub use suggesting::Suggestion;
