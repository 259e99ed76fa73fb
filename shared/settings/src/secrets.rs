//! The house's keys, in a file of their own that only its owner can read.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use secrecy::SecretSlice;
use serde::{Deserialize, Serialize};

/// 256-bit keys, each for one purpose.
#[derive(Debug, Clone)]
pub struct Secrets {
    /// Finds a person again by their registration number.
    pub register: SecretSlice<u8>,
    /// Signs sessions and form tokens.
    pub session: SecretSlice<u8>,
    /// Makes signers' pseudonyms.
    pub pseudonym: SecretSlice<u8>,
}

#[derive(Debug, thiserror::Error)]
pub enum SecretsError {
    #[error("the file of keys: {0}")]
    File(#[from] std::io::Error),
    #[error("the file of keys cannot be read: {0}")]
    Unreadable(String),
    #[error("the file of keys can be read by others; run: chmod 600 FILE")]
    ReadableByOthers,
    #[error("no randomness: {0}")]
    NoRandomness(getrandom::Error),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    register: String,
    session: String,
    pseudonym: String,
}

impl Secrets {
    /// Reads the file, or makes it with new keys when there is none.
    pub fn read_or_make(file: &Path) -> Result<Self, SecretsError> {
        match std::fs::metadata(file) {
            Ok(found) if found.permissions().mode() & 0o077 != 0 => {
                Err(SecretsError::ReadableByOthers)
            }
            Ok(_) => Self::read(file),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Self::make(file),
            Err(error) => Err(error.into()),
        }
    }

    fn read(file: &Path) -> Result<Self, SecretsError> {
        let text = std::fs::read_to_string(file)?;
        let stored: Stored = toml::from_str(&text)
            .map_err(|error| SecretsError::Unreadable(error.message().to_owned()))?;
        Ok(Self {
            register: key("register", &stored.register)?,
            session: key("session", &stored.session)?,
            pseudonym: key("pseudonym", &stored.pseudonym)?,
        })
    }

    fn make(file: &Path) -> Result<Self, SecretsError> {
        let stored = Stored { register: random()?, session: random()?, pseudonym: random()? };
        let text = toml::to_string(&stored)
            .map_err(|error| SecretsError::Unreadable(error.to_string()))?;
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
        made.write_all(text.as_bytes())?;
        made.sync_all()?;
        Self::read(file)
    }
}

fn random() -> Result<String, SecretsError> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(SecretsError::NoRandomness)?;
    Ok(STANDARD.encode(bytes))
}

fn key(name: &str, text: &str) -> Result<SecretSlice<u8>, SecretsError> {
    match STANDARD.decode(text) {
        Ok(bytes) if bytes.len() == 32 => Ok(bytes.into()),
        _ => Err(SecretsError::Unreadable(format!("{name} is not 32 bytes of base64"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret as _;

    #[test]
    fn keys_are_made_once_and_found_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("new/secrets.toml");
        let made = Secrets::read_or_make(&file).expect("made");
        let found = Secrets::read_or_make(&file).expect("found");
        assert_eq!(made.session.expose_secret(), found.session.expose_secret());
        assert_ne!(made.session.expose_secret(), made.register.expose_secret());
    }

    #[test]
    fn a_file_that_others_can_read_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("secrets.toml");
        Secrets::read_or_make(&file).expect("made");
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).expect("set");
        assert!(matches!(Secrets::read_or_make(&file), Err(SecretsError::ReadableByOthers)));
    }
}
