//! Which signatures are meant: those of a span of time, of one channel or network if that is said. Never
//! whose they are: nobody can be picked out.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::signature::events::{Channel, PetitionSigned};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// The first instant that is meant.
    pub from: Timestamp,
    /// The first instant that is not meant any more.
    pub until: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// As it stands in the signatures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
}

impl Selection {
    pub(crate) fn means(&self, signed: &PetitionSigned, at: Timestamp) -> bool {
        (self.from..self.until).contains(&at)
            && self.channel.is_none_or(|channel| channel == signed.channel)
            && (self.network.is_none() || self.network == signed.network)
    }
}
