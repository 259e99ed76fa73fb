//! How many petitions there are on each shelf: counted when one has changed, and not by every reader.

use std::sync::{Mutex, PoisonError};

use database::{Database, DatabaseError};
use serde::Deserialize;

use super::{CHANGED, TOTALS, Totals};

/// Up to which change of the catalogue they are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
struct Changed {
    generation: i64,
    /// `None` where there is no petition.
    position: Option<u64>,
}

/// The last count.
#[derive(Debug, Default)]
pub(crate) struct Counted(Mutex<Option<(Changed, Totals)>>);

impl Counted {
    pub(crate) async fn totals(&self, views: &Database) -> Result<Totals, DatabaseError> {
        // Looked at first: what changes while they are counted is counted again by the next reader.
        let Some(changed) = views.row::<Changed>(&CHANGED, ()).await? else {
            return Ok(Totals::default());
        };
        let last = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, totals)) = last
            && of == changed
        {
            return Ok(totals);
        }
        let totals = views.row(&TOTALS, ()).await?.unwrap_or_default();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((changed, totals));
        Ok(totals)
    }
}
