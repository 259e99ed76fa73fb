//! Messages as files in a folder, for whoever tries the house out.

use std::path::{Path, PathBuf};

use crate::{Message, NotSent, OpenError, parts};

/// Letters of an id that are in a file's name.
const NAME_MAX: usize = 100;

pub(crate) fn open(folder: PathBuf) -> Result<PathBuf, OpenError> {
    match std::fs::create_dir_all(&folder) {
        Ok(()) => Ok(folder),
        Err(source) => Err(OpenError::Folder { folder, source }),
    }
}

/// One file for each id: the same message again is the same file.
pub(crate) async fn write(folder: &Path, message: &Message) -> Result<(), NotSent> {
    let Message { to, text, .. } = message;
    let written = format!("To: {to}\nParts: {}\n\n{text}\n", parts(text));
    let file = folder.join(file_name(&message.id));
    tokio::fs::write(file, written).await.map_err(|_| NotSent::Away)
}

fn file_name(id: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let name = id.chars().take(NAME_MAX).map(|letter| if plain(letter) { letter } else { '_' });
    name.chain(".txt".chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_leads_out_of_the_folder() {
        for (id, name) in [
            ("01JABCDE-a_b", "01JABCDE-a_b.txt"),
            ("../../etc/passwd", "______etc_passwd.txt"),
            ("c:\\a\0ө", "c__a__.txt"),
            ("", ".txt"),
        ] {
            assert_eq!(file_name(id), name);
        }
        assert_eq!(file_name(&"a".repeat(1_000)).len(), 104);
    }
}
