//! The way to the state's sign-in and back: who comes back is who went, and knows where to.

use std::fmt;

use jiff::SignedDuration;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;

use crate::keys::MasterKey;
use crate::sessions::tokens::{Claims, TokenError, Tokens};
use crate::{ReturnTo, random};

const AUDIENCE: &str = "sign-in";
const LIFETIME: SignedDuration = SignedDuration::from_mins(10);

/// Given out when someone leaves for the sign-in.
#[derive(Clone, PartialEq, Eq)]
pub struct Departure {
    /// Travels through the identity provider as the `state` parameter.
    pub state: String,
    /// Stays in a cookie of the browser that left.
    pub nonce: String,
    pub expires_at: Timestamp,
}

/// Why someone who comes back is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ArrivalError {
    #[error("the state is none of ours")]
    Forged,
    #[error("the sign-in took longer than ten minutes")]
    TooLate,
    #[error("another browser left for this sign-in")]
    AnotherBrowser,
}

pub(crate) struct RoundTrips {
    tokens: Tokens,
}

impl RoundTrips {
    pub(crate) fn new(master: MasterKey) -> Self {
        Self { tokens: Tokens::new(master, AUDIENCE) }
    }

    pub(crate) fn depart(&self, return_to: &ReturnTo, now: Timestamp) -> Departure {
        let (nonce, expires_at) = (random::text(), now + LIFETIME);
        let claims = StateClaims {
            aud: AUDIENCE,
            exp: expires_at.as_second(),
            nonce: nonce.clone(),
            return_to: return_to.clone(),
        };
        Departure { state: self.tokens.seal(&claims, now), nonce, expires_at }
    }

    pub(crate) fn arrive(
        &self,
        state: &str,
        nonce: &str,
        now: Timestamp,
    ) -> Result<ReturnTo, ArrivalError> {
        let claims: StateClaims = self.tokens.open(state, now).map_err(|error| match error {
            TokenError::Expired => ArrivalError::TooLate,
            TokenError::Malformed | TokenError::Forged => ArrivalError::Forged,
        })?;
        let same_browser = claims.nonce.as_bytes().ct_eq(nonce.as_bytes());
        bool::from(same_browser).then_some(claims.return_to).ok_or(ArrivalError::AnotherBrowser)
    }
}

#[derive(Serialize, Deserialize)]
struct StateClaims {
    #[serde(skip_deserializing)]
    aud: &'static str,
    exp: i64,
    nonce: String,
    return_to: ReturnTo,
}

impl Claims for StateClaims {
    fn expires(&self) -> i64 {
        self.exp
    }
}

impl fmt::Debug for Departure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Departure").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sessions::{SessionLifetime, Sessions};
    use jiff::ToSpan as _;
    use kernel::{AgeBand, Cell, Citizen, Division, PersonKey, Sex, SocialStatus};

    fn master() -> MasterKey {
        MasterKey::new(vec![3; 32].into())
    }

    fn noon() -> Timestamp {
        "2026-11-20T04:00:00Z".parse().expect("an instant")
    }

    fn petition() -> ReturnTo {
        ReturnTo::parse("/petitions/PN-202611-00042").expect("a path")
    }

    #[test]
    fn bat_comes_back_to_where_he_left() {
        let trips = RoundTrips::new(master());
        let left = trips.depart(&petition(), noon());
        assert_eq!(trips.arrive(&left.state, &left.nonce, noon() + 9.minutes()), Ok(petition()));
    }

    #[test]
    fn after_ten_minutes_bat_begins_again() {
        let trips = RoundTrips::new(master());
        let left = trips.depart(&petition(), noon());
        let late = trips.arrive(&left.state, &left.nonce, noon() + 10.minutes());
        assert_eq!(late, Err(ArrivalError::TooLate));
    }

    #[test]
    fn nobody_comes_back_from_a_sign_in_that_another_browser_began() {
        let trips = RoundTrips::new(master());
        let [bat, mallory] = [trips.depart(&petition(), noon()), trips.depart(&petition(), noon())];
        for nonce in [mallory.nonce.as_str(), "", &bat.nonce[1..]] {
            assert_eq!(trips.arrive(&bat.state, nonce, noon()), Err(ArrivalError::AnotherBrowser));
        }
    }

    #[test]
    fn a_session_is_no_state_and_a_state_is_no_session() {
        let (trips, sessions) =
            (RoundTrips::new(master()), Sessions::new(master(), SessionLifetime::default()));
        let cell = Cell {
            sex: Sex::Male,
            age_band: AgeBand::From25,
            division: Division::UNKNOWN,
            social_status: SocialStatus::Other,
        };
        let citizen = Citizen { key: PersonKey::from_random([1; 16]), cell };
        let session = sessions.mint(citizen, vec![], noon(), noon());
        let left = trips.depart(&petition(), noon());
        assert_eq!(trips.arrive(&session.token, &left.nonce, noon()), Err(ArrivalError::Forged));
        assert_eq!(sessions.verify(&left.state, noon()), Err(TokenError::Forged));
    }
}
