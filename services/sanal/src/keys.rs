//! The house's keys, tied to the data they were made for: made with the data, and never anew over
//! data that is there.

pub mod commands;
mod of_vault;
mod rotating_session;
mod rotating_vault;
mod showing;

use std::path::{Path, PathBuf};

use accounts::{Fingerprint, FingerprintError};
use anyhow::{Context as _, bail};
use database::{Address, Database};
use settings::{Adapter, Made, Secrets, Settings};

pub use self::of_vault::open_vault;

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

/// The keys in the file, whatever data they are of.
pub fn found(settings: &Settings, address: &Address) -> anyhow::Result<Secrets> {
    let file = file(settings, address)?;
    let found = Secrets::find(&file).with_context(|| file.display().to_string())?;
    found.with_context(|| format!("there are no keys in {}", file.display()))
}

fn missing<T>(file: &Path) -> anyhow::Result<T> {
    bail!(
        "there are no keys in {}, and this data was made with some; restore secrets.toml",
        file.display()
    )
}

/// With the state's sign-in the keys lie apart from the data: together they say who is who, and a
/// copy of the one must not be a copy of both.
pub fn file(settings: &Settings, address: &Address) -> anyhow::Result<PathBuf> {
    let named = &settings.secrets.file;
    let is_named = !named.as_os_str().is_empty();
    match address {
        Address::Folder(folder)
            if settings.identity.adapter != Adapter::Mock
                && (!is_named || is_inside(named, folder)?) =>
        {
            bail!(
                "secrets.file must be named outside the data in {} unless identity.adapter is \"mock\"",
                folder.display()
            )
        }
        _ if is_named => Ok(named.clone()),
        Address::Folder(folder) => Ok(folder.join("secrets.toml")),
        Address::Postgres(_) => bail!("secrets.file must be named when the store is PostgreSQL"),
    }
}

fn is_inside(file: &Path, folder: &Path) -> std::io::Result<bool> {
    Ok(resolved(file)?.starts_with(resolved(folder)?))
}

/// As far as it exists without links and dots, and the rest as it is written.
fn resolved(path: &Path) -> std::io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let (there, real) = path
        .ancestors()
        .find_map(|part| Some((part, part.canonicalize().ok()?)))
        .unwrap_or((Path::new("/"), PathBuf::from("/")));
    Ok(path.strip_prefix(there).map_or_else(|_| real.clone(), |rest| real.join(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_inside_a_folder_however_it_is_written() {
        let place = std::env::temp_dir();
        let data = place.join("sanal-no-such-data");
        for inside in ["secrets.toml", "keys/secrets.toml", "./secrets.toml"] {
            assert!(is_inside(&data.join(inside), &data).expect("read"), "{inside}");
        }
        for outside in ["sanal-keys/secrets.toml", "sanal-no-such-data-keys"] {
            assert!(!is_inside(&place.join(outside), &data).expect("read"), "{outside}");
        }
        let here = std::env::current_dir().expect("a folder");
        assert!(is_inside(Path::new("data/../data/secrets.toml"), &here).expect("read"));
    }
}
