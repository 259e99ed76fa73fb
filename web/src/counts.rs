//! Live totals, kept ready to send: a total is asked for far more often than it changes.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use actix_web::web::Bytes;
use kernel::{Actor, Timestamp};
use petitions::{Count, PetitionNumber, Petitions, PetitionsError};
use projector::Status;
use quick_cache::sync::Cache;
use serde::Serialize;
use tokio::sync::watch;
use utoipa::ToSchema;

/// Totals kept at most; those that nobody asks for make room.
const KEPT: usize = 20_000;

/// A petition's total as it goes out.
pub struct KeptCount {
    pub count: Count,
    pub body: Bytes,
    /// A strong validator: position and number say it all.
    pub etag: String,
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

impl CountBody {
    pub fn of(count: &Count) -> Self {
        let Count { signature_count, as_of, position } = *count;
        Self { signature_count, as_of, position }
    }

    /// Before anybody had signed.
    pub const fn none(as_of: Timestamp) -> Self {
        Self { signature_count: 0, as_of, position: 0 }
    }

    /// A strong validator: position and number say it all.
    pub fn etag(&self) -> String {
        format!("\"{}-{}\"", self.position, self.signature_count)
    }
}

pub struct Counts {
    tallies: watch::Receiver<Status>,
    catalogue: watch::Receiver<Status>,
    /// By petition, and how far the tallies were: once they move, the total is read again.
    kept: Cache<(PetitionNumber, u64), Arc<KeptCount>>,
    /// The last instant, in microseconds, at which the projections were seen to be with the log.
    current_at: AtomicI64,
}

impl Counts {
    pub fn new(
        tallies: watch::Receiver<Status>,
        catalogue: watch::Receiver<Status>,
        now: Timestamp,
    ) -> Self {
        let current_at = AtomicI64::new(now.as_microsecond());
        Self { tallies, catalogue, kept: Cache::new(KEPT), current_at }
    }

    /// Tells when totals may have changed.
    pub fn changes(&self) -> watch::Receiver<Status> {
        self.tallies.clone()
    }

    /// The total of a public petition, as far as the tallies are now. However many ask at once, it
    /// is read once.
    pub async fn of(
        &self,
        petitions: &Petitions,
        number: PetitionNumber,
    ) -> Result<Arc<KeptCount>, PetitionsError> {
        let now = self.tallies.borrow().position();
        self.kept.get_or_insert_async(&(number, now), read(petitions, number)).await
    }

    /// When the totals that lists show were known to hold everything: now, unless the projections
    /// are behind the log.
    pub fn as_of(&self, petitions: &Petitions) -> Timestamp {
        let is_current = self.position() >= petitions.log_position();
        let now = petitions.now().as_microsecond();
        let last = if is_current {
            self.current_at.fetch_max(now, Ordering::Relaxed).max(now)
        } else {
            self.current_at.load(Ordering::Relaxed)
        };
        Timestamp::from_microsecond(last).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// How far both projections that pages read are.
    pub fn position(&self) -> u64 {
        self.tallies.borrow().position().min(self.catalogue.borrow().position())
    }
}

async fn read(
    petitions: &Petitions,
    number: PetitionNumber,
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
    let body = CountBody::of(&count);
    let etag = body.etag();
    let body = serde_json::to_vec(&body).unwrap_or_default().into();
    Ok(Arc::new(KeptCount { count, body, etag }))
}
