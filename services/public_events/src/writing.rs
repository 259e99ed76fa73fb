//! One file of rows, in either format, for whoever wants them all at once.

use std::io::{self, BufWriter, Write};

use crate::columns::ParquetFile;
use crate::event::PublicEvent;
use crate::format::Format;

/// What is held of it while it is written does not grow with it.
pub struct EventFile<W: Write + Send>(Kind<W>);

enum Kind<W: Write + Send> {
    Ndjson(BufWriter<W>),
    Parquet(Box<ParquetFile<W>>),
}

impl<W: Write + Send> EventFile<W> {
    pub fn begin(format: Format, to: W) -> io::Result<Self> {
        Ok(Self(match format {
            Format::Ndjson => Kind::Ndjson(BufWriter::new(to)),
            Format::Parquet => Kind::Parquet(Box::new(ParquetFile::begin(to)?)),
        }))
    }

    pub fn add(&mut self, event: PublicEvent) -> io::Result<()> {
        match &mut self.0 {
            Kind::Ndjson(file) => event.write_line(file),
            Kind::Parquet(file) => Ok(file.add(event)?),
        }
    }

    /// Whole when this returns: then it is to be brought onto the disk.
    pub fn finish(self) -> io::Result<W> {
        match self.0 {
            Kind::Ndjson(file) => file.into_inner().map_err(io::IntoInnerError::into_error),
            Kind::Parquet(file) => Ok(file.finish()?),
        }
    }
}
