//! Live totals, kept ready to send: a total is asked for far more often than it changes.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use actix_web::web::Bytes;
use kernel::{Actor, Timestamp};
use petitions::{Count, PetitionNumber, Petitions, PetitionsError};
use projector::Status;
use serde::Serialize;
use tokio::sync::watch;
use utoipa::ToSchema;

/// Totals kept at most; beyond, all are forgotten and read again as asked for.
const KEPT: usize = 20_000;

/// A petition's total as it goes out.
pub struct KeptCount {
    pub count: Count,
    pub body: Bytes,
    /// A strong validator: position and number say it all.
    pub etag: String,
    /// How far the tallies were when this was read.
    read_at: u64,
}

/// A petition's live total.
#[derive(Serialize, ToSchema)]
pub struct CountBody {
    signature_count: u64,
    /// When the last signature or withdrawal in it was recorded.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    /// Of that event in the log.
    position: u64,
}

pub struct Counts {
    tallies: watch::Receiver<Status>,
    catalogue: watch::Receiver<Status>,
    kept: RwLock<HashMap<PetitionNumber, Arc<KeptCount>>>,
}

impl Counts {
    pub fn new(tallies: watch::Receiver<Status>, catalogue: watch::Receiver<Status>) -> Self {
        Self { tallies, catalogue, kept: RwLock::default() }
    }

    /// Tells when totals may have changed.
    pub fn changes(&self) -> watch::Receiver<Status> {
        self.tallies.clone()
    }

    /// The total of a public petition, as far as the tallies are now.
    pub async fn of(
        &self,
        petitions: &Petitions,
        number: PetitionNumber,
    ) -> Result<Arc<KeptCount>, PetitionsError> {
        let now = self.tallies.borrow().position();
        let kept = self
            .kept
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .get(&number)
            .cloned();
        match kept {
            Some(kept) if kept.read_at == now => Ok(kept),
            _ => self.read(petitions, number, now).await,
        }
    }

    async fn read(
        &self,
        petitions: &Petitions,
        number: PetitionNumber,
        read_at: u64,
    ) -> Result<Arc<KeptCount>, PetitionsError> {
        let count = match petitions.count(number).await? {
            Some(count) => count,
            // Not signed yet: the total is 0 since it opened.
            None => {
                let entry = petitions.entry(&Actor::Visitor, number).await?;
                let as_of = entry.opened_at.unwrap_or(Timestamp::UNIX_EPOCH);
                Count { signature_count: 0, as_of, position: entry.position }
            }
        };
        let body = CountBody {
            signature_count: count.signature_count,
            as_of: count.as_of,
            position: count.position,
        };
        let body = serde_json::to_vec(&body).unwrap_or_default().into();
        let etag = format!("{}-{}", count.position, count.signature_count);
        let kept = Arc::new(KeptCount { count, body, etag, read_at });
        let mut all = self.kept.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if all.len() >= KEPT {
            all.clear();
        }
        all.insert(number, kept.clone());
        Ok(kept)
    }

    /// How far both projections that pages read are.
    pub fn position(&self) -> u64 {
        self.tallies.borrow().position().min(self.catalogue.borrow().position())
    }
}
