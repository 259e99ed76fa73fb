//! The log cut in segments: which positions each has, and what is known of its files.

use eventlog::Position;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::format::Format;

/// Positions of the log in a segment: segment 0 has 1 to 100,000, and so on. It is in every address and every copy that
/// somebody has, and never changes.
pub const POSITIONS: Position = 100_000;

/// The segment of a position; the first position is 1.
pub(crate) const fn of(position: Position) -> u64 {
    position.saturating_sub(1) / POSITIONS
}

pub(crate) const fn first(number: u64) -> Position {
    number * POSITIONS + 1
}

pub(crate) const fn last(number: u64) -> Position {
    (number + 1) * POSITIONS
}

/// A segment as its files have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// Counted from 0.
    pub number: u64,
    /// Everything public up to this position is in the files.
    pub until: Position,
    /// When the event there was recorded.
    pub as_of: Timestamp,
    pub event_count: u64,
    pub ndjson: FileFacts,
    pub parquet: FileFacts,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFacts {
    pub byte_size: u64,
    /// In hexadecimal.
    pub sha256: String,
}

impl Segment {
    pub const fn first_position(&self) -> Position {
        first(self.number)
    }

    /// Whether its files never change any more.
    pub const fn is_complete(&self) -> bool {
        self.until == last(self.number)
    }

    pub const fn file(&self, format: Format) -> &FileFacts {
        match format {
            Format::Ndjson => &self.ndjson,
            Format::Parquet => &self.parquet,
        }
    }

    /// How its file is called in the folder. NDJSON only grows by its end, so whoever reads as much as was told has it
    /// as it was; Parquet is another file each time.
    pub(crate) fn file_name(&self, format: Format) -> String {
        match format {
            Format::Ndjson => ndjson_name(self.number),
            Format::Parquet => format!("{}-{}.parquet", self.number, self.until),
        }
    }
}

pub(crate) fn ndjson_name(number: u64) -> String {
    format!("{number}.ndjson")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_ends_with_its_hundred_thousandth_position() {
        assert_eq!([1, 99_999, 100_000, 100_001, 200_000, 200_001].map(of), [0, 0, 0, 1, 1, 2]);
        for number in [0, 1, 41] {
            assert_eq!((of(first(number)), of(last(number))), (number, number));
            assert_eq!(
                last(number) + 1,
                first(number + 1),
                "no position is in two, and none in none"
            );
        }
    }
}
