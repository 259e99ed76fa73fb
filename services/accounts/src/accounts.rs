//! The desk where people are recognised: what the web asks of accounts.

use std::sync::Arc;

use database::{Database, DatabaseError};
use kernel::{Citizen, Clock, PersonKey};

use crate::keys::RegisterKey;
use crate::random;
use crate::round_trip::RoundTrips;
use crate::{
    ArrivalError, Attributes, Departure, Keys, People, RegisterNumber, ReturnTo, Session,
    SessionError, SessionId, SessionLifetime, Sessions, SignedIn, TooYoung,
};

pub struct Accounts {
    people: People,
    sessions: Sessions,
    round_trips: RoundTrips,
    register: RegisterKey,
    clock: Arc<dyn Clock>,
}

/// Why someone whom the state vouched for is not signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    #[error(transparent)]
    TooYoung(#[from] TooYoung),
    #[error("the vault: {0}")]
    Vault(#[from] DatabaseError),
}

impl SignInError {
    /// Whether the same may succeed in a moment.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Vault(error) if error.is_unavailable())
    }
}

impl Accounts {
    /// `vault` is the database of people, opened with [`database::Schema::Vault`].
    pub fn new(
        vault: Database,
        keys: Keys,
        lifetime: SessionLifetime,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self {
            people: People::new(vault),
            sessions: Sessions::new(keys.session.clone(), lifetime),
            round_trips: RoundTrips::new(keys.session),
            register: keys.register,
            clock,
        }
    }

    /// Someone leaves for the state's sign-in and will come back to a page of ours.
    pub fn depart(&self, return_to: &ReturnTo) -> Departure {
        self.round_trips.depart(return_to, self.clock.now())
    }

    /// Someone comes back with a state, and with the cookie that their browser was given.
    pub fn arrive(&self, state: &str, cookie: &str) -> Result<ReturnTo, ArrivalError> {
        self.round_trips.arrive(state, cookie, self.clock.now())
    }

    /// A session for someone whom the state has just described.
    pub async fn sign_in(&self, attributes: &Attributes) -> Result<Session, SignInError> {
        let now = self.clock.now();
        let cell = attributes.cell(now)?;
        let key = self.person_key(&attributes.register).await?;
        Ok(self.sessions.mint(Citizen { key, cell }, now, now))
    }

    /// Sessions for many people at once, in their order: for load tests and rehearsals.
    pub async fn sign_in_many(&self, people: &[Attributes]) -> Result<Vec<Session>, SignInError> {
        let now = self.clock.now();
        let numbers: Vec<_> = people.iter().map(|person| person.register.clone()).collect();
        let keys = self.person_keys(&numbers).await?;
        let sessions = people.iter().zip(keys).map(|(person, key)| {
            Ok(self.sessions.mint(Citizen { key, cell: person.cell(now)? }, now, now))
        });
        sessions.collect()
    }

    /// Drawn with a form, so that sending it twice is seen.
    pub fn form_key(&self) -> String {
        random::text()
    }

    /// Who is at the door, from the token in their cookie. No store is asked.
    pub fn verify(&self, token: &str) -> Result<SignedIn, SessionError> {
        self.sessions.verify(token, self.clock.now())
    }

    /// A fresh token in the second half of a session's life; `None` before.
    pub async fn renew(&self, session: &SignedIn) -> Result<Option<Session>, DatabaseError> {
        Ok(self.sessions.renew(session, self.clock.now()))
    }

    /// What a form of this session must carry.
    pub fn csrf(&self, sid: SessionId) -> String {
        self.sessions.csrf(sid)
    }

    /// Whether a form came from this session.
    pub fn csrf_matches(&self, sid: SessionId, given: &str) -> bool {
        self.sessions.csrf_matches(sid, given)
    }

    /// The key of a person who was here before; of others nothing is written.
    pub async fn known_person(
        &self,
        number: &RegisterNumber,
    ) -> Result<Option<PersonKey>, DatabaseError> {
        self.people.known(&number.mac(&self.register)).await
    }

    /// The key of a person, made if they were never here.
    pub async fn person_key(&self, number: &RegisterNumber) -> Result<PersonKey, DatabaseError> {
        self.people.person_key(&number.mac(&self.register), self.clock.now()).await
    }

    /// The keys of many people in the order asked, a few thousand a statement.
    pub async fn person_keys(
        &self,
        numbers: &[RegisterNumber],
    ) -> Result<Vec<PersonKey>, DatabaseError> {
        let macs: Vec<_> = numbers.iter().map(|number| number.mac(&self.register)).collect();
        self.people.person_keys(&macs, self.clock.now()).await
    }
}
