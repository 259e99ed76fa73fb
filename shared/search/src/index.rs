//! The index as others hold it: opened once, read by many, written by one at a time.

use std::fs::File;
use std::path::Path;
use std::sync::{Mutex, PoisonError, RwLock};

use tantivy::schema::Value as _;
use tantivy::{DocAddress, IndexReader, IndexWriter, Searcher, TantivyDocument};

use crate::error::SearchError;
use crate::fields::Fields;
use crate::opening;

/// How far in which log the documents have been brought; committed together with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    pub form: String,
    pub position: u64,
    pub origin: Option<String>,
}

pub struct Index {
    pub(crate) fields: Fields,
    pub(crate) reader: IndexReader,
    pub(crate) writer: Mutex<IndexWriter>,
    pub(crate) stand: RwLock<Stand>,
    /// Held while the index is open, so that no other process opens the same folder.
    pub(crate) _lock: Option<File>,
}

impl Index {
    /// Opens the index in this folder, or begins one that stands at position 0.
    ///
    /// `form` names the shape of what the caller puts in. One that is of another form, of another
    /// version of this room, or damaged, is thrown away: whoever feeds it does so from the start.
    pub fn open(folder: &Path, form: &str) -> Result<Self, SearchError> {
        opening::in_folder(folder, form)
    }

    /// One that is gone with the process, for tests.
    pub fn in_memory() -> Result<Self, SearchError> {
        opening::in_memory()
    }

    /// Up to which position of the log everything is in here; 0 in a new one.
    pub fn position(&self) -> u64 {
        self.stand.read().unwrap_or_else(PoisonError::into_inner).position
    }

    /// Which log that was; none in a new one.
    pub fn origin(&self) -> Option<String> {
        self.stand.read().unwrap_or_else(PoisonError::into_inner).origin.clone()
    }

    /// How many documents can be found.
    pub fn len(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A stored text of a document, as it was put in.
    pub(crate) fn stored(
        &self,
        searcher: &Searcher,
        at: DocAddress,
    ) -> Result<TantivyDocument, SearchError> {
        Ok(searcher.doc(at)?)
    }
}

/// The words of a stored field; empty where there are none.
pub fn text_of(document: &TantivyDocument, field: tantivy::schema::Field) -> &str {
    document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default()
}
