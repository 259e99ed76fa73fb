//! How we know that the house stands: what all of its tests need to find their way.
//!
//! - `journeys/` starts the real program on a fresh database of each kind and visits it.
//! - `house_rules/` holds the dependency arrows and the absences of the architecture.
//! - `golden/` keeps what must not change unseen; `UPDATE_GOLDEN=1 cargo test -p tests` writes it anew.
//! - `browser/` looks at every page in a real browser.
//! - `run` does all of it on a fresh machine.

use std::path::{Path, PathBuf};

/// The folder of the whole workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// A file of the workspace as text.
///
/// # Panics
/// When there is no such file: a test that reads nothing would show nothing.
pub fn read(path: &str) -> String {
    let file = workspace().join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Holds a text against the reviewed one in `golden/`.
///
/// # Panics
/// When they differ, unless `UPDATE_GOLDEN` is set: then the file is written anew.
pub fn is_as_reviewed(name: &str, text: &str) {
    let file = workspace().join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
    let reviewed = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(text, reviewed, "{} (UPDATE_GOLDEN=1 writes it anew)", file.display());
}
