//! Who is at the door: a cookie says it on pages, a bearer token to the API.

use std::future::{Ready, ready};

use accounts::{SessionError, SignedIn};
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::http::header::{AUTHORIZATION, HeaderValue};
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};
use kernel::{Actor, Office};

use crate::Failure;
use crate::site::Site;

/// The `__Host-` prefix, by which browsers hold a cookie to this host and to TLS, needs TLS; a first
/// look on one's own machine has none.
pub const fn cookie_name(is_secure: bool) -> &'static str {
    if is_secure { "__Host-sanal_session" } else { "sanal_session" }
}

/// Someone before a page: signed in, or not, or not any more.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub signed_in: Option<SignedIn>,
    /// What they are beside a citizen, at this moment.
    pub offices: Vec<Office>,
    /// Came with a session that has ended.
    pub expired: bool,
    /// Came with what was never a session of ours.
    pub is_forged: bool,
}

impl Visitor {
    pub fn of(request: &HttpRequest) -> Self {
        if let Some(known) = request.extensions().get::<Self>() {
            return known.clone();
        }
        let verified = request.app_data::<Data<Site>>().and_then(|site| {
            let cookie = request.cookie(cookie_name(site.is_secure()))?;
            let signed_in = site.accounts.verify(cookie.value());
            Some(signed_in.map(|session| Self::with(site, session)))
        });
        let visitor = match verified {
            Some(Ok(visitor)) => visitor,
            Some(Err(error)) => {
                let is_forged = matches!(error, SessionError::Malformed | SessionError::Forged);
                Self { expired: true, is_forged, ..Self::nobody() }
            }
            None => Self::nobody(),
        };
        request.extensions_mut().insert(visitor.clone());
        visitor
    }

    pub fn with(site: &Site, session: SignedIn) -> Self {
        let offices = site.offices.of(session.citizen.key);
        Self { signed_in: Some(session), offices, ..Self::nobody() }
    }

    pub const fn nobody() -> Self {
        Self { signed_in: None, offices: Vec::new(), expired: false, is_forged: false }
    }

    pub fn actor(&self) -> Actor {
        match &self.signed_in {
            None => Actor::Visitor,
            Some(session) => {
                Actor::Person { citizen: session.citizen, offices: self.offices.clone() }
            }
        }
    }

    /// The session, or why there is none.
    pub fn require(&self) -> Result<&SignedIn, Failure> {
        match &self.signed_in {
            Some(signed_in) => Ok(signed_in),
            None if self.expired => Err(Failure::SessionExpired),
            None => Err(Failure::SignInFirst),
        }
    }

    /// The session of someone who has just shown who they are; for what matters.
    pub fn require_fresh(&self, site: &Site) -> Result<&SignedIn, Failure> {
        fresh(site, self.require()?)
    }
}

impl FromRequest for Visitor {
    type Error = Failure;
    type Future = Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self::of(request)))
    }
}

/// A program with a token. Cookies count for nothing here, so no other site can act with them.
#[derive(Debug, Clone)]
pub struct Bearer(pub Actor);

/// The same, for what is about the session itself.
#[derive(Debug, Clone)]
pub struct BearerSession(pub SignedIn);

/// The same, where one may also come without; what is no session of ours is refused all the same.
#[derive(Debug, Clone)]
pub struct BearerIfAny(pub Option<BearerSession>);

/// What a token says, read once a request.
#[derive(Debug, Clone)]
struct Presented(Result<SignedIn, Failure>);

impl Bearer {
    fn of(request: &HttpRequest) -> Result<Self, Failure> {
        let site = request.app_data::<Data<Site>>().ok_or(Failure::NotFound)?;
        Ok(Self(BearerSession::of(request)?.actor(site)))
    }

    /// Who came with a token, or why it counts for nothing; `None` where none was brought.
    pub fn presented(request: &HttpRequest) -> Option<Result<SignedIn, Failure>> {
        if let Some(Presented(known)) = request.extensions().get::<Presented>() {
            return Some(known.clone());
        }
        let read = Self::read(request, request.headers().get(AUTHORIZATION)?);
        request.extensions_mut().insert(Presented(read.clone()));
        Some(read)
    }

    fn read(request: &HttpRequest, header: &HeaderValue) -> Result<SignedIn, Failure> {
        let text = header.to_str().map_err(|_| Failure::NotASession)?;
        let (scheme, token) = text.split_once(' ').ok_or(Failure::NotASession)?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(Failure::NotASession);
        }
        let site = request.app_data::<Data<Site>>().ok_or(Failure::NotFound)?;
        site.accounts.verify(token.trim()).map_err(|error| match error {
            SessionError::Expired | SessionError::CalledBack => Failure::SessionExpired,
            SessionError::Malformed | SessionError::Forged => Failure::NotASession,
        })
    }
}

impl BearerSession {
    fn of(request: &HttpRequest) -> Result<Self, Failure> {
        Bearer::presented(request).unwrap_or(Err(Failure::SignInFirst)).map(Self)
    }

    /// With what they are beside a citizen at this moment.
    pub fn actor(&self, site: &Site) -> Actor {
        let citizen = self.0.citizen;
        Actor::Person { citizen, offices: site.offices.of(citizen.key) }
    }

    /// The session of someone who has just shown who they are; for what matters.
    pub fn require_fresh(&self, site: &Site) -> Result<&SignedIn, Failure> {
        fresh(site, &self.0)
    }
}

impl FromRequest for BearerSession {
    type Error = Failure;
    type Future = Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

impl FromRequest for BearerIfAny {
    type Error = Failure;
    type Future = Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let presented = Bearer::presented(request).transpose();
        ready(presented.map(|session| Self(session.map(BearerSession))))
    }
}

impl FromRequest for Bearer {
    type Error = Failure;
    type Future = Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

fn fresh<'a>(site: &Site, session: &'a SignedIn) -> Result<&'a SignedIn, Failure> {
    if site.accounts.is_fresh(session) {
        return Ok(session);
    }
    let minutes = site.accounts.step_up().as_mins();
    Err(Failure::StepUpRequired { minutes: u32::try_from(minutes).unwrap_or(u32::MAX) })
}

/// Whoever it is, by the cookie of a page or the token of a program; a program's is what its address
/// asks for.
pub fn of_either_kind(request: &HttpRequest, site: &Site) -> Actor {
    let by_token = || {
        let session = Bearer::presented(request)?.ok()?;
        Some(BearerSession(session).actor(site))
    };
    let by_cookie = || Some(Visitor::of(request).actor()).filter(|actor| *actor != Actor::Visitor);
    let known = if request.path().starts_with("/api/") {
        by_token()
    } else {
        by_cookie().or_else(by_token)
    };
    known.unwrap_or(Actor::Visitor)
}

/// Whether a cookie was looked at that was never a session of ours.
pub fn came_with_a_forgery(request: &HttpRequest) -> bool {
    request.extensions().get::<Visitor>().is_some_and(|visitor| visitor.is_forged)
}

/// The cookie that carries a session; an empty token takes it away.
pub fn session_cookie(site: &Site, token: &str) -> Cookie<'static> {
    let cookie = Cookie::build(cookie_name(site.is_secure()), token.to_owned())
        .path("/")
        .http_only(true)
        .secure(site.is_secure())
        .same_site(SameSite::Lax);
    if token.is_empty() {
        cookie.max_age(actix_web::cookie::time::Duration::ZERO).finish()
    } else {
        cookie.finish()
    }
}
