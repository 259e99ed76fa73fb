//! Where the index lies by which petitions are found again: a folder of this process's own.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use database::Address;
use petitions::Similar;
use settings::Settings;
use tempfile::TempDir;

/// The index, and the folder that goes with the process where none is named.
pub struct Searching {
    pub similar: Arc<Similar>,
    _passing: Option<TempDir>,
}

/// Opens it, or begins it anew where what lies there is of no use.
pub async fn open(settings: &Settings, address: &Address) -> anyhow::Result<Searching> {
    let (folder, passing) = folder(settings, address)?;
    let opening = tokio::task::spawn_blocking(move || Similar::open(&folder));
    let similar = opening.await?.context("search.folder")?;
    Ok(Searching { similar, _passing: passing })
}

fn folder(settings: &Settings, address: &Address) -> anyhow::Result<(PathBuf, Option<TempDir>)> {
    let named = &settings.search.folder;
    if !named.as_os_str().is_empty() {
        return Ok((named.clone(), None));
    }
    Ok(match address {
        Address::Folder(data) => (data.join("search.index"), None),
        // Beside the log there is no place: other machines write to it too.
        Address::Postgres(_) => {
            let passing = tempfile::Builder::new().prefix("sanal-search-").tempdir();
            let passing = passing.context("a folder for the search index")?;
            (passing.path().join("index"), Some(passing))
        }
    })
}
