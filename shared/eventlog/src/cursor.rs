//! A place in a list that goes from the latest to the first.

use std::fmt;
use std::str::FromStr;

use kernel::Timestamp;
use serde::Serialize;

use crate::event::Position;

/// After which instant, and which event of that instant, the next page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TimeCursor {
    at: i64,
    position: Position,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a place in the list")]
pub struct NotACursor;

impl TimeCursor {
    /// Before everything.
    pub const START: Self = Self { at: i64::MAX, position: i64::MAX as Position };

    pub fn after(at: Timestamp, position: Position) -> Self {
        Self { at: at.as_microsecond(), position }
    }
}

/// `1795176000000000.1207`
impl fmt::Display for TimeCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at, self.position)
    }
}

impl FromStr for TimeCursor {
    type Err = NotACursor;

    fn from_str(text: &str) -> Result<Self, NotACursor> {
        let (at, position) = text.split_once('.').ok_or(NotACursor)?;
        let at = at.parse().map_err(|_| NotACursor)?;
        let position = position.parse().map_err(|_| NotACursor)?;
        if position > Self::START.position { Err(NotACursor) } else { Ok(Self { at, position }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_from_its_text_and_nothing_else_does() {
        let at = "2026-11-20T12:00:00Z".parse().expect("an instant");
        let cursor = TimeCursor::after(at, 1207);
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        assert_eq!(TimeCursor::START.to_string().parse(), Ok(TimeCursor::START));
        for text in ["", ".", "1", "1.", ".1", "1.-1", "x.1", "1.9223372036854775808", "1.1.1"] {
            assert_eq!(text.parse::<TimeCursor>(), Err(NotACursor), "{text}");
        }
    }
}
