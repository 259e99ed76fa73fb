//! Both languages say the same things: the same files, the same keys, the same values in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What each key of a language asks for: `home/home-title` → the `$values` in its sentence.
type Keys = BTreeMap<String, BTreeSet<String>>;

#[test]
fn what_can_be_said_in_one_language_can_be_said_in_the_other() {
    let (mongolian, english) = (keys_of("mn"), keys_of("en"));
    assert!(mongolian.len() > 100, "the locales are found: {}", mongolian.len());
    let only = |these: &Keys, those: &Keys| -> Vec<String> {
        these.keys().filter(|key| !those.contains_key(*key)).cloned().collect()
    };
    assert_eq!(only(&mongolian, &english), Vec::<String>::new(), "missing in English");
    assert_eq!(only(&english, &mongolian), Vec::<String>::new(), "missing in Mongolian");
    assert_eq!(mongolian, english, "the values in a sentence differ");
}

fn keys_of(language: &str) -> Keys {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    files.iter().flat_map(|file| keys_in(file)).collect()
}

fn keys_in(file: &Path) -> Keys {
    let page = file.file_stem().expect("a name").to_string_lossy().into_owned();
    let text = std::fs::read_to_string(file).expect("a readable file");
    let mut keys = Keys::new();
    let mut current = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            current = Some(format!("{page}/{key}"));
        }
        if let Some(key) = &current {
            keys.entry(key.clone()).or_default().extend(values_in(line));
        }
    }
    keys
}

fn values_in(line: &str) -> impl Iterator<Item = String> + '_ {
    let name = |rest: &str| -> String {
        rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '-').collect()
    };
    line.split("{ $").skip(1).map(name)
}
