//! The sources of the house, as the rules read them.

use std::path::Path;

/// A file of Rust, by its path from the root of the workspace.
pub struct Source {
    pub path: String,
    pub text: String,
}

/// Folders that hold the product, and those that only prove or measure it.
pub const PRODUCT: &[&str] = &["shared", "services", "web"];
pub const PROOF: &[&str] = &["loadtest", "tests"];

/// Every file with this ending below these folders, in order.
pub fn files(folders: &[&str], ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders {
        gather(&tests::workspace().join(folder), ending, &mut found);
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!found.is_empty(), "no {ending} in {folders:?}: the rule would hold nothing");
    found
}

fn gather(folder: &Path, ending: &str, found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && name != "target" && name != "node_modules" {
            gather(&path, ending, found);
        } else if name.ends_with(ending) {
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            let path = path
                .strip_prefix(tests::workspace())
                .expect("inside")
                .to_string_lossy()
                .into_owned();
            found.push(Source { path, text });
        }
    }
}

impl Source {
    /// What runs in production: without comments, and without the tests at the end of the file.
    pub fn product(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_test_file = self.path.contains("/tests/")
            || self.path.ends_with("/tests.rs")
            || self.path.ends_with("/testing.rs")
            || self.path.contains("/src/testing/")
            || self.path.contains("/examples/")
            || self.path.contains("/contract");
        let until = if is_test_file {
            Some(0)
        } else {
            self.text.lines().position(|line| line == "#[cfg(test)]\r" || line == "#[cfg(test)]")
        };
        // A module's declaration may be for tests only; what follows it is not.
        let until = until.filter(|at| {
            let next = self.text.lines().nth(at + 1).unwrap_or_default();
            is_test_file || !next.ends_with(';')
        });
        self.code().take_while(move |(number, _)| until.is_none_or(|until| *number <= until))
    }

    /// Every line that is not a comment, counted from 1.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// Where any of these words stands, as `path:line: text`.
pub fn places<'a>(
    lines: impl Iterator<Item = (usize, &'a str)>,
    path: &str,
    words: &[&str],
) -> Vec<String> {
    lines
        .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
        .map(|(number, line)| format!("{path}:{number}: {}", line.trim()))
        .collect()
}
