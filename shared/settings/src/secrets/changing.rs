//! Changing the file of keys: by one process at a time, and so that nobody ever finds half a file.

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, fchown};
use std::path::{Path, PathBuf};

use super::vault_keys::StoredVaultKey;
use super::{Made, Secrets, SecretsError, Stored, folder_of, hexadecimal};

/// The right to change the file, until it is dropped; others who ask for it wait.
pub struct Changing {
    file: PathBuf,
    _lock: File,
}

impl Changing {
    /// The folder is what is locked: the file itself is replaced by each change.
    pub fn begin(file: &Path) -> Result<Self, SecretsError> {
        let lock = File::open(folder_of(file))?;
        lock.lock()?;
        Ok(Self { file: file.to_owned(), _lock: lock })
    }

    pub fn read(&self) -> Result<Secrets, SecretsError> {
        Secrets::read(&self.file)
    }

    /// A first key of the vault, where there is none yet.
    pub fn ensure_vault_key(&self) -> Result<Made, SecretsError> {
        if self.read()?.vault.is_empty() { self.add_vault_key() } else { Ok(Made::Elsewhere) }
    }

    /// A new key of the vault, before the others: it is the current one.
    pub fn add_vault_key(&self) -> Result<Made, SecretsError> {
        let made = StoredVaultKey::make()?;
        self.change(|stored| stored.vault.insert(0, made))?;
        Ok(Made::Here)
    }

    /// Lets those keys of the vault go that are not wanted any more.
    pub fn keep_vault_keys(&self, is_wanted: impl Fn(&str) -> bool) -> Result<(), SecretsError> {
        self.change(|stored| stored.vault.retain(|key| is_wanted(&key.id)))
    }

    fn change(&self, change: impl FnOnce(&mut Stored)) -> Result<(), SecretsError> {
        let mut stored = Stored::read(&self.file)?;
        change(&mut stored);
        Ok(self.replace(&stored.text()?)?)
    }

    /// Written beside it and renamed over it, by the same owner and for the same readers: an operator
    /// who changes keys as root must not lock the house out.
    fn replace(&self, text: &str) -> std::io::Result<()> {
        let (folder, old) = (folder_of(&self.file), std::fs::metadata(&self.file)?);
        let name = hexadecimal().map_err(std::io::Error::other)?;
        let beside = folder.join(format!(".secrets-{name}"));
        let mut new = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?;
        let replaced = new
            .write_all(text.as_bytes())
            .and_then(|()| fchown(&new, Some(old.uid()), Some(old.gid())))
            .and_then(|()| new.set_permissions(std::fs::Permissions::from_mode(old.mode() & 0o700)))
            .and_then(|()| new.sync_all())
            .and_then(|()| std::fs::rename(&beside, &self.file));
        if replaced.is_err() {
            std::fs::remove_file(&beside)?;
        }
        replaced?;
        // The name too must outlive a crash: what is wrapped under the new key needs it.
        File::open(folder)?.sync_all()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret as _;

    fn mode(file: &Path) -> u32 {
        std::fs::metadata(file).expect("a file").permissions().mode() & 0o777
    }

    fn ids(changing: &Changing) -> Vec<String> {
        changing.read().expect("read").vault.into_iter().map(|key| key.id).collect()
    }

    #[test]
    fn a_file_without_a_vault_key_gets_one_and_keeps_the_rest() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("secrets.toml");
        let (made, _) = Secrets::make(&file).expect("made");
        let changing = Changing::begin(&file).expect("begun");
        assert_eq!(changing.ensure_vault_key().expect("added"), Made::Here);
        assert_eq!(changing.ensure_vault_key().expect("there"), Made::Elsewhere);
        let found = Secrets::find(&file).expect("read").expect("found");
        assert_eq!(found.vault.len(), 1);
        assert_eq!(found.register.expose_secret(), made.register.expose_secret());
        assert_eq!(found.session.expose_secret(), made.session.expose_secret());
        assert_eq!(found.pseudonym.expose_secret(), made.pseudonym.expose_secret());
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }

    #[test]
    fn a_new_key_comes_first_and_an_old_one_goes() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("secrets.toml");
        Secrets::make(&file).expect("made");
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o400)).expect("set");
        let changing = Changing::begin(&file).expect("begun");
        changing.ensure_vault_key().expect("added");
        let first = ids(&changing);
        changing.add_vault_key().expect("added");
        let both = ids(&changing);
        assert_eq!((both.len(), &both[1]), (2, &first[0]));
        changing.keep_vault_keys(|id| id != first[0]).expect("kept");
        assert_eq!(ids(&changing), both[..1]);
        assert_eq!(mode(&file), 0o400, "as its owner had made it");
    }

    #[test]
    fn two_who_add_at_once_wait_for_each_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("secrets.toml");
        Secrets::make(&file).expect("made");
        let adding = || Changing::begin(&file)?.add_vault_key();
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(adding)).collect();
            for thread in threads {
                thread.join().expect("no panic").expect("added");
            }
        });
        assert_eq!(Secrets::find(&file).expect("read").expect("found").vault.len(), 8);
    }
}
