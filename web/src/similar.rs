//! Petitions that ask much the same as a text, for whoever writes one, reviews one or asks.

use petitions::{Entry, PetitionNumber};

use crate::site::Site;

/// So many are looked through; more would be no help.
const SHOWN_MAX: usize = 5;

impl Site {
    /// The most alike first, each one that everyone can read. None while the index cannot be asked:
    /// whoever is writing goes on without.
    pub async fn similar(&self, text: &str, except: Option<PetitionNumber>) -> Vec<Entry> {
        match self.petitions.similar(text, except, SHOWN_MAX).await {
            Ok(similar) => similar,
            Err(error) => {
                tracing::warn!(%error, "similar petitions could not be looked up");
                Vec::new()
            }
        }
    }
}
