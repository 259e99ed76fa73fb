//! What has happened to devices, as it is stored for ever. Who did it stands in the event's meta.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

/// Somebody in office made the device before them a service point's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeviceEnrolled {
    /// Drawn at random.
    pub device: String,
    pub channel: DeviceKind,
    /// Where it stands, as people call the place.
    pub point: String,
    pub until: Timestamp,
}

/// It is nobody's but its owner's from here on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeviceEnded {
    pub device: String,
}

/// What it is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeviceKind {
    /// A screen that anyone may walk up to.
    Kiosk,
    /// A desk at which a clerk helps.
    Assisted,
}

impl DeviceKind {
    pub const ALL: [Self; 2] = [Self::Kiosk, Self::Assisted];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Kiosk => "kiosk",
            Self::Assisted => "assisted",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

eventlog::recorded! {
    pub enum DeviceEvent {
        DeviceEnrolled = 1,
        DeviceEnded = 1,
    }
}
