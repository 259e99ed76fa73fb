//! The house's keys, tied to the data they were made for: made with the data, and never anew over
//! data that is there.

use std::path::{Path, PathBuf};

use accounts::{Fingerprint, FingerprintError};
use anyhow::{Context as _, bail};
use database::{Address, Database};
use settings::{Made, Secrets, Settings};

/// The keys of this vault; made where neither it nor the log was ever used. `log_has_events` is
/// asked only where there are none.
pub async fn open_or_make(
    settings: &Settings,
    address: &Address,
    vault: &Database,
    log_has_events: impl Future<Output = anyhow::Result<bool>>,
) -> anyhow::Result<Secrets> {
    let file = file(settings, address)?;
    let found = Secrets::find(&file).with_context(|| file.display().to_string())?;
    let (secrets, made) = match found {
        Some(secrets) => (secrets, Made::Elsewhere),
        None if Fingerprint::is_used(vault).await? || log_has_events.await? => {
            return missing(&file);
        }
        None => Secrets::make(&file).with_context(|| file.display().to_string())?,
    };
    let tied = Fingerprint::of(&secrets.register, &secrets.pseudonym).tie(vault).await;
    // Another process may have been quicker with keys of its own; ours then belong to nothing.
    if let (Err(FingerprintError::OtherKeys), Made::Here) = (&tied, made) {
        std::fs::remove_file(&file).with_context(|| file.display().to_string())?;
    }
    tied.with_context(|| file.display().to_string())?;
    Ok(secrets)
}

/// The keys of data that is there; none are made.
pub async fn open(
    settings: &Settings,
    address: &Address,
    vault: &Database,
) -> anyhow::Result<Secrets> {
    open_or_make(settings, address, vault, async { Ok(true) }).await
}

fn missing<T>(file: &Path) -> anyhow::Result<T> {
    bail!(
        "there are no keys in {}, and this data was made with some; restore secrets.toml",
        file.display()
    )
}

fn file(settings: &Settings, address: &Address) -> anyhow::Result<PathBuf> {
    let named = &settings.secrets.file;
    match address {
        _ if !named.as_os_str().is_empty() => Ok(named.clone()),
        Address::Folder(folder) => Ok(folder.join("secrets.toml")),
        Address::Postgres(_) => bail!("secrets.file must be named when the store is PostgreSQL"),
    }
}
