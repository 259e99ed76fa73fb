//! Signed tokens of one audience: sealed with the key of the day, opened with those around it.

use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, Validation, decode, decode_header, encode};
use kernel::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::daily_keys::{DailyKeys, Named};
use crate::keys::SessionKeys;

/// Bytes; ours stay far below, and nobody makes us read more.
const LENGTH_MAX: usize = 4_096;
/// Seconds that another machine's clock may be ahead of ours.
const AHEAD: i64 = 60;

pub(crate) struct Tokens {
    masters: SessionKeys,
    /// Of each master key, in the same order.
    keys: Vec<DailyKeys>,
    validation: Validation,
}

pub(crate) trait Claims: Serialize + DeserializeOwned {
    /// Seconds since 1970.
    fn expires(&self) -> i64;
    /// Seconds since 1970; a token is good from then on.
    fn begins(&self) -> i64 {
        i64::MIN
    }
}

/// Why a token opens no door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    #[error("this is no token of ours")]
    Malformed,
    #[error("the token was not signed by us, or not for this")]
    Forged,
    #[error("the token has ended")]
    Expired,
    #[error("the session was called back")]
    CalledBack,
}

impl Tokens {
    /// Another audience has other keys: a token of one cannot pass for a token of the other.
    pub(crate) fn new(masters: SessionKeys, audience: &'static str) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_audience(&[audience]);
        validation.set_required_spec_claims(&["aud", "exp"]);
        // By the clock that is handed in, below.
        validation.validate_exp = false;
        let keys = masters.all().map(|(_, key)| DailyKeys::new(key.clone(), audience)).collect();
        Self { masters, keys, validation }
    }

    pub(crate) fn seal(&self, claims: &impl Claims, now: Timestamp) -> String {
        let ring = self.keys[self.masters.signing(now)].at(now);
        encode(&ring.header, claims, &ring.signing)
            .expect("claims are plain JSON and the key is an HMAC key")
    }

    pub(crate) fn open<C: Claims>(&self, token: &str, now: Timestamp) -> Result<C, TokenError> {
        if token.len() > LENGTH_MAX {
            return Err(TokenError::Malformed);
        }
        let header = decode_header(token).map_err(|_| TokenError::Malformed)?;
        let (day, id) =
            header.kid.as_deref().and_then(|kid| kid.split_once('.')).ok_or(TokenError::Forged)?;
        let keys = self.keys.iter().find(|keys| keys.is(id)).ok_or(TokenError::Forged)?;
        let ring = keys.at(now);
        let key = match ring.named(day) {
            Named::Key(key) => key,
            Named::Gone => return Err(TokenError::Expired),
            Named::Unheard => return Err(TokenError::Forged),
        };
        let claims =
            decode::<C>(token, key, &self.validation).map_err(|error| named(error.kind()))?.claims;
        if claims.expires() <= now.as_second() {
            return Err(TokenError::Expired);
        }
        if claims.begins() > now.as_second() + AHEAD {
            return Err(TokenError::Forged);
        }
        Ok(claims)
    }
}

fn named(kind: &ErrorKind) -> TokenError {
    match kind {
        ErrorKind::InvalidSignature
        | ErrorKind::InvalidAlgorithm
        | ErrorKind::InvalidAudience
        | ErrorKind::MissingRequiredClaim(_) => TokenError::Forged,
        _ => TokenError::Malformed,
    }
}

/// A moment a token speaks of.
pub(crate) fn instant(seconds: i64) -> Result<Timestamp, TokenError> {
    Timestamp::from_second(seconds).map_err(|_| TokenError::Malformed)
}

/// Tokens do not know fractions of a second.
pub(crate) fn whole_second(instant: Timestamp) -> Timestamp {
    Timestamp::from_second(instant.as_second()).unwrap_or(instant)
}
