//! Everyone's bearer token, in one piece of memory.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use hyper::body::Bytes;
use hyper::header::HeaderValue;

const SCHEME: &[u8] = b"Bearer ";

pub struct Tokens {
    /// `Bearer …` one after the other.
    text: Bytes,
    ends: Vec<usize>,
}

impl Tokens {
    /// From a file with one token a line.
    pub fn read(file: &Path) -> Result<Self> {
        let lines = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
        let (mut text, mut ends) = (Vec::with_capacity(lines.len() * 11 / 10), Vec::new());
        for token in lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            text.extend_from_slice(SCHEME);
            text.extend_from_slice(token.trim_ascii());
            ends.push(text.len());
        }
        ensure!(!ends.is_empty(), "{} holds no token", file.display());
        Ok(Self { text: text.into(), ends })
    }

    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// What this person sends as `Authorization`; it is not copied.
    pub fn of(&self, person: usize) -> Result<HeaderValue> {
        let start = person.checked_sub(1).map_or(0, |before| self.ends[before]);
        let header = HeaderValue::from_maybe_shared(self.text.slice(start..self.ends[person]));
        header.context("a token that is no header")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_person_has_their_own() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("tokens");
        std::fs::write(&file, "ab.c\nd-e.f\n").expect("written");
        let tokens = Tokens::read(&file).expect("reads");
        let all: Vec<_> =
            (0..tokens.count()).map(|person| tokens.of(person).expect("a header")).collect();
        assert_eq!(all, ["Bearer ab.c", "Bearer d-e.f"]);
    }
}
