//! What an agenda is called: the day its meeting is held on by rule, also where it is moved to another.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AgendaId(pub Date);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an agenda is called after a day, as 2026-11-25")]
pub struct NotAnAgenda;

impl AgendaId {
    /// Its stream: ids are of one kind over the whole log.
    pub(crate) fn stream(self) -> String {
        format!("agenda/{self}")
    }
}

impl fmt::Display for AgendaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for AgendaId {
    type Err = NotAnAgenda;

    fn from_str(text: &str) -> Result<Self, NotAnAgenda> {
        let date: Date = text.parse().map_err(|_| NotAnAgenda)?;
        if date.to_string() == text { Ok(Self(date)) } else { Err(NotAnAgenda) }
    }
}
