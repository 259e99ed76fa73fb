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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
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

eventlog::recorded! {
    pub enum SignatureEvent {
        PetitionSigned = 1,
        SignatureWithdrawn = 1,
    }
}
