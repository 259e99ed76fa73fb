//! The desk where people are recognised: what the web asks of accounts.

use std::sync::Arc;

use database::{Database, DatabaseError};
use jiff::SignedDuration;
use kernel::{Citizen, Clock, PersonKey};

use crate::keys::RegisterKey;
use crate::random;
use crate::round_trip::{self, RoundTrips};
use crate::session_list::SessionList;
use crate::sessions::called_back::CalledBack;
use crate::{
    Arrival, ArrivalError, Attributes, Departure, Keys, Leaving, People, RegisterNumber, ReturnTo,
    Session, SessionError, SessionId, SessionLifetime, Sessions, SignInError, SignedIn,
};

pub struct Accounts {
    pub(crate) vault: Database,
    pub(crate) people: People,
    pub(crate) sessions: Sessions,
    pub(crate) list: SessionList,
    pub(crate) called_back: CalledBack,
    round_trips: RoundTrips,
    pub(crate) register: RegisterKey,
    step_up: SignedDuration,
    pub(crate) clock: Arc<dyn Clock>,
}

/// How long a sign-in is fresh enough for what matters, unless the settings say otherwise.
const STEP_UP: SignedDuration = SignedDuration::from_mins(10);

/// Why someone who comes back is sent away again.
#[derive(Debug, thiserror::Error)]
pub enum NotArrived {
    #[error(transparent)]
    Refused(#[from] ArrivalError),
    #[error("the vault: {0}")]
    Vault(#[from] DatabaseError),
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
            people: People::new(vault.clone()),
            list: SessionList::new(vault.clone()),
            called_back: CalledBack::default(),
            vault,
            step_up: STEP_UP,
            sessions: Sessions::new(keys.session.clone(), lifetime),
            round_trips: RoundTrips::new(keys.session),
            register: keys.register,
            clock,
        }
    }

    /// For what matters, a sign-in must be no older than this.
    pub fn with_step_up(self, step_up: SignedDuration) -> Self {
        Self { step_up, ..self }
    }

    /// Someone leaves for the state's sign-in and will come back to a page of ours.
    pub fn depart(&self, leaving: impl Into<Leaving>) -> Departure {
        self.round_trips.depart(&leaving.into(), self.clock.now())
    }

    /// Someone comes back with a state, and with the cookie that their browser was given: once.
    pub async fn arrive(&self, state: &str, cookie: &str) -> Result<Arrival, NotArrived> {
        let now = self.clock.now();
        match self.round_trips.arrive(state, cookie, now) {
            Ok(arrival) if round_trip::is_first(&arrival, &self.vault).await? => Ok(arrival),
            Ok(_) => Err(ArrivalError::UsedBefore.into()),
            // The cookie goes with the first arrival: who comes again without it is no other browser.
            Err(ArrivalError::AnotherBrowser) => match self.round_trips.trip_of(state, now) {
                Some(digest) if round_trip::is_used(&digest, &self.vault).await? => {
                    Err(ArrivalError::UsedBefore.into())
                }
                _ => Err(ArrivalError::AnotherBrowser.into()),
            },
            Err(error) => Err(error.into()),
        }
    }

    /// Where someone was going who is not let in, as their own browser remembers it.
    pub fn way_back(&self, cookie: &str) -> Option<ReturnTo> {
        self.round_trips.way_back(cookie, self.clock.now())
    }

    /// Sessions for many people at once, in their order: for load tests and rehearsals. Millions of
    /// them are not put on the list of sessions, so they are not renewed.
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

    /// Who is at the door, from the token in their cookie. No store is asked; what was called back is
    /// remembered in memory.
    pub fn verify(&self, token: &str) -> Result<SignedIn, SessionError> {
        let session = self.sessions.verify(token, self.clock.now())?;
        if self.called_back.holds(&session) { Err(SessionError::CalledBack) } else { Ok(session) }
    }

    /// A fresh token in the second half of a session's life; `None` before, and where the session was
    /// called back.
    pub async fn renew(&self, session: &SignedIn) -> Result<Option<Session>, DatabaseError> {
        let now = self.clock.now();
        let Some(renewed) = self.sessions.renew(session, now) else { return Ok(None) };
        let goes_on = self.list.renew(session.sid, now, renewed.expires_at).await?;
        Ok(goes_on.then_some(renewed))
    }

    /// Whether the person showed who they are so short a time ago that they may do what matters.
    pub fn is_fresh(&self, session: &SignedIn) -> bool {
        self.clock.now().duration_since(session.proven_at) <= self.step_up
    }

    /// How old a sign-in may be for what matters.
    pub fn step_up(&self) -> SignedDuration {
        self.step_up
    }

    /// What a form of this session must carry.
    pub fn csrf(&self, sid: SessionId) -> String {
        self.sessions.csrf(sid, self.clock.now())
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
    pub async fn person_key(&self, number: &RegisterNumber) -> Result<PersonKey, SignInError> {
        self.people.person_key(&number.mac(&self.register), self.clock.now()).await
    }

    /// The keys of many people in the order asked, a few thousand a statement.
    pub async fn person_keys(
        &self,
        numbers: &[RegisterNumber],
    ) -> Result<Vec<PersonKey>, SignInError> {
        let macs: Vec<_> = numbers.iter().map(|number| number.mac(&self.register)).collect();
        self.people.person_keys(&macs, self.clock.now()).await
    }
}
