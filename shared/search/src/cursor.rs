//! Where a page of hits ended, to go on from there.

use std::fmt;
use std::str::FromStr;

/// The place of one hit in the order of all: better first, then the higher rank, then by id.
///
/// It is made of what the document and the words say alone, so it stays where it is while other
/// documents come and go. As text it is for addresses; a text that is none is no place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    pub(crate) score: u32,
    pub(crate) rank: u64,
    pub(crate) id: String,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.score, self.rank, self.id)
    }
}

/// A text that no page ended with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no place in a list of hits")]
pub struct NoSuchPlace;

impl FromStr for Cursor {
    type Err = NoSuchPlace;

    fn from_str(text: &str) -> Result<Self, NoSuchPlace> {
        let mut parts = text.splitn(3, '.');
        let mut part = || parts.next().ok_or(NoSuchPlace);
        let score = part()?.parse().map_err(|_| NoSuchPlace)?;
        let rank = part()?.parse().map_err(|_| NoSuchPlace)?;
        Ok(Self { score, rank, id: part()?.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_an_address() {
        let cursor = Cursor { score: 40, rank: 1_700_000_000, id: "PN-202611-00001.b".to_owned() };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
    }

    #[test]
    fn any_other_text_is_no_place() {
        for text in ["", ".", "..", "a.b.c", "1.2", "-1.2.x", "99999999999999.0.x", "1.1e3.x"] {
            assert_eq!(text.parse::<Cursor>(), Err(NoSuchPlace), "{text}");
        }
    }
}
