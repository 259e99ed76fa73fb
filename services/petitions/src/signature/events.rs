//! What has happened to a signature, as it is stored for ever: the cell it counts in, and no one's key.

use kernel::Cell;
use serde::{Deserialize, Serialize};

use crate::number::PetitionNumber;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionSigned {
    pub petition: PetitionNumber,
    /// As attested by the state when the signer signed in.
    #[serde(flatten)]
    pub cell: Cell,
    pub channel: Channel,
    /// Four hexadecimal digits that the signatures of one network under this petition have in common,
    /// and some of other networks with them: enough to see a burst, and not whose it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
}

/// The staff found that it was not given as it should be; the cell is the one it was counted in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SignatureInvalidated {
    pub petition: PetitionNumber,
    #[serde(flatten)]
    pub cell: Cell,
    pub channel: Channel,
    /// The petition's invalidation that it falls under, counted from 1.
    pub invalidation: u32,
}

/// The signer took it back; the cell is the one it was counted in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SignatureWithdrawn {
    pub petition: PetitionNumber,
    #[serde(flatten)]
    pub cell: Cell,
    pub channel: Channel,
}

/// How a signature reached the house.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A page in a browser.
    #[default]
    Web,
    /// A program with a bearer token.
    App,
    /// A service point's own screen.
    Kiosk,
    /// A service point's clerk.
    Assisted,
}

impl Channel {
    pub const ALL: [Self; 4] = [Self::Web, Self::App, Self::Kiosk, Self::Assisted];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::App => "app",
            Self::Kiosk => "kiosk",
            Self::Assisted => "assisted",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }
}

eventlog::recorded! {
    pub enum SignatureEvent {
        PetitionSigned = 2,
        SignatureWithdrawn = 1,
        SignatureInvalidated = 1,
    }
    upcasts { PetitionSigned 1 => signed_1 }
}

/// Before networks were recorded.
fn signed_1(payload: &str) -> Result<PetitionSigned, String> {
    serde_json::from_str(payload).map_err(|error| error.to_string())
}
