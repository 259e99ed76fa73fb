//! A law's text as plain text: read as it is pasted or uploaded, and written so that it reads back
//! the same.
//!
//! | a line | begins |
//! | --- | --- |
//! | `НЭГДҮГЭЭР АНГИ`, `ЕРӨНХИЙ АНГИ` | a part |
//! | `НЭГДҮГЭЭР БҮЛЭГ`, `1 дүгээр бүлэг`, `I БҮЛЭГ` | a chapter, its heading beside or below |
//! | `1 дүгээр зүйл.Хуулийн зорилт`, `Зүйл 1.` | an article |
//! | `1.1.`, `1.1.1.`, `1.1.1.1.` in article 1 | a paragraph, a point, a subpoint |
//! | `1.`, `1.1.` outside an article, and in one numbered `1.1` | a paragraph, a point |
//! | anything else, `1/` and `1)` too | nothing: it goes on with the provision above |
//!
//! A line that goes on is a line of its own after an empty line, after the end of a sentence and
//! where it is an item of a list; otherwise the line above was merely wrapped. One that begins
//! with `\` is always a line of its own, and neither numbering nor a heading; beside an article's
//! number, the same sign says that what follows is its heading though it ends like a sentence.

mod lines;
mod numerals;
mod order;
mod reading;
mod writing;

use crate::provision::Level;

pub use reading::{Read, read, read_bytes};
pub use writing::write;

/// A number as files of others have it, «1 дүгээр зүйл.» or `1.1.`, as we keep it.
pub(crate) fn number_of(level: Level, written: &str) -> String {
    match lines::line(written) {
        lines::Line::Titled { level: found, number, beside: "" } if found == level => number,
        _ => written.trim_end_matches('.').to_owned(),
    }
}
