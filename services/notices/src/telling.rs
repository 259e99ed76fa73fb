//! What an event tells, and whom: each capability says so of its own streams.

use eventlog::StoredEvent;
use kernel::{AgencyCode, PersonKey, Role};

use crate::what::What;

/// Something to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    pub what: What,
    pub audience: Audience,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Audience {
    /// Whose act it is.
    Person(PersonKey),
    /// Everyone who follows the stream's subject.
    Followers,
    /// Everyone who follows a complaint that is in this issue.
    Concerned(String),
    /// Whoever has this office now, but for one who may not decide it.
    Desk { role: Role, except: Option<PersonKey> },
    /// Whoever is an officer of one of these now.
    Agencies(Vec<AgencyCode>),
    /// Whoever is an officer of the level next above this one now.
    Above(AgencyCode),
}

/// A capability's own words on what its events tell. Pure: the stream up to the event is all there is.
pub trait Teller: Send + Sync {
    /// Of which streams.
    fn stream_type(&self) -> &'static str;

    /// Whether there is anything to tell, by the event's name alone: most are signatures.
    fn tells(&self, event_type: &str) -> bool;

    /// `stream` ends with the event.
    fn told(&self, stream: &[StoredEvent]) -> Result<Vec<Telling>, String>;
}

/// What makes a notice the same notice, however often its event is read. Positions come again in a log that
/// was restored to an older state; the hour does not.
pub(crate) fn cause(event: &StoredEvent, what: What) -> String {
    let StoredEvent { position, recorded_at, .. } = event;
    format!("event/{position}-{}/{}", recorded_at.as_microsecond(), what.code())
}
