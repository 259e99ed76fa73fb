//! The folder: the segment that is being written, and those that are. Everything here blocks on files.

use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::columns::ParquetFile;
use crate::event::PublicEvent;
use crate::format::Format;
use crate::kept::Published;
use crate::measured::Measured;
use crate::segments::{self, FileFacts, Segment};
use crate::stand::Stand;
use crate::state::State;

const BEING_WRITTEN: &str = "being-written.parquet";

/// Held by one process at a time.
pub(crate) struct Folder {
    /// Of the files; the lock lies beside it, so whoever throws them away holds that.
    files: PathBuf,
    lock: File,
    state: State,
    /// The same for whoever reads.
    segments: Arc<[Segment]>,
    growing: Growing,
    /// Up to where everyone can read what is public.
    shown: Stand,
    /// A Parquet file whose place another took: somebody may be about to open it still.
    replaced: Option<PathBuf>,
}

/// The segment that is being written.
struct Growing {
    number: u64,
    ndjson: Measured<File>,
    event_count: u64,
    /// How far is written, be it published or not.
    stand: Stand,
    has_news: bool,
}

impl Folder {
    /// Goes on where it was left, or begins anew where what lies there is of no use.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let lock = lock(folder)?;
        let files = folder.join("segments");
        if files.exists() {
            match Self::existing(&files) {
                Ok((state, growing)) => return Ok(Self::of(files, lock, state, growing)),
                Err(why) => tracing::warn!("the files of public events are begun anew: {why}"),
            }
        }
        Self::begun(files, lock)
    }

    /// Throws away all there is: it is of another log.
    pub fn begin_anew(self) -> io::Result<Self> {
        Self::begun(self.files, self.lock)
    }

    fn begun(files: PathBuf, lock: File) -> io::Result<Self> {
        if files.exists() {
            fs::remove_dir_all(&files)?;
        }
        fs::create_dir_all(&files)?;
        let state = State::beginning();
        state.write(&files)?;
        let growing = Growing::begin(&files, 0, Stand::default())?;
        Ok(Self::of(files, lock, state, growing))
    }

    fn of(files: PathBuf, lock: File, state: State, growing: Growing) -> Self {
        let segments = state.segments.clone().into();
        let shown = growing.stand.clone();
        Self { files, lock, state, segments, growing, shown, replaced: None }
    }

    fn existing(files: &Path) -> Result<(State, Growing), String> {
        let told = |error: io::Error| error.to_string();
        let state = State::read(files)?;
        for segment in &state.segments {
            for format in Format::ALL {
                check_size(files, segment, format)?;
            }
        }
        let growing = match state.growing() {
            Some(segment) => Growing::go_on(files, segment, state.stand.clone())?,
            None => {
                Growing::begin(files, state.next_number(), state.stand.clone()).map_err(told)?
            }
        };
        sweep(files, &state, growing.number).map_err(told)?;
        Ok((state, growing))
    }

    /// How far is written.
    pub fn stand(&self) -> Stand {
        self.growing.stand.clone()
    }

    /// Whether something is written that nobody can read yet.
    pub fn has_news(&self) -> bool {
        self.growing.has_news
    }

    pub fn is_full(&self) -> bool {
        self.growing.stand.position == segments::last(self.growing.number)
    }

    /// What everyone can read.
    pub fn published(&self) -> Published {
        let Stand { position, as_of, .. } = self.shown;
        Published { position, as_of, segments: self.segments.clone() }
    }

    /// Takes in what is told of the events up to a stand, all of the segment that grows.
    pub fn append(&mut self, rows: &[PublicEvent], stand: Stand) -> io::Result<()> {
        let growing = &mut self.growing;
        let mut lines = Vec::new();
        rows.iter().try_for_each(|row| row.write_line(&mut lines))?;
        growing.ndjson.write_all(&lines)?;
        growing.event_count += rows.len() as u64;
        growing.has_news |= !rows.is_empty();
        growing.stand = stand;
        // Where nothing waits to be published, everything is.
        if !growing.has_news {
            self.shown = growing.stand.clone();
        }
        Ok(())
    }

    /// Lets everyone read what is written. Durable when this returns; a fall before leaves it as it was.
    pub fn publish(&mut self) -> io::Result<()> {
        let growing = &mut self.growing;
        growing.ndjson.inner().sync_all()?;
        let segment = Segment {
            number: growing.number,
            until: growing.stand.position,
            as_of: growing.stand.as_of,
            event_count: growing.event_count,
            ndjson: growing.ndjson.facts(),
            parquet: write_columns(&self.files, growing)?,
        };
        let mut state = self.state.clone();
        state.stand = growing.stand.clone();
        let was_begun = state.growing().is_some();
        let former = if was_begun { state.segments.pop() } else { None };
        let former = former.map(|former| former.file_name(Format::Parquet));
        let former = former.filter(|name| *name != segment.file_name(Format::Parquet));
        state.segments.push(segment);
        state.write(&self.files)?;
        growing.has_news = false;
        self.shown = growing.stand.clone();
        self.segments = state.segments.clone().into();
        self.state = state;
        if let Some(replaced) = self.replaced.take() {
            remove(&replaced);
        }
        self.replaced = former.map(|name| self.files.join(name));
        if self.is_full() {
            let next = self.growing.number + 1;
            self.growing = Growing::begin(&self.files, next, self.growing.stand.clone())?;
        }
        Ok(())
    }
}

impl Growing {
    fn begin(files: &Path, number: u64, stand: Stand) -> io::Result<Self> {
        let file = File::create(files.join(segments::ndjson_name(number)))?;
        let ndjson = Measured::new(file);
        Ok(Self { number, ndjson, event_count: 0, stand, has_news: false })
    }

    /// What was written after the last publishing is written again.
    fn go_on(files: &Path, segment: &Segment, stand: Stand) -> Result<Self, String> {
        let told = |error: io::Error| error.to_string();
        let path = files.join(segment.file_name(Format::Ndjson));
        let file = File::options().read(true).write(true).open(path).map_err(told)?;
        let size = segment.ndjson.byte_size;
        file.set_len(size).map_err(told)?;
        let ndjson = Measured::after(file, size).map_err(told)?;
        if ndjson.facts() != segment.ndjson {
            return Err("its last file is damaged".to_owned());
        }
        ndjson.inner().seek(SeekFrom::Start(size)).map_err(told)?;
        let (number, event_count) = (segment.number, segment.event_count);
        Ok(Self { number, ndjson, event_count, stand, has_news: false })
    }
}

/// The rows of the segment that grows, read from its lines.
fn write_columns(files: &Path, growing: &Growing) -> io::Result<FileFacts> {
    let lines = File::open(files.join(segments::ndjson_name(growing.number)))?;
    let lines = BufReader::new(lines.take(growing.ndjson.facts().byte_size)).lines();
    let new = files.join(BEING_WRITTEN);
    let mut columns = ParquetFile::begin(Measured::new(File::create(&new)?))?;
    for line in lines {
        columns.add(serde_json::from_str(&line?)?)?;
    }
    let written = columns.finish()?;
    written.inner().sync_all()?;
    let name = format!("{}-{}.parquet", growing.number, growing.stand.position);
    fs::rename(&new, files.join(name))?;
    Ok(written.facts())
}

fn lock(folder: &Path) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    let path = folder.join("lock");
    let file = File::options().create(true).truncate(false).write(true).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            let told = format!("{} is in use by another process", folder.display());
            Err(io::Error::new(io::ErrorKind::ResourceBusy, told))
        }
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// The last NDJSON may be longer: what is too much of it is cut off.
fn check_size(files: &Path, segment: &Segment, format: Format) -> Result<(), String> {
    let name = segment.file_name(format);
    let size = fs::metadata(files.join(&name)).map_err(|error| format!("{name}: {error}"))?.len();
    let told = segment.file(format).byte_size;
    let may_be_longer = format == Format::Ndjson && !segment.is_complete();
    if size == told || (may_be_longer && size > told) {
        Ok(())
    } else {
        Err(format!("{name} has {size} bytes, not {told}"))
    }
}

/// What a fall left behind.
fn sweep(files: &Path, state: &State, growing: u64) -> io::Result<()> {
    for entry in fs::read_dir(files)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !state.names(&name) && name != segments::ndjson_name(growing) {
            remove(&entry.path());
        }
    }
    Ok(())
}

/// It takes up room and does no other harm.
fn remove(path: &Path) {
    if let Err(error) = fs::remove_file(path) {
        tracing::warn!(%error, path = %path.display(), "a file that nobody needs stays");
    }
}

#[cfg(test)]
mod tests;
