//! What is told: a CloudEvents 1.0 event, in structured mode.

use jiff::Timestamp;
use serde_json::{Value, json};

/// What CloudEvents asks every intermediary to pass on, in bytes.
const BODY_MAX: usize = 64 * 1024;
const ID_MAX: usize = 64;

pub(crate) const CONTENT_TYPE: &str = "application/cloudevents+json";

/// Something that has happened, in the words of CloudEvents.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Letters, digits, `-` and `_`, 64 at most; the same at every attempt, so that a receiver can
    /// tell what it knows already.
    pub id: String,
    /// Who tells, as a URI reference: `https://sanal.example.mn`.
    pub source: String,
    /// What has happened: `mn.sanal.petition.answered`.
    pub kind: String,
    /// To what: the number of a petition.
    pub subject: Option<String>,
    /// When it happened, which is not when it is told.
    pub time: Timestamp,
    pub data: Value,
}

/// An event as it travels: the same bytes at every attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    id: String,
    body: Vec<u8>,
}

/// Why an event cannot be told; the caller's mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAMessage {
    #[error("an id is 1 to {ID_MAX} letters, digits, - and _")]
    Id,
    #[error("a source is a URI reference")]
    Source,
    #[error("a type is letters, digits, - and _ between full stops")]
    Kind,
    #[error("a subject is not empty")]
    Subject,
    #[error("a message is {BODY_MAX} bytes at most")]
    TooLarge,
}

impl Message {
    /// The message for an event.
    pub fn of(event: &Event) -> Result<Self, NotAMessage> {
        if !is_reference(&event.source) {
            return Err(NotAMessage::Source);
        }
        if !event.kind.split('.').all(is_word) {
            return Err(NotAMessage::Kind);
        }
        if event.subject.as_ref().is_some_and(String::is_empty) {
            return Err(NotAMessage::Subject);
        }
        Self::stored(event.id.clone(), body(event).to_string().into_bytes())
    }

    /// A message that was kept until now, with the body it had.
    pub fn stored(id: String, body: Vec<u8>) -> Result<Self, NotAMessage> {
        if !is_word(&id) || id.len() > ID_MAX {
            return Err(NotAMessage::Id);
        }
        if body.len() > BODY_MAX {
            return Err(NotAMessage::TooLarge);
        }
        Ok(Self { id, body })
    }

    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}

fn body(event: &Event) -> Value {
    let mut body = json!({
        "specversion": "1.0",
        "id": event.id,
        "source": event.source,
        "type": event.kind,
        "time": event.time.to_string(),
        "datacontenttype": "application/json",
        "data": event.data,
    });
    if let Some(subject) = &event.subject {
        body["subject"] = json!(subject);
    }
    body
}

/// A full stop parts what is signed, so it is in no id.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// RFC 3986 knows neither spaces nor letters beyond ASCII.
fn is_reference(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event {
        Event {
            id: "01JABCDE".to_owned(),
            source: "https://sanal.example.mn".to_owned(),
            kind: "mn.sanal.petition.answered".to_owned(),
            subject: Some("PN-202611-00001".to_owned()),
            time: "2026-11-03T20:26:10.5Z".parse().expect("an instant"),
            data: json!({ "title": "Гэр хорооллын \"агаар\"" }),
        }
    }

    #[test]
    fn an_event_is_worded_as_cloudevents() {
        let message = Message::of(&event()).expect("a message");
        let body: Value = serde_json::from_slice(message.body()).expect("JSON");
        assert_eq!(
            body,
            json!({
                "specversion": "1.0",
                "id": "01JABCDE",
                "source": "https://sanal.example.mn",
                "type": "mn.sanal.petition.answered",
                "subject": "PN-202611-00001",
                "time": "2026-11-03T20:26:10.5Z",
                "datacontenttype": "application/json",
                "data": { "title": "Гэр хорооллын \"агаар\"" },
            })
        );
        let again = Message::stored(message.id().to_owned(), message.body().to_vec());
        assert_eq!(again, Ok(message));
        let silent = Message::of(&Event { subject: None, ..event() }).expect("a message");
        assert!(!String::from_utf8_lossy(silent.body()).contains("subject"));
    }

    #[test]
    fn what_would_not_be_understood_is_no_message() {
        let text = |text: &str| text.to_owned();
        for (event, why) in [
            (Event { id: text(""), ..event() }, NotAMessage::Id),
            (Event { id: text("a.b"), ..event() }, NotAMessage::Id),
            (Event { id: text("a\nb"), ..event() }, NotAMessage::Id),
            (Event { id: "a".repeat(65), ..event() }, NotAMessage::Id),
            (Event { source: text(""), ..event() }, NotAMessage::Source),
            (Event { source: text("the house"), ..event() }, NotAMessage::Source),
            (Event { kind: text("mn..x"), ..event() }, NotAMessage::Kind),
            (Event { subject: Some(text("")), ..event() }, NotAMessage::Subject),
            (Event { data: json!("a".repeat(70_000)), ..event() }, NotAMessage::TooLarge),
        ] {
            assert_eq!(Message::of(&event), Err(why));
        }
    }
}
