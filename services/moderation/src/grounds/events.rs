//! What has happened to the table of grounds, as it is stored for ever.

use kernel::InBoth;
use serde::{Deserialize, Serialize};

use crate::ground::{Ground, GroundCode};

/// The secretariat wrote a ground, new or anew: it stands so from here on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroundSet {
    pub code: GroundCode,
    pub is_hidden: bool,
    pub title: InBoth,
    pub text: InBoth,
    /// Whether a refusal on it names the petition that is repeated.
    #[serde(default)]
    pub names_duplicate: bool,
}

/// The secretariat took it out of the table: nothing more is refused on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroundRemoved {
    pub code: GroundCode,
}

eventlog::recorded! {
    pub enum GroundsEvent {
        GroundSet = 1,
        GroundRemoved = 1,
    }
}

impl From<GroundSet> for Ground {
    fn from(set: GroundSet) -> Self {
        let GroundSet { code, is_hidden, title, text, names_duplicate } = set;
        Self { code, is_hidden, names_duplicate, title: Some(title), text: Some(text) }
    }
}
