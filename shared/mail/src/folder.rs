//! Letters as files: for a house that is tried out, or whose letters something else takes on.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::writing::Written;
use crate::{MailConfigError, NotSent, Reason};

pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Makes it, for its owner only, if it is not there.
    pub fn open(folder: PathBuf) -> Result<Self, MailConfigError> {
        made(&folder).map_err(MailConfigError::Folder)?;
        Ok(Self(folder))
    }

    /// Whoever looks into the folder sees a letter whole or not at all; one that is sent again takes the
    /// place of the first.
    pub async fn put(&self, letter: Written) -> Result<(), NotSent> {
        let folder = self.0.clone();
        let put = tokio::task::spawn_blocking(move || put(&folder, &letter)).await;
        match put {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(NotSent::Away { reason: Reason::Folder }),
        }
    }
}

fn put(folder: &Path, letter: &Written) -> io::Result<()> {
    let (part, whole) = (format!(".{}.part", letter.id), format!("{}.eml", letter.id));
    let (part, whole) = (folder.join(part), folder.join(whole));
    let mut file = for_the_owner(&part)?;
    file.write_all(&letter.raw)?;
    file.sync_all()?;
    std::fs::rename(part, whole)
}

fn for_the_owner(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn made(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    is_writable(folder)
}

/// Better now than with the first letter.
fn is_writable(folder: &Path) -> io::Result<()> {
    let path = folder.join(".writable.part");
    for_the_owner(&path)?;
    std::fs::remove_file(path)
}
