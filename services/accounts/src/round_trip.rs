//! The way to the state's sign-in and back: who comes back is who went, and knows where to.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::keys::MasterKey;
use crate::sessions::tokens::{Claims, TokenError, Tokens};
use crate::{ReturnTo, random};

/// Of what travels, and of what stays: neither can pass for the other.
const STATE: &str = "sign-in";
const COOKIE: &str = "sign-in cookie";
const LIFETIME: SignedDuration = SignedDuration::from_mins(10);
/// Browsers keep 4,096 bytes of a cookie, and signing makes of three bytes four.
const WAY_BACK_BYTES_MAX: usize = 2_048;

/// Given out when someone leaves for the sign-in.
#[derive(Clone, PartialEq, Eq)]
pub struct Departure {
    /// Travels through the identity provider as the `state` parameter, so it holds nothing that
    /// says where someone goes or that could stand in for their cookie.
    pub state: String,
    /// Stays in a cookie of the browser that left.
    pub cookie: String,
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
    states: Tokens,
    cookies: Tokens,
}

impl RoundTrips {
    pub(crate) fn new(master: MasterKey) -> Self {
        Self { states: Tokens::new(master.clone(), STATE), cookies: Tokens::new(master, COOKIE) }
    }

    pub(crate) fn depart(&self, return_to: &ReturnTo, now: Timestamp) -> Departure {
        let (nonce, expires_at) = (random::text(), now + LIFETIME);
        let exp = expires_at.as_second();
        let is_short = return_to.as_str().len() <= WAY_BACK_BYTES_MAX;
        let return_to = if is_short { return_to.clone() } else { ReturnTo::home() };
        let state = StateClaims { aud: STATE, exp, nonce_sha256: digest(&nonce) };
        let cookie = CookieClaims { aud: COOKIE, exp, nonce, return_to };
        Departure {
            state: self.states.seal(&state, now),
            cookie: self.cookies.seal(&cookie, now),
            expires_at,
        }
    }

    pub(crate) fn arrive(
        &self,
        state: &str,
        cookie: &str,
        now: Timestamp,
    ) -> Result<ReturnTo, ArrivalError> {
        let state: StateClaims = self.states.open(state, now).map_err(|error| match error {
            TokenError::Expired => ArrivalError::TooLate,
            TokenError::Malformed | TokenError::Forged => ArrivalError::Forged,
        })?;
        let cookie: CookieClaims =
            self.cookies.open(cookie, now).map_err(|_| ArrivalError::AnotherBrowser)?;
        let (left, arrived) = (state.nonce_sha256, digest(&cookie.nonce));
        let same_browser = left.as_bytes().ct_eq(arrived.as_bytes());
        bool::from(same_browser).then_some(cookie.return_to).ok_or(ArrivalError::AnotherBrowser)
    }
}

/// From it nobody finds the 128 random bits of a nonce.
fn digest(nonce: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(nonce))
}

#[derive(Serialize, Deserialize)]
struct StateClaims {
    #[serde(skip_deserializing)]
    aud: &'static str,
    exp: i64,
    nonce_sha256: String,
}

#[derive(Serialize, Deserialize)]
struct CookieClaims {
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

impl Claims for CookieClaims {
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
        assert_eq!(trips.arrive(&left.state, &left.cookie, noon() + 9.minutes()), Ok(petition()));
    }

    #[test]
    fn after_ten_minutes_bat_begins_again() {
        let trips = RoundTrips::new(master());
        let left = trips.depart(&petition(), noon());
        let late = trips.arrive(&left.state, &left.cookie, noon() + 10.minutes());
        assert_eq!(late, Err(ArrivalError::TooLate));
    }

    #[test]
    fn nobody_comes_back_from_a_sign_in_that_another_browser_began() {
        let trips = RoundTrips::new(master());
        let [bat, mallory] = [trips.depart(&petition(), noon()), trips.depart(&petition(), noon())];
        for cookie in [mallory.cookie.as_str(), "", &bat.cookie[1..], &bat.state] {
            assert_eq!(trips.arrive(&bat.state, cookie, noon()), Err(ArrivalError::AnotherBrowser));
        }
        assert_eq!(trips.arrive(&bat.cookie, &bat.cookie, noon()), Err(ArrivalError::Forged));
    }

    #[test]
    fn what_travels_says_neither_where_bat_goes_nor_what_his_browser_keeps() {
        let trips = RoundTrips::new(master());
        let left = trips.depart(&petition(), noon());
        let [state, cookie] = [&left.state, &left.cookie].map(|token| {
            let claims = token.split('.').nth(1).expect("claims");
            let claims = URL_SAFE_NO_PAD.decode(claims).expect("base64url");
            serde_json::from_slice::<serde_json::Value>(&claims).expect("JSON")
        });
        let said: Vec<_> = state.as_object().expect("claims").keys().collect();
        assert_eq!(said, ["aud", "exp", "nonce_sha256"]);
        assert_eq!(cookie["return_to"], petition().as_str());
        assert!(!state.to_string().contains(cookie["nonce"].as_str().expect("a nonce")));
    }

    #[test]
    fn a_way_back_too_long_for_a_cookie_leads_home() {
        let trips = RoundTrips::new(master());
        let long = ReturnTo::parse(&format!("/petitions?q={}", "ц".repeat(500))).expect("a path");
        let left = trips.depart(&long, noon());
        assert!(left.cookie.len() < 3_500);
        assert_eq!(trips.arrive(&left.state, &left.cookie, noon()), Ok(ReturnTo::home()));
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
        let session = sessions.mint(citizen, noon(), noon());
        let left = trips.depart(&petition(), noon());
        assert_eq!(trips.arrive(&session.token, &left.cookie, noon()), Err(ArrivalError::Forged));
        assert_eq!(sessions.verify(&left.state, noon()), Err(TokenError::Forged));
    }
}
