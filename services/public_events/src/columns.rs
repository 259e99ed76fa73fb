//! Parquet: the rows as columns, in groups that bound what is held.

use std::io::Write;
use std::sync::Arc;

use parquet::basic::{Compression, Encoding};
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::errors::{ParquetError, Result};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;

use crate::event::PublicEvent;

/// As readers of the format know it: integers of 64 bits, one without a sign, an instant to the microsecond, text.
const SCHEMA: &str = "
message public_event {
    REQUIRED INT64 position (INTEGER(64,false));
    REQUIRED INT64 recorded_at (TIMESTAMP(MICROS,true));
    REQUIRED BYTE_ARRAY event (STRING);
    REQUIRED BYTE_ARRAY subject (STRING);
    OPTIONAL BYTE_ARRAY part (STRING);
    REQUIRED INT64 n (INTEGER(64,true));
    OPTIONAL BYTE_ARRAY detail (STRING);
}";

/// Rows of a group: they are held until it is full, some ten megabytes.
const GROUP: usize = 50_000;

/// A column of every file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    /// `uint64`, `int64`, `timestamp[us, UTC]`, `string`, or `json`: an object, in Parquet its text.
    pub kind: &'static str,
    pub is_optional: bool,
}

const fn column(name: &'static str, kind: &'static str) -> Column {
    Column { name, kind, is_optional: false }
}

/// In their order.
pub const COLUMNS: [Column; 7] = [
    column("position", "uint64"),
    column("recorded_at", "timestamp[us, UTC]"),
    column("event", "string"),
    column("subject", "string"),
    Column { name: "part", kind: "string", is_optional: true },
    column("n", "int64"),
    Column { name: "detail", kind: "json", is_optional: true },
];

/// A file that is being written. The same rows are the same bytes, wherever they are written.
pub(crate) struct ParquetFile<W: Write + Send> {
    file: SerializedFileWriter<W>,
    rows: Vec<PublicEvent>,
}

impl<W: Write + Send> ParquetFile<W> {
    pub fn begin(to: W) -> Result<Self> {
        let mut properties = WriterProperties::builder().set_compression(Compression::SNAPPY);
        // These rise from row to row: what is written is how much.
        for rising in ["position", "recorded_at"] {
            properties = properties
                .set_column_dictionary_enabled(rising.into(), false)
                .set_column_encoding(rising.into(), Encoding::DELTA_BINARY_PACKED);
        }
        let schema = Arc::new(parse_message_type(SCHEMA)?);
        let file = SerializedFileWriter::new(to, schema, Arc::new(properties.build()))?;
        Ok(Self { file, rows: Vec::new() })
    }

    pub fn add(&mut self, event: PublicEvent) -> Result<()> {
        self.rows.push(event);
        if self.rows.len() == GROUP { self.write_group() } else { Ok(()) }
    }

    /// With the index at its end, without which nobody can read it.
    pub fn finish(mut self) -> Result<W> {
        if !self.rows.is_empty() {
            self.write_group()?;
        }
        self.file.into_inner()
    }

    /// Columns in the order of the schema.
    fn write_group(&mut self) -> Result<()> {
        let rows = std::mem::take(&mut self.rows);
        let mut group = self.file.next_row_group()?;
        integers(&mut group, rows.iter().map(|row| row.position.cast_signed()))?;
        integers(&mut group, rows.iter().map(|row| row.recorded_at.as_microsecond()))?;
        texts(&mut group, rows.iter().map(|row| row.event.as_str()))?;
        texts(&mut group, rows.iter().map(|row| row.subject.as_str()))?;
        optional_texts(&mut group, rows.iter().map(|row| row.part.clone()))?;
        integers(&mut group, rows.iter().map(|row| row.n))?;
        optional_texts(&mut group, rows.iter().map(detail))?;
        group.close()?;
        Ok(())
    }
}

/// As JSON text.
fn detail(row: &PublicEvent) -> Option<String> {
    row.detail.as_ref().and_then(|detail| serde_json::to_string(detail).ok())
}

fn integers<W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: impl Iterator<Item = i64>,
) -> Result<()> {
    let mut column = group.next_column()?.ok_or_else(no_column)?;
    let values: Vec<i64> = values.collect();
    column.typed::<Int64Type>().write_batch(&values, None, None)?;
    column.close()
}

fn texts<'a, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: impl Iterator<Item = &'a str>,
) -> Result<()> {
    let mut column = group.next_column()?.ok_or_else(no_column)?;
    let values: Vec<ByteArray> = values.map(ByteArray::from).collect();
    column.typed::<ByteArrayType>().write_batch(&values, None, None)?;
    column.close()
}

/// Which rows have one is told by levels: 1 has, 0 has not.
fn optional_texts<W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: impl Iterator<Item = Option<String>>,
) -> Result<()> {
    let mut column = group.next_column()?.ok_or_else(no_column)?;
    let (mut levels, mut present) = (Vec::new(), Vec::new());
    for value in values {
        levels.push(i16::from(value.is_some()));
        present.extend(value.map(|text| ByteArray::from(text.into_bytes())));
    }
    column.typed::<ByteArrayType>().write_batch(&present, Some(&levels), None)?;
    column.close()
}

fn no_column() -> ParquetError {
    ParquetError::General("the schema has fewer columns than a row".to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs::File;

    use parquet::file::reader::{FileReader as _, SerializedFileReader};
    use parquet::record::RowAccessor as _;

    use super::*;

    fn event(position: u64) -> PublicEvent {
        let has = position.is_multiple_of(2);
        PublicEvent {
            position,
            recorded_at: "2026-11-20T12:00:00.000001Z".parse().expect("an instant"),
            event: "stance_taken".into(),
            subject: "BN-202611-00001".into(),
            part: has.then(|| "p5".into()),
            n: if has { 1 } else { -1 },
            detail: has.then(|| BTreeMap::from([("stance".into(), "for".into())])),
        }
    }

    fn written(positions: std::ops::RangeInclusive<u64>) -> Vec<u8> {
        let mut file = ParquetFile::begin(Vec::new()).expect("begun");
        positions.for_each(|position| file.add(event(position)).expect("added"));
        file.finish().expect("finished")
    }

    fn read(bytes: &[u8]) -> SerializedFileReader<File> {
        let mut file = tempfile::tempfile().expect("a file");
        file.write_all(bytes).expect("written");
        SerializedFileReader::new(file).expect("a Parquet file")
    }

    #[test]
    fn rows_come_back_column_by_column() {
        let reader = read(&written(1..=3));
        let rows: Vec<_> =
            reader.get_row_iter(None).expect("rows").map(|row| row.expect("a row")).collect();
        assert_eq!(rows.len(), 3);
        for (row, position) in rows.iter().zip(1..) {
            let told = event(position);
            assert_eq!(row.get_ulong(0).expect("a position"), position);
            let at = row.get_timestamp_micros(1).expect("an instant");
            assert_eq!(at, told.recorded_at.as_microsecond());
            assert_eq!(row.get_string(2).expect("an event"), &told.event);
            assert_eq!(row.get_string(3).expect("a subject"), &told.subject);
            assert_eq!(row.get_string(4).ok(), told.part.as_ref());
            assert_eq!(row.get_long(5).expect("a number"), told.n);
            assert_eq!(row.get_string(6).ok(), detail(&told).as_ref());
        }
    }

    #[test]
    fn groups_are_bounded_and_a_file_without_rows_is_one() {
        let rows = GROUP as u64 + 1;
        let reader = read(&written(1..=rows));
        assert_eq!(reader.num_row_groups(), 2);
        assert_eq!(reader.metadata().file_metadata().num_rows(), rows.cast_signed());
        let nothing = ParquetFile::begin(Vec::new()).expect("begun").finish().expect("finished");
        assert_eq!(read(&nothing).metadata().file_metadata().num_rows(), 0);
    }

    #[test]
    fn the_same_rows_are_the_same_bytes() {
        assert!(written(1..=100) == written(1..=100));
    }

    #[test]
    fn the_columns_are_told_as_they_are() {
        let schema = parse_message_type(SCHEMA).expect("a schema");
        let told: Vec<_> = COLUMNS.iter().map(|column| (column.name, column.is_optional)).collect();
        let fields = schema.get_fields().iter();
        let are: Vec<_> = fields.map(|field| (field.name(), field.is_optional())).collect();
        assert_eq!(told, are);
    }
}
