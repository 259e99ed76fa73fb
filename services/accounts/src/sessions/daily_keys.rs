//! A signing key for every day, made from the master key, so that keys rotate by themselves and
//! every process agrees without a word.

use std::sync::{Arc, PoisonError, RwLock};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header};
use kernel::Timestamp;

use crate::keys::MasterKey;

const KEY_ID: &str = "key id";

pub(super) struct DailyKeys {
    master: MasterKey,
    purpose: &'static str,
    /// Which master key it is, in every token that it signs.
    id: String,
    ring: RwLock<Arc<Ring>>,
}

/// Keys of three days. Yesterday's, because no token lives longer than a day; tomorrow's, because
/// another machine's clock may already be past midnight.
pub(super) struct Ring {
    today: i64,
    pub(super) header: Header,
    pub(super) signing: EncodingKey,
    verifying: [DecodingKey; 3],
}

/// The key a token names.
pub(super) enum Named<'a> {
    Key(&'a DecodingKey),
    /// Of a day so long ago that the token has ended.
    Gone,
    /// Of a day that is not near, or no day at all.
    Unheard,
}

impl DailyKeys {
    pub(super) fn new(master: MasterKey, purpose: &'static str) -> Self {
        let id = URL_SAFE_NO_PAD.encode(&master.derive(KEY_ID, &[])[..6]);
        let ring = RwLock::new(Arc::new(Ring::of_day(&master, purpose, &id, 0)));
        Self { master, purpose, id, ring }
    }

    pub(super) fn is(&self, id: &str) -> bool {
        self.id == id
    }

    /// The keys around an instant; made once a day, then only handed out.
    pub(super) fn at(&self, now: Timestamp) -> Arc<Ring> {
        let today = day(now);
        let current = Arc::clone(&self.ring.read().unwrap_or_else(PoisonError::into_inner));
        if current.today == today {
            return current;
        }
        let fresh = Arc::new(Ring::of_day(&self.master, self.purpose, &self.id, today));
        *self.ring.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&fresh);
        fresh
    }
}

impl Ring {
    fn of_day(master: &MasterKey, purpose: &str, id: &str, today: i64) -> Self {
        let secret = |day: i64| master.derive(purpose, &day.to_be_bytes());
        let mut header = Header::new(Algorithm::HS256);
        header.kid = Some(format!("{today}.{id}"));
        Self {
            today,
            header,
            signing: EncodingKey::from_secret(&secret(today)),
            verifying: [-1, 0, 1].map(|days| DecodingKey::from_secret(&secret(today + days))),
        }
    }

    pub(super) fn named(&self, day: &str) -> Named<'_> {
        let Ok(day) = day.parse::<i64>() else { return Named::Unheard };
        match day.saturating_sub(self.today) {
            -1 => Named::Key(&self.verifying[0]),
            0 => Named::Key(&self.verifying[1]),
            1 => Named::Key(&self.verifying[2]),
            ..-1 => Named::Gone,
            2.. => Named::Unheard,
        }
    }
}

/// Days since 1970, at midnight UTC.
fn day(instant: Timestamp) -> i64 {
    instant.as_second().div_euclid(24 * 60 * 60)
}
