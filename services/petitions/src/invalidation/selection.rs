//! Which signatures are meant: those of a span of time, of one channel or network if that is said. Never
//! whose they are: nobody can be picked out.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::signature::events::{Channel, PetitionSigned};

/// Of signatures whose network nobody knows: given at a service point, or before networks were noted.
pub const UNKNOWN_NETWORK: &str = "unknown";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// The first instant that is meant.
    pub from: Timestamp,
    /// The first instant that is not meant any more.
    pub until: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// As it stands in the signatures; [`UNKNOWN_NETWORK`] of those in which none stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
}

impl Selection {
    pub(crate) fn means(&self, signed: &PetitionSigned, at: Timestamp) -> bool {
        (self.from..self.until).contains(&at)
            && self.channel.is_none_or(|channel| channel == signed.channel)
            && self
                .network
                .as_deref()
                .is_none_or(|meant| signed.network.as_deref().unwrap_or(UNKNOWN_NETWORK) == meant)
    }
}
