//! A public event: one flat row, of the same columns for all kinds.

use std::collections::BTreeMap;
use std::io::{self, Write};

use eventlog::Position;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What else is told of an event, by name; in the order of the names, so that a row is the same bytes everywhere.
pub type Detail = BTreeMap<String, Value>;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublicEvent {
    pub position: Position,
    pub recorded_at: Timestamp,
    /// As the log calls it, in lower case: `petition_signed`.
    pub event: String,
    /// What it is about: a petition's or a bill's number, a topic's code, the day of an agenda.
    pub subject: String,
    /// Of which part of it: a provision, a division. `None`: the whole.
    pub part: Option<String>,
    /// By how much the public count of the subject changes.
    pub n: i64,
    pub detail: Option<Detail>,
}

impl PublicEvent {
    /// A line of NDJSON.
    pub fn write_line(&self, to: &mut impl Write) -> io::Result<()> {
        serde_json::to_writer(&mut *to, self)?;
        to.write_all(b"\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_every_column_and_is_read_back() {
        let mut event = PublicEvent {
            position: 8_121,
            recorded_at: "2026-11-20T12:00:00.000001Z".parse().expect("an instant"),
            event: "petition_signed".into(),
            subject: "PN-202611-00001".into(),
            part: None,
            n: 1,
            detail: None,
        };
        let mut line = Vec::new();
        event.write_line(&mut line).expect("written");
        let told = r#"{"position":8121,"recorded_at":"2026-11-20T12:00:00.000001Z","event":"petition_signed","subject":"PN-202611-00001","part":null,"n":1,"detail":null}"#;
        assert_eq!(String::from_utf8_lossy(&line), format!("{told}\n"));
        event.detail = Some(BTreeMap::from([("on".to_owned(), Value::from("2026-11-20"))]));
        let mut line = Vec::new();
        event.write_line(&mut line).expect("written");
        assert_eq!(serde_json::from_slice::<PublicEvent>(&line).expect("read"), event);
    }
}
