//! The languages people are spoken to in.

use crate::cell::coded;

coded! {
    /// Mongolian first; English second.
    Locale { Mn = "mn", En = "en" }
}

/// The first language of every page.
#[allow(clippy::derivable_impls, reason = "the enum is made by a macro that cannot mark a variant")]
impl Default for Locale {
    fn default() -> Self {
        Self::Mn
    }
}
