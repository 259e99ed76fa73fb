//! Short-lived sessions that live in the visitor's cookie alone: signed, never stored.

mod claims;
mod daily_keys;
mod lifetime;
mod session_id;
pub(crate) mod tokens;

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use kernel::{Citizen, Timestamp};

use crate::keys::MasterKey;
use crate::random;
use claims::SessionClaims;
pub use lifetime::{LONGEST, NotALifetime, SessionLifetime};
pub use session_id::SessionId;
pub use tokens::TokenError as SessionError;
use tokens::Tokens;

const AUDIENCE: &str = "session";
const CSRF: &str = "csrf";

/// What the visitor's browser is given to keep.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    pub token: String,
    pub expires_at: Timestamp,
}

/// What a genuine token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    pub citizen: Citizen,
    pub sid: SessionId,
    pub expires_at: Timestamp,
    /// When the state last vouched for the person.
    pub authenticated_at: Timestamp,
}

pub struct Sessions {
    master: MasterKey,
    tokens: Tokens,
    lifetime: SignedDuration,
}

impl Sessions {
    pub(crate) fn new(master: MasterKey, lifetime: SessionLifetime) -> Self {
        Self { tokens: Tokens::new(master.clone(), AUDIENCE), master, lifetime: lifetime.get() }
    }

    /// A session that begins now.
    pub fn mint(
        &self,
        citizen: Citizen,
        authenticated_at: Timestamp,
        now: Timestamp,
    ) -> Session {
        self.issue(SessionId::from_random(random::bytes()), citizen, authenticated_at, now)
    }

    /// Who is at the door. The same work for everyone, and no look at any store.
    pub fn verify(&self, token: &str, now: Timestamp) -> Result<SignedIn, SessionError> {
        self.tokens.open::<SessionClaims>(token, now)?.read()
    }

    /// Whether more than half of the session's life is over and a renewal would lengthen it.
    pub fn is_due(&self, session: &SignedIn, now: Timestamp) -> bool {
        let left = session.expires_at.duration_since(now);
        left.is_positive()
            && left * 2 < self.lifetime
            && session.expires_at < session.authenticated_at + LONGEST
    }

    /// The same session for longer; `None` while it is not due.
    pub fn renew(&self, session: &SignedIn, now: Timestamp) -> Option<Session> {
        self.is_due(session, now)
            .then(|| self.issue(session.sid, session.citizen, session.authenticated_at, now))
    }

    /// What a form of this session must carry.
    pub fn csrf(&self, sid: SessionId) -> String {
        URL_SAFE_NO_PAD.encode(self.master.derive(CSRF, sid.as_bytes()))
    }

    /// Whether a form came from this session; it takes the same time for every wrong answer.
    pub fn csrf_matches(&self, sid: SessionId, given: &str) -> bool {
        let mut bytes = [0; 33];
        let length = URL_SAFE_NO_PAD.decode_slice(given, &mut bytes).unwrap_or(0);
        self.master.is_derived(CSRF, sid.as_bytes(), &bytes[..length])
    }

    fn issue(
        &self,
        sid: SessionId,
        citizen: Citizen,
        authenticated_at: Timestamp,
        now: Timestamp,
    ) -> Session {
        let expires_at =
            tokens::whole_second((now + self.lifetime).min(authenticated_at + LONGEST));
        let signed_in = SignedIn { citizen, sid, expires_at, authenticated_at };
        Session { token: self.tokens.seal(&SessionClaims::of(signed_in, now), now), expires_at }
    }
}

/// Whoever reads the token is the person.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
