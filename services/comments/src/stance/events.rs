//! What has happened to a stance, as it is stored for ever: no one's key.

use serde::{Deserialize, Serialize};

use super::Stance;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StanceTaken {
    pub matter: String,
    pub version: u32,
    /// `None`: on the whole of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provision: Option<String>,
    pub stance: Stance,
    /// The one it takes the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Stance>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StanceWithdrawn {
    pub matter: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provision: Option<String>,
    pub stance: Stance,
}

eventlog::recorded! {
    pub enum StanceEvent {
        StanceTaken = 1,
        StanceWithdrawn = 1,
    }
}
