//! Opens an index, or begins it anew where what lies there is of no use.

use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::sync::{Mutex, RwLock};

use tantivy::{IndexWriter, ReloadPolicy};

use crate::error::SearchError;
use crate::fields::Fields;
use crate::index::{Index, Stand};

/// What the fields and the ways of reading are; raised when either changes.
const VERSION: u32 = 1;

/// What the one writing thread gathers before it writes a segment; the least is 15 MB.
const WRITER_BYTES: usize = 30_000_000;

pub fn in_folder(folder: &Path, form: &str) -> Result<Index, SearchError> {
    let lock = lock(folder)?;
    let documents = folder.join("documents");
    let form = format!("{VERSION} {form}");
    if documents.exists() {
        match existing(&documents, &form) {
            Ok(index) => return Ok(Index { _lock: Some(lock), ..index }),
            Err(why) => tracing::warn!("the search index is begun anew: {why}"),
        }
        fs::remove_dir_all(&documents).map_err(|source| folder_error(folder, source))?;
    }
    fs::create_dir_all(&documents).map_err(|source| folder_error(folder, source))?;
    let index = tantivy::Index::create_in_dir(&documents, Fields::new().schema)?;
    Ok(Index { _lock: Some(lock), ..begun(index, form)? })
}

pub fn in_memory() -> Result<Index, SearchError> {
    begun(tantivy::Index::create_in_ram(Fields::new().schema), format!("{VERSION} memory"))
}

/// The lock lies beside the documents, so whoever throws those away holds it.
fn lock(folder: &Path) -> Result<File, SearchError> {
    let opened = fs::create_dir_all(folder).and_then(|()| {
        File::options().create(true).truncate(false).write(true).open(folder.join("lock"))
    });
    let file = opened.map_err(|source| folder_error(folder, source))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(SearchError::InUse(folder.to_owned())),
        Err(TryLockError::Error(source)) => Err(folder_error(folder, source)),
    }
}

fn folder_error(folder: &Path, source: std::io::Error) -> SearchError {
    SearchError::Folder { folder: folder.to_owned(), source }
}

/// An index that can be gone on with; otherwise, why not.
fn existing(documents: &Path, form: &str) -> Result<Index, String> {
    let told = |error: tantivy::TantivyError| error.to_string();
    let index = tantivy::Index::open_in_dir(documents).map_err(told)?;
    if index.schema() != Fields::new().schema {
        return Err("it has other fields".to_owned());
    }
    let payload = index.load_metas().map_err(told)?.payload.unwrap_or_default();
    let stand = Stand::read(&payload).ok_or("it does not say where it stands")?;
    if stand.form != form {
        return Err("it is of another form".to_owned());
    }
    let damaged = index.validate_checksum().map_err(told)?;
    if !damaged.is_empty() {
        return Err(format!("{} of its files are damaged", damaged.len()));
    }
    over(index, stand).map_err(told)
}

fn begun(index: tantivy::Index, form: String) -> Result<Index, SearchError> {
    let stand = Stand { form, position: 0, origin: None };
    let begun = over(index, stand.clone())?;
    begun.apply_nothing(&stand)?;
    Ok(begun)
}

fn over(index: tantivy::Index, stand: Stand) -> tantivy::Result<Index> {
    let writer: IndexWriter = index.writer_with_num_threads(1, WRITER_BYTES)?;
    let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
    Ok(Index {
        fields: Fields::new(),
        reader,
        writer: Mutex::new(writer),
        stand: RwLock::new(stand),
        _lock: None,
    })
}
