//! A DAN of our own for demonstrations and tests: the same protocol, invented people, no HTTP.
//!
//! Whoever serves it puts four doors in front of it: the page that asks who someone is
//! ([`MockDan::check`], [`MockDan::samples`]), its form ([`MockDan::choose`], [`MockDan::refuse`]),
//! `POST /oauth2/token` ([`MockDan::token`]) and `GET /oauth2/api/v1/service` ([`MockDan::service`]).

mod answering;
mod inventing;
mod once;
mod protocol;
mod refusal;
mod samples;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::SignedDuration;
use kernel::{Clock, Division, SocialStatus};
use secrecy::ExposeSecret as _;
use serde_json::Value;
use subtle::ConstantTimeEq as _;
use url::Url;

use crate::dan::scope;
use crate::{Attributes, RegisterNumber};
use answering::Person;
use once::Once;
pub use protocol::{AuthorizeQuery, MockClient, TokenAnswer, TokenForm};
pub use refusal::MockRefusal;
pub use samples::{Behaviour, SamplePerson};

/// A code and a token each last this long and work once.
const LIFETIME: SignedDuration = SignedDuration::from_secs(60);

/// Who the visitor says they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// By [`SamplePerson::id`].
    Sample(String),
    Number(RegisterNumber),
}

/// What the visitor would rather be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Overrides {
    pub division: Option<Division>,
    pub social_status: Option<SocialStatus>,
}

pub struct MockDan {
    client: MockClient,
    clock: Arc<dyn Clock>,
    codes: Mutex<Once<Grant>>,
    tokens: Mutex<Once<Grant>>,
}

/// What a code or a token stands for.
struct Grant {
    person: Person,
    redirect_uri: String,
    wsdl: String,
}

impl MockDan {
    pub fn new(client: MockClient, clock: Arc<dyn Clock>) -> Self {
        Self { client, clock, codes: Mutex::default(), tokens: Mutex::default() }
    }

    /// Everyone who may be chosen without typing a number.
    pub fn samples(&self) -> Vec<SamplePerson> {
        samples::at(self.clock.now())
    }

    /// Whether the page may be shown; a refusal is shown instead and sends nobody anywhere.
    pub fn check(&self, query: &AuthorizeQuery) -> Result<(), MockRefusal> {
        self.understood(query).map(drop)
    }

    /// Where the browser goes after someone was chosen: back with a code, or without one if this
    /// person never agrees.
    pub fn choose(
        &self,
        query: &AuthorizeQuery,
        who: Chosen,
        overrides: Overrides,
    ) -> Result<Url, MockRefusal> {
        let (back, wsdl) = self.understood(query)?;
        let person = self.person(who, overrides)?;
        if person.behaviour == Behaviour::Denies {
            return Ok(denied(back, query));
        }
        let grant = Grant { person, redirect_uri: query.redirect_uri.clone(), wsdl };
        let code = lock(&self.codes).put(grant, self.clock.now());
        Ok(returned(back, query, "code", &code))
    }

    /// Where the browser goes after the visitor said no.
    pub fn refuse(&self, query: &AuthorizeQuery) -> Result<Url, MockRefusal> {
        let (back, _) = self.understood(query)?;
        Ok(denied(back, query))
    }

    /// A token for a code, once.
    pub fn token(&self, form: &TokenForm) -> Result<TokenAnswer, MockRefusal> {
        if form.grant_type != "authorization_code" {
            return Err(MockRefusal::UnsupportedGrantType);
        }
        if !self.is_our_client(form) {
            return Err(MockRefusal::InvalidClient);
        }
        let now = self.clock.now();
        let grant = lock(&self.codes).take(&form.code, now).ok_or(MockRefusal::InvalidGrant)?;
        if grant.redirect_uri != form.redirect_uri {
            return Err(MockRefusal::InvalidGrant);
        }
        let access_token = lock(&self.tokens).put(grant, now);
        Ok(TokenAnswer { access_token, token_type: "Bearer", expires_in: LIFETIME.as_secs() })
    }

    /// What the registry says of the person a bearer token stands for, once.
    pub fn service(&self, bearer: &str) -> Result<Value, MockRefusal> {
        let grant =
            lock(&self.tokens).take(bearer, self.clock.now()).ok_or(MockRefusal::InvalidToken)?;
        Ok(grant.person.answer(&grant.wsdl))
    }

    /// What the registry knows of whoever has this number, for callers without a browser.
    pub fn attributes_of(&self, number: RegisterNumber) -> Attributes {
        let samples = self.samples();
        let sample = samples.iter().find(|sample| sample.register == number).map(Person::from);
        sample.unwrap_or_else(|| inventing::person(number, self.clock.now())).attributes()
    }

    /// The way back and the WSDL of a query that is in order.
    fn understood(&self, query: &AuthorizeQuery) -> Result<(Url, String), MockRefusal> {
        if query.client_id != self.client.client_id {
            return Err(MockRefusal::InvalidClient);
        }
        if !self.client.redirect_uris.contains(&query.redirect_uri) {
            return Err(MockRefusal::InvalidRequest);
        }
        if query.response_type != "code" {
            return Err(MockRefusal::UnsupportedResponseType);
        }
        let wsdl = scope::read(&query.scope).ok_or(MockRefusal::InvalidScope)?;
        let back = query.redirect_uri.parse().map_err(|_| MockRefusal::InvalidRequest)?;
        Ok((back, wsdl))
    }

    fn person(&self, who: Chosen, overrides: Overrides) -> Result<Person, MockRefusal> {
        let samples = self.samples();
        let sample = samples.iter().find(|sample| match &who {
            Chosen::Sample(id) => sample.id == id,
            Chosen::Number(number) => sample.register == *number,
        });
        let person = match (sample, who) {
            (Some(sample), _) => Person::from(sample),
            (None, Chosen::Number(number)) => inventing::person(number, self.clock.now()),
            (None, Chosen::Sample(_)) => return Err(MockRefusal::InvalidRequest),
        };
        Ok(Person {
            division: overrides.division.unwrap_or(person.division),
            social_status: overrides.social_status.unwrap_or(person.social_status),
            ..person
        })
    }

    fn is_our_client(&self, form: &TokenForm) -> bool {
        let [ours, given] =
            [&self.client.client_secret, &form.client_secret].map(|s| s.expose_secret().as_bytes());
        form.client_id == self.client.client_id && bool::from(ours.ct_eq(given))
    }
}

fn denied(back: Url, query: &AuthorizeQuery) -> Url {
    returned(back, query, "error", "access_denied")
}

fn returned(mut back: Url, query: &AuthorizeQuery, name: &str, value: &str) -> Url {
    back.query_pairs_mut().append_pair(name, value).append_pair("state", &query.state);
    back
}

fn lock(held: &Mutex<Once<Grant>>) -> MutexGuard<'_, Once<Grant>> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
