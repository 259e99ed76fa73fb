//! The keys of the vault, from the file of keys or from the environment, tied to the data like the
//! others: a first one is made only where nothing lies under any.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, anyhow, bail};
use database::Database;
use kernel::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};
use settings::{Changing, Made, Secrets, Settings, VaultKey};
use vault::{BelongingError, Kek, KekSource, Keks, Vault};

use crate::house;

/// The vault of this data.
pub async fn open_vault(
    settings: &Settings,
    database: Database,
    at: Timestamp,
) -> anyhow::Result<Vault> {
    let whence = Whence::of(settings)?;
    let made = whence.ensure_key(&database).await?;
    let vault = whence.vault(database)?;
    let belongs = vault.belong(at).await;
    // Another machine may have been quicker with a key of its own; ours then belongs to nothing.
    if let (Err(BelongingError::Missing(_)), Made::Here, Whence::File(file)) =
        (&belongs, made, &whence)
    {
        Changing::begin(file)?.keep_vault_keys(|_| false)?;
    }
    belongs.with_context(|| whence.to_string())?;
    Ok(vault)
}

/// Where they come from, and are read again when someone has changed them.
#[derive(Clone)]
pub(super) enum Whence {
    File(PathBuf),
    Environment(SecretString),
}

impl Whence {
    pub fn of(settings: &Settings) -> anyhow::Result<Self> {
        let given = &settings.secrets.vault_key;
        if given.expose_secret().trim().is_empty() {
            return Ok(Self::File(super::file(settings, &house::address(settings)?)?));
        }
        Ok(Self::Environment(given.clone()))
    }

    pub fn vault(&self, database: Database) -> anyhow::Result<Vault> {
        let keks = Keks::read_from(Arc::new(self.clone())).map_err(|error| anyhow!(error))?;
        Ok(Vault::new(database, keks))
    }

    /// The current one first.
    pub fn keys(&self) -> anyhow::Result<Vec<VaultKey>> {
        match self {
            Self::Environment(given) => Ok(VaultKey::from_environment(given)?),
            Self::File(file) => {
                let found = Secrets::find(file).with_context(|| file.display().to_string())?;
                Ok(found.map(|secrets| secrets.vault).unwrap_or_default())
            }
        }
    }

    async fn ensure_key(&self, database: &Database) -> anyhow::Result<Made> {
        let Self::File(file) = self else { return Ok(Made::Elsewhere) };
        if !self.keys()?.is_empty() {
            return Ok(Made::Elsewhere);
        }
        if Vault::is_used(database).await? {
            return missing(file);
        }
        let made = Changing::begin(file).and_then(|changing| changing.ensure_vault_key());
        made.with_context(|| file.display().to_string())
    }
}

fn missing<T>(file: &Path) -> anyhow::Result<T> {
    bail!(
        "there is no key of the vault in {}, and this data was made with one; restore secrets.toml, \
         or give the key in SANAL__SECRETS__VAULT_KEY",
        file.display()
    )
}

impl KekSource for Whence {
    fn read(&self) -> Result<Vec<Kek>, String> {
        let keys = self.keys().map_err(|error| format!("{error:#}"))?;
        let kek = |key: VaultKey| Kek::new(key.id, &key.key).map_err(|error| error.to_string());
        keys.into_iter().map(kek).collect()
    }
}

impl std::fmt::Display for Whence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(file) => write!(f, "{}", file.display()),
            Self::Environment(_) => f.write_str("SANAL__SECRETS__VAULT_KEY"),
        }
    }
}
