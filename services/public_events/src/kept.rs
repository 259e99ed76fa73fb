//! What everyone can read of it now, and the files themselves.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use eventlog::Position;
use kernel::Timestamp;
use projector::{Reason, Status};
use tokio::sync::watch;

use crate::folder::Folder;
use crate::format::Format;
use crate::segments::Segment;

/// The files of public events of this process, and how far they are.
pub struct PublicEvents {
    pub(crate) folder: PathBuf,
    /// Between two Parquet files of the segment that grows.
    pub(crate) pause: Duration,
    /// Opened, and not followed yet.
    pub(crate) opened: Mutex<Option<Folder>>,
    /// Held while files are written, also when nobody waits for it any more.
    pub(crate) busy: Arc<tokio::sync::Mutex<()>>,
    pub(crate) published: watch::Sender<Published>,
    pub(crate) status: watch::Sender<Status>,
}

/// What everyone can read.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// Everything public up to here is in the segments.
    pub position: Position,
    /// When the event there was recorded.
    pub as_of: Timestamp,
    /// In their order; those of a log without public events are none.
    pub segments: Arc<[Segment]>,
}

/// A file of a segment: of its bytes, so many from the beginning are what was told.
pub struct SegmentFile {
    pub file: File,
    pub segment: Segment,
}

impl Published {
    pub fn segment(&self, number: u64) -> Option<&Segment> {
        self.segments.get(usize::try_from(number).ok()?)
    }
}

impl PublicEvents {
    /// Opens the files in a folder that is this process's own, or begins them. Blocks on files.
    pub fn open(folder: &Path, pause: Duration) -> io::Result<Arc<Self>> {
        let opened = Folder::open(folder)?;
        let published = watch::Sender::new(opened.published());
        let status = watch::Sender::new(Status::Behind { at: 0, reason: Reason::Starting });
        let (folder, opened) = (folder.to_owned(), Mutex::new(Some(opened)));
        let busy = Arc::default();
        Ok(Arc::new(Self { folder, pause, opened, busy, published, status }))
    }

    /// How far what everyone can read is.
    pub fn status(&self) -> watch::Receiver<Status> {
        self.status.subscribe()
    }

    pub fn published(&self) -> Published {
        self.published.borrow().clone()
    }

    /// `None` where there is no such segment. Blocks on files.
    pub fn file(&self, number: u64, format: Format) -> io::Result<Option<SegmentFile>> {
        let first = self.open_file(number, format);
        // Another one may have taken its place just now.
        match first {
            Err(error) if error.kind() == io::ErrorKind::NotFound => self.open_file(number, format),
            found => found,
        }
    }

    fn open_file(&self, number: u64, format: Format) -> io::Result<Option<SegmentFile>> {
        let published = self.published();
        let Some(segment) = published.segment(number).cloned() else { return Ok(None) };
        let path = self.folder.join("segments").join(segment.file_name(format));
        Ok(Some(SegmentFile { file: File::open(path)?, segment }))
    }
}
