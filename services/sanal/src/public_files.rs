//! Where the public events lie as files: a folder of this process's own.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use database::Address;
use public_events::PublicEvents;
use settings::Settings;
use tempfile::TempDir;

/// The files, and the folder that goes with the process where none is named.
pub struct PublicFiles {
    pub events: Arc<PublicEvents>,
    _passing: Option<TempDir>,
}

/// Opens them, or begins them anew where what lies there is of no use.
pub async fn open(settings: &Settings, address: &Address) -> anyhow::Result<PublicFiles> {
    let (folder, passing) = folder(settings, address)?;
    let pause = Duration::from_secs(settings.open_data.pause_seconds);
    let opening = tokio::task::spawn_blocking(move || PublicEvents::open(&folder, pause));
    let events = opening.await?.context("open_data.folder")?;
    Ok(PublicFiles { events, _passing: passing })
}

fn folder(settings: &Settings, address: &Address) -> anyhow::Result<(PathBuf, Option<TempDir>)> {
    let named = &settings.open_data.folder;
    if !named.as_os_str().is_empty() {
        return Ok((named.clone(), None));
    }
    Ok(match address {
        Address::Folder(data) => (data.join("open.data"), None),
        // Beside the log there is no place: other machines write to it too.
        Address::Postgres(_) => {
            let passing = tempfile::Builder::new().prefix("sanal-open-data-").tempdir();
            let passing = passing.context("a folder for the files of public events")?;
            (passing.path().join("events"), Some(passing))
        }
    })
}
