//! The house's keys, in a file of their own that only its owner can read.

mod changing;
mod vault_keys;

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretSlice;
use serde::{Deserialize, Serialize};

pub use self::changing::Changing;
use self::vault_keys::StoredVaultKey;
pub use self::vault_keys::VaultKey;

/// 256-bit keys, each for one purpose.
#[derive(Debug, Clone)]
pub struct Secrets {
    /// Finds a person again by their registration number.
    pub register: SecretSlice<u8>,
    /// Signs sessions and form tokens.
    pub session: SecretSlice<u8>,
    /// From when on it does; `None` for the first there was.
    pub session_signs_from: Option<Timestamp>,
    /// What signed them before, and is still known.
    pub earlier_sessions: Vec<EarlierSession>,
    /// Makes signers' pseudonyms.
    pub pseudonym: SecretSlice<u8>,
    /// What people's own keys in the vault are wrapped under, the current one first. None where the
    /// environment has them, and in a file of before there were any.
    pub vault: Vec<VaultKey>,
}

/// A session key that another has followed.
#[derive(Debug, Clone)]
pub struct EarlierSession {
    pub key: SecretSlice<u8>,
    pub signs_from: Option<Timestamp>,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    session_signs_from: Option<Timestamp>,
    // Tables come last in a file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    earlier_sessions: Vec<StoredSession>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    vault: Vec<StoredVaultKey>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredSession {
    key: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signs_from: Option<Timestamp>,
}

impl Stored {
    fn read(file: &Path) -> Result<Self, SecretsError> {
        let text = std::fs::read_to_string(file)?;
        toml::from_str(&text).map_err(|error| SecretsError::Unreadable(error.message().to_owned()))
    }

    fn text(&self) -> Result<String, SecretsError> {
        toml::to_string(self).map_err(|error| SecretsError::Unreadable(error.to_string()))
    }
}

impl Secrets {
    /// What the file holds; `None` when there is none.
    pub fn find(file: &Path) -> Result<Option<Self>, SecretsError> {
        match std::fs::metadata(file) {
            Ok(found) if found.permissions().mode() & 0o077 != 0 => {
                Err(SecretsError::ReadableByOthers)
            }
            Ok(_) => Self::read(file).map(Some),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// New keys in a new file. Where another process has just made it, that one's keys are taken,
    /// and the answer says that they are not ours.
    pub fn make(file: &Path) -> Result<(Self, Made), SecretsError> {
        let stored = Stored {
            register: random()?,
            session: random()?,
            pseudonym: random()?,
            session_signs_from: None,
            earlier_sessions: Vec::new(),
            vault: Vec::new(),
        };
        let folder = folder_of(file);
        make_folder(folder)?;
        let made = place(&stored.text()?, file, folder)?;
        Ok((Self::read(file)?, made))
    }

    /// A new session key, which signs from an instant on; those that can have signed nothing that
    /// still lives are dropped, which is when their follower has signed for this long.
    pub fn rotate_session(
        file: &Path,
        now: Timestamp,
        signs_from: Timestamp,
        longest: SignedDuration,
    ) -> Result<Rotated, SecretsError> {
        let mut stored = Stored::read(file)?;
        let followed = StoredSession {
            key: std::mem::replace(&mut stored.session, random()?),
            signs_from: stored.session_signs_from.replace(signs_from),
        };
        stored.earlier_sessions.insert(0, followed);
        let before = stored.earlier_sessions.len();
        let mut follower = Some(signs_from);
        stored.earlier_sessions.retain(|session| {
            let since = std::mem::replace(&mut follower, session.signs_from);
            since.is_none_or(|since| now.duration_since(since) <= longest)
        });
        let known = stored.earlier_sessions.len();
        replace(&stored.text()?, file, folder_of(file))?;
        Ok(Rotated { known: known + 1, dropped: before - known })
    }

    fn read(file: &Path) -> Result<Self, SecretsError> {
        let stored = Stored::read(file)?;
        Ok(Self {
            register: key("register", &stored.register)?,
            session: key("session", &stored.session)?,
            pseudonym: key("pseudonym", &stored.pseudonym)?,
            session_signs_from: stored.session_signs_from,
            earlier_sessions: stored
                .earlier_sessions
                .iter()
                .map(|earlier| {
                    let key = key("earlier_sessions", &earlier.key)?;
                    Ok(EarlierSession { key, signs_from: earlier.signs_from })
                })
                .collect::<Result<_, SecretsError>>()?,
            vault: stored.vault.iter().map(StoredVaultKey::read).collect::<Result<_, _>>()?,
        })
    }
}

/// How many session keys there are now, and how many are not any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rotated {
    pub known: usize,
    pub dropped: usize,
}

fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// What lies in it is nobody else's to read.
fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut maker = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.recursive(true).create(folder)
}

/// Whose file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    Here,
    Elsewhere,
}

/// Written beside its place first, so that nobody ever finds half a file there.
fn place(text: &str, file: &Path, folder: &Path) -> Result<Made, SecretsError> {
    let beside = folder.join(format!(".secrets-{}", hexadecimal()?));
    let placed = write(text, &beside).and_then(|()| std::fs::hard_link(&beside, file));
    std::fs::remove_file(&beside)?;
    match placed {
        Ok(()) => {
            // The name too must outlive a crash: the data is tied to these keys from now on.
            File::open(folder)?.sync_all()?;
            Ok(Made::Here)
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(Made::Elsewhere),
        Err(error) => Err(error.into()),
    }
}

/// In the place of the one that is there: whoever reads finds the old or the new, and never half.
fn replace(text: &str, file: &Path, folder: &Path) -> Result<(), SecretsError> {
    let beside = folder.join(format!(".secrets-{}", hexadecimal()?));
    let placed = write(text, &beside).and_then(|()| std::fs::rename(&beside, file));
    if placed.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    placed?;
    Ok(File::open(folder)?.sync_all()?)
}

fn write(text: &str, file: &Path) -> std::io::Result<()> {
    let mut written = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    written.write_all(text.as_bytes())?;
    written.sync_all()
}

fn hexadecimal() -> Result<String, SecretsError> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(SecretsError::NoRandomness)?;
    Ok(format!("{:016x}", u64::from_ne_bytes(bytes)))
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
        assert!(Secrets::find(&file).expect("looked for").is_none());
        assert!(!file.exists(), "looking makes nothing");
        let (made, by) = Secrets::make(&file).expect("made");
        let found = Secrets::find(&file).expect("read").expect("found");
        assert_eq!(by, Made::Here);
        assert_eq!(made.session.expose_secret(), found.session.expose_secret());
        assert_ne!(made.session.expose_secret(), made.register.expose_secret());
        let only = std::fs::read_dir(folder.path().join("new")).expect("a folder").count();
        assert_eq!(only, 1, "nothing is left beside it");
    }

    #[test]
    fn whoever_makes_them_second_takes_those_of_the_first() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("secrets.toml");
        let (first, _) = Secrets::make(&file).expect("made");
        let (second, by) = Secrets::make(&file).expect("found");
        assert_eq!(by, Made::Elsewhere);
        assert_eq!(first.register.expose_secret(), second.register.expose_secret());
    }

    #[test]
    fn a_session_key_is_known_for_as_long_as_what_it_signed_lives() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("secrets.toml");
        let (first, _) = Secrets::make(&file).expect("made");
        let noon: Timestamp = "2026-11-20T04:00:00Z".parse().expect("an instant");
        let longest = SignedDuration::from_hours(12);
        let rotate = |hours| {
            let now = noon + SignedDuration::from_hours(hours);
            Secrets::rotate_session(&file, now, now, longest).expect("rotated")
        };
        assert_eq!(rotate(0), Rotated { known: 2, dropped: 0 });
        let second = Secrets::find(&file).expect("read").expect("found");
        assert_eq!(second.register.expose_secret(), first.register.expose_secret());
        assert_ne!(second.session.expose_secret(), first.session.expose_secret());
        let [earlier] = second.earlier_sessions.as_slice() else { panic!("one") };
        assert_eq!(earlier.key.expose_secret(), first.session.expose_secret());
        assert_eq!((second.session_signs_from, earlier.signs_from), (Some(noon), None));
        assert_eq!(rotate(12), Rotated { known: 3, dropped: 0 });
        assert_eq!(rotate(13), Rotated { known: 3, dropped: 1 });
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1);
        let mode = std::fs::metadata(&file).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn only_its_owner_can_read_the_file_and_others_are_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("secrets.toml");
        Secrets::make(&file).expect("made");
        let mode = std::fs::metadata(&file).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        for mode in [0o644, 0o640, 0o604] {
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).expect("set");
            assert!(matches!(Secrets::find(&file), Err(SecretsError::ReadableByOthers)));
        }
    }
}
