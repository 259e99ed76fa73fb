//! The languages people are spoken to in.

use crate::cell::coded;
use serde::{Deserialize, Serialize};

coded! {
    /// Mongolian first; English second.
    Locale { Mn = "mn", En = "en" }
}

impl Default for Locale {
    fn default() -> Self {
        Self::Mn
    }
}
