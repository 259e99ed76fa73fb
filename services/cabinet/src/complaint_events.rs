//! What is read of a complaint's events: as the room that writes them stores them for ever, and only what is needed.

use eventlog::StoredEvent;
use jiff::civil::Date;
use kernel::{AgencyCode, Cell, Division, TopicCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use projector::Poison;

/// An event that says something of what is counted; of others there is nothing to know.
pub(crate) enum Heard {
    Received(ComplaintReceived),
    Registered(ComplaintRegistered),
    Reclassified(ComplaintReclassified),
    Assigned(ComplaintAssigned),
    Extended(ComplaintExtended),
    Accepted,
    Returned,
    Answered,
    Reopened(ComplaintReopened),
    Closed(ComplaintClosed),
    DeadlinePassed,
    Rated(SurveyAnswered),
}

#[derive(Deserialize)]
pub(crate) struct ComplaintReceived {
    #[serde(default)]
    pub is_tip: bool,
    pub words_digest: String,
}

#[derive(Deserialize)]
pub(crate) struct ComplaintRegistered {
    #[serde(flatten)]
    pub about: About,
    #[serde(default)]
    pub cell: Option<Cell>,
    #[serde(default)]
    pub clock: Option<Clock>,
}

#[derive(Deserialize)]
pub(crate) struct ComplaintReclassified {
    #[serde(flatten)]
    pub about: About,
    #[serde(default)]
    pub clock: Option<Clock>,
}

#[derive(Deserialize)]
pub(crate) struct About {
    /// An appreciation is no complaint of anything.
    pub kind: String,
    pub topic: TopicCode,
    pub division: Division,
    #[serde(default)]
    pub complainant: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct ComplaintAssigned {
    pub agency: AgencyCode,
}

#[derive(Deserialize)]
pub(crate) struct ComplaintExtended {
    pub clock: Clock,
}

#[derive(Deserialize)]
pub(crate) struct ComplaintReopened {
    #[serde(default)]
    pub clock: Option<Clock>,
}

#[derive(Deserialize)]
pub(crate) struct ComplaintClosed {
    /// `confirmed`, `no_reply`, `without_action`, `withdrawn`, `acknowledged`, `refused`.
    pub how: String,
}

#[derive(Deserialize)]
pub(crate) struct SurveyAnswered {
    pub rating: u8,
}

#[derive(Deserialize)]
pub(crate) struct Clock {
    pub due_on: Date,
}

/// `None` of an event that says nothing here; a version that is not known is not guessed at.
pub(crate) fn heard(stored: &StoredEvent) -> Result<Option<Heard>, Poison> {
    let heard = match stored.event_type.as_str() {
        "ComplaintReceived" => Heard::Received(read(stored)?),
        "ComplaintRegistered" => Heard::Registered(read(stored)?),
        "ComplaintReclassified" => Heard::Reclassified(read(stored)?),
        "ComplaintAssigned" => Heard::Assigned(read(stored)?),
        "ComplaintExtended" => Heard::Extended(read(stored)?),
        "ComplaintAccepted" => Heard::Accepted,
        "ComplaintReturned" => Heard::Returned,
        "ComplaintAnswered" => Heard::Answered,
        "ComplaintReopened" => Heard::Reopened(read(stored)?),
        "ComplaintClosed" => Heard::Closed(read(stored)?),
        "DeadlinePassed" => Heard::DeadlinePassed,
        "SurveyAnswered" => Heard::Rated(read(stored)?),
        _ => return Ok(None),
    };
    Ok(Some(heard))
}

fn read<T: DeserializeOwned>(stored: &StoredEvent) -> Result<T, Poison> {
    if stored.event_version != 1 {
        let what = format!("{} version {}", stored.event_type, stored.event_version);
        return Err(Poison::at(stored, format!("{what} is not known here")));
    }
    serde_json::from_str(&stored.payload).map_err(|error| Poison::at(stored, error))
}
