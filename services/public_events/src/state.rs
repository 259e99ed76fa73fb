//! What a folder says of itself: how far it is, and which files it has. It is replaced as a whole; what it does not name
//! is not there.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::format::Format;
use crate::segments::{self, Segment};
use crate::stand::Stand;

/// Raised when rows, columns or what is told change: a folder of an earlier form is begun anew.
const FORM: &str = "public events 1";

const NAME: &str = "state.json";
const BEING_WRITTEN: &str = "state.json.new";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    form: String,
    pub stand: Stand,
    /// From 0 on; all but the last are complete.
    pub segments: Vec<Segment>,
}

impl State {
    pub fn beginning() -> Self {
        Self { form: FORM.to_owned(), stand: Stand::default(), segments: Vec::new() }
    }

    /// What stands in a folder; otherwise, why nobody can go on with it.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let text = fs::read(folder.join(NAME)).map_err(|error| error.to_string())?;
        let state: Self = serde_json::from_slice(&text).map_err(|error| error.to_string())?;
        if state.form != FORM {
            return Err("it is of another form".to_owned());
        }
        if !state.is_whole() {
            return Err("its segments do not follow one another".to_owned());
        }
        Ok(state)
    }

    /// Durable when this returns.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        let new = folder.join(BEING_WRITTEN);
        let mut file = File::create(&new)?;
        file.write_all(&serde_json::to_vec(self)?)?;
        file.sync_all()?;
        fs::rename(&new, folder.join(NAME))?;
        File::open(folder)?.sync_all()
    }

    /// The segment that grows, where something of it is in files.
    pub fn growing(&self) -> Option<&Segment> {
        self.segments.last().filter(|segment| !segment.is_complete())
    }

    /// Of the segment that grows, or begins next.
    pub fn next_number(&self) -> u64 {
        self.growing().map_or(self.segments.len() as u64, |segment| segment.number)
    }

    pub fn names(&self, file: &str) -> bool {
        let is_of = |segment: &Segment| {
            Format::ALL.into_iter().any(|format| segment.file_name(format) == file)
        };
        file == NAME || self.segments.iter().any(is_of)
    }

    fn is_whole(&self) -> bool {
        let complete = self.segments.iter().filter(|segment| segment.is_complete()).count();
        let numbered = (0..).zip(&self.segments).all(|(number, one)| one.number == number);
        let growing = usize::from(self.growing().is_some());
        let ends = self.segments.last().map_or(0, |segment| segment.until);
        numbered
            && complete + growing == self.segments.len()
            && ends <= self.stand.position
            && segments::of(self.stand.position + 1) == self.next_number()
    }
}
