//! The way to the state's sign-in and back: who comes back is who went, and knows where to.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use database::{Database, DatabaseError, Statement, statement};
use jiff::SignedDuration;
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::keys::SessionKeys;
use crate::sessions::tokens::{self, Claims, TokenError, Tokens};
use crate::{ReturnTo, random};

pub(crate) const USE_ONCE: Statement = statement!("round_trips/use_once");
pub(crate) const IS_USED: Statement = statement!("round_trips/is_used");
pub(crate) const FORGET: Statement = statement!("round_trips/forget");

/// Of what travels, and of what stays: neither can pass for the other.
const STATE: &str = "sign-in";
const COOKIE: &str = "sign-in cookie";
const LIFETIME: SignedDuration = SignedDuration::from_mins(10);
const COOKIE_LIFETIME: SignedDuration = SignedDuration::from_mins(60);
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
    pub trip: Trip,
    /// The person must show anew who they are.
    pub is_fresh: bool,
}

impl Departure {
    /// Whoever comes back later begins again.
    pub const LIFETIME: SignedDuration = LIFETIME;
    /// How long a browser keeps its cookie: longer, so that who comes too late goes on from where they
    /// were.
    pub const COOKIE_LIFETIME: SignedDuration = COOKIE_LIFETIME;
}

/// Who came back, before anyone has said who they are.
#[derive(Clone, PartialEq, Eq)]
pub struct Arrival {
    pub return_to: ReturnTo,
    pub trip: Trip,
    pub left_at: Timestamp,
    pub is_fresh: bool,
    /// Who left to show anew who they are: nobody else may come back in their place.
    pub again: Option<PersonKey>,
    pub(crate) ends_at: Timestamp,
}

/// The secret of one round trip, known to the cookie alone; what OpenID Connect needs is made from it
/// and stored nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Trip(String);

impl Trip {
    fn new() -> Self {
        Self(URL_SAFE_NO_PAD.encode(random::bytes::<32>()))
    }

    /// For the id_token: it was made for this round trip.
    pub fn nonce(&self) -> String {
        self.made("nonce")
    }

    /// For the code: whoever trades it is who sent the browser (RFC 7636).
    pub fn verifier(&self) -> String {
        self.made("pkce")
    }

    /// From it nobody finds the secret: it travels in the state, and is remembered once used.
    pub(crate) fn digest(&self) -> String {
        self.made("state")
    }

    fn made(&self, purpose: &str) -> String {
        let digest = Sha256::new().chain_update(purpose).chain_update([0]).chain_update(&self.0);
        URL_SAFE_NO_PAD.encode(digest.finalize())
    }
}

/// What someone wants who leaves.
#[derive(Debug, Clone)]
pub struct Leaving {
    pub return_to: ReturnTo,
    pub is_fresh: bool,
    pub again: Option<PersonKey>,
}

impl From<&ReturnTo> for Leaving {
    fn from(return_to: &ReturnTo) -> Self {
        Self { return_to: return_to.clone(), is_fresh: false, again: None }
    }
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
    #[error("somebody came back from this sign-in before")]
    UsedBefore,
}

pub(crate) struct RoundTrips {
    states: Tokens,
    cookies: Tokens,
}

impl RoundTrips {
    pub(crate) fn new(keys: impl Into<SessionKeys>) -> Self {
        let keys = keys.into();
        Self { states: Tokens::new(keys.clone(), STATE), cookies: Tokens::new(keys, COOKIE) }
    }

    pub(crate) fn depart(&self, leaving: &Leaving, now: Timestamp) -> Departure {
        let (trip, expires_at) = (Trip::new(), now + LIFETIME);
        let (exp, kept_until) = (expires_at.as_second(), (now + COOKIE_LIFETIME).as_second());
        let is_short = leaving.return_to.as_str().len() <= WAY_BACK_BYTES_MAX;
        let return_to = if is_short { leaving.return_to.clone() } else { ReturnTo::home() };
        let state = StateClaims { aud: STATE, exp, trip_sha256: trip.digest() };
        let cookie = CookieClaims {
            aud: COOKIE,
            exp: kept_until,
            left: now.as_second(),
            trip: trip.0.clone(),
            return_to,
            fresh: leaving.is_fresh,
            again: leaving.again,
        };
        Departure {
            state: self.states.seal(&state, now),
            cookie: self.cookies.seal(&cookie, now),
            expires_at,
            trip,
            is_fresh: leaving.is_fresh,
        }
    }

    pub(crate) fn arrive(
        &self,
        state: &str,
        cookie: &str,
        now: Timestamp,
    ) -> Result<Arrival, ArrivalError> {
        let state: StateClaims = self.states.open(state, now).map_err(|error| match error {
            TokenError::Expired => ArrivalError::TooLate,
            _ => ArrivalError::Forged,
        })?;
        let cookie: CookieClaims =
            self.cookies.open(cookie, now).map_err(|_| ArrivalError::AnotherBrowser)?;
        let trip = Trip(cookie.trip);
        let (left, arrived) = (state.trip_sha256, trip.digest());
        if !bool::from(left.as_bytes().ct_eq(arrived.as_bytes())) {
            return Err(ArrivalError::AnotherBrowser);
        }
        Ok(Arrival {
            return_to: cookie.return_to,
            trip,
            left_at: tokens::instant(cookie.left).map_err(|_| ArrivalError::Forged)?,
            is_fresh: cookie.fresh,
            again: cookie.again,
            ends_at: tokens::instant(state.exp).map_err(|_| ArrivalError::Forged)?,
        })
    }

    /// What is remembered of a round trip once it is used, from a state of ours that is still good.
    pub(crate) fn trip_of(&self, state: &str, now: Timestamp) -> Option<String> {
        self.states.open::<StateClaims>(state, now).ok().map(|claims| claims.trip_sha256)
    }

    pub(crate) fn way_back(&self, cookie: &str, now: Timestamp) -> Option<ReturnTo> {
        self.cookies.open::<CookieClaims>(cookie, now).ok().map(|claims| claims.return_to)
    }
}

#[derive(Serialize, Deserialize)]
struct StateClaims {
    #[serde(skip_deserializing)]
    aud: &'static str,
    exp: i64,
    trip_sha256: String,
}

#[derive(Serialize, Deserialize)]
struct CookieClaims {
    #[serde(skip_deserializing)]
    aud: &'static str,
    exp: i64,
    left: i64,
    trip: String,
    return_to: ReturnTo,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    fresh: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    again: Option<PersonKey>,
}

/// A way back is good once, at whichever process it ends: DAN has no nonce, so this is what keeps a
/// way back that somebody overheard from being walked again.
pub(crate) async fn is_first(arrival: &Arrival, vault: &Database) -> Result<bool, DatabaseError> {
    let forget_at = arrival.ends_at.as_microsecond();
    let input = json!({ "digest": arrival.trip.digest(), "forget_at": forget_at });
    Ok(vault.execute(&USE_ONCE, input).await? > 0)
}

/// Whether somebody came back this way before.
pub(crate) async fn is_used(digest: &str, vault: &Database) -> Result<bool, DatabaseError> {
    let used: Option<bool> = vault.row(&IS_USED, json!({ "digest": digest })).await?;
    Ok(used.unwrap_or_default())
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

impl fmt::Debug for Arrival {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Arrival").field("return_to", &self.return_to).finish_non_exhaustive()
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
    use crate::keys::MasterKey;
    use crate::sessions::{SessionLifetime, Sessions};
    use jiff::ToSpan as _;
    use kernel::{AgeBand, Cell, Citizen, Division, PersonKey, Sex, SocialStatus};

    fn master() -> MasterKey {
        MasterKey::new(vec![3; 32].into())
    }

    fn noon() -> Timestamp {
        "2026-11-20T04:00:00Z".parse().expect("an instant")
    }

    fn depart(trips: &RoundTrips) -> Departure {
        trips.depart(&Leaving::from(&petition()), noon())
    }

    fn back(
        trips: &RoundTrips,
        state: &str,
        cookie: &str,
        now: Timestamp,
    ) -> Result<ReturnTo, ArrivalError> {
        trips.arrive(state, cookie, now).map(|arrival| arrival.return_to)
    }

    fn petition() -> ReturnTo {
        ReturnTo::parse("/petitions/PN-202611-00042").expect("a path")
    }

    #[test]
    fn bat_comes_back_to_where_he_left() {
        let trips = RoundTrips::new(master());
        let left = depart(&trips);
        assert_eq!(back(&trips, &left.state, &left.cookie, noon() + 9.minutes()), Ok(petition()));
    }

    #[test]
    fn after_ten_minutes_bat_begins_again() {
        let trips = RoundTrips::new(master());
        let left = depart(&trips);
        let late = back(&trips, &left.state, &left.cookie, noon() + 10.minutes());
        assert_eq!(late, Err(ArrivalError::TooLate));
        let way_back = |minutes: i64| trips.way_back(&left.cookie, noon() + minutes.minutes());
        assert_eq!(way_back(59), Some(petition()), "and goes on from where he was");
        assert_eq!(way_back(60), None);
    }

    #[test]
    fn nobody_comes_back_from_a_sign_in_that_another_browser_began() {
        let trips = RoundTrips::new(master());
        let [bat, mallory] = [depart(&trips), depart(&trips)];
        for cookie in [mallory.cookie.as_str(), "", &bat.cookie[1..], &bat.state] {
            assert_eq!(back(&trips, &bat.state, cookie, noon()), Err(ArrivalError::AnotherBrowser));
        }
        assert_eq!(back(&trips, &bat.cookie, &bat.cookie, noon()), Err(ArrivalError::Forged));
    }

    #[test]
    fn what_travels_says_neither_where_bat_goes_nor_what_his_browser_keeps() {
        let trips = RoundTrips::new(master());
        let left = depart(&trips);
        let [state, cookie] = [&left.state, &left.cookie].map(|token| {
            let claims = token.split('.').nth(1).expect("claims");
            let claims = URL_SAFE_NO_PAD.decode(claims).expect("base64url");
            serde_json::from_slice::<serde_json::Value>(&claims).expect("JSON")
        });
        let said: Vec<_> = state.as_object().expect("claims").keys().collect();
        assert_eq!(said, ["aud", "exp", "trip_sha256"]);
        assert_eq!(cookie["return_to"], petition().as_str());
        assert!(!state.to_string().contains(cookie["trip"].as_str().expect("a secret")));
    }

    #[test]
    fn what_openid_connect_needs_is_made_from_the_cookie_alone() {
        let trips = RoundTrips::new(master());
        let [left, other] = [depart(&trips), depart(&trips)];
        let came = trips.arrive(&left.state, &left.cookie, noon()).expect("back");
        assert_eq!(came.trip.nonce(), left.trip.nonce());
        assert_eq!(came.trip.verifier(), left.trip.verifier());
        assert_eq!(left.trip.verifier().len(), 43, "as short as RFC 7636 allows");
        let all =
            [&left, &other].map(|one| [one.trip.nonce(), one.trip.verifier(), one.trip.digest()]);
        let different: std::collections::BTreeSet<_> = all.iter().flatten().collect();
        assert_eq!(different.len(), 6);
    }

    #[test]
    fn who_shows_anew_who_they_are_is_remembered_in_the_cookie() {
        let trips = RoundTrips::new(master());
        let bat = PersonKey::from_random([1; 16]);
        let leaving = Leaving { return_to: petition(), is_fresh: true, again: Some(bat) };
        let left = trips.depart(&leaving, noon());
        let came = trips.arrive(&left.state, &left.cookie, noon() + 1.minutes()).expect("back");
        assert_eq!((came.again, came.is_fresh, came.left_at), (Some(bat), true, noon()));
    }

    #[test]
    fn a_way_back_too_long_for_a_cookie_leads_home() {
        let trips = RoundTrips::new(master());
        let long = ReturnTo::parse(&format!("/petitions?q={}", "ц".repeat(500))).expect("a path");
        let left = trips.depart(&Leaving::from(&long), noon());
        assert!(left.cookie.len() < 3_500);
        assert_eq!(back(&trips, &left.state, &left.cookie, noon()), Ok(ReturnTo::home()));
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
        let left = depart(&trips);
        assert_eq!(back(&trips, &session.token, &left.cookie, noon()), Err(ArrivalError::Forged));
        assert_eq!(sessions.verify(&left.state, noon()), Err(TokenError::Forged));
    }
}
