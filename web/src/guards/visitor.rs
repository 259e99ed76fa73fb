//! Who is at the door: a cookie says it on pages, a bearer token to the API.

use std::future::{Ready, ready};

use accounts::{SessionError, SignedIn};
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};
use kernel::{Actor, Office};

use crate::Failure;
use crate::site::Site;

/// The `__Host-` prefix would need TLS, which a first look on one's own machine has not.
pub const COOKIE: &str = "sanal_session";

/// Someone before a page: signed in, or not, or not any more.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub signed_in: Option<SignedIn>,
    /// What they are beside a citizen, at this moment.
    pub offices: Vec<Office>,
    /// Came with a session that has ended.
    pub expired: bool,
}

impl Visitor {
    pub fn of(request: &HttpRequest) -> Self {
        if let Some(known) = request.extensions().get::<Self>() {
            return known.clone();
        }
        let cookie = request.cookie(COOKIE);
        let verified = cookie.zip(request.app_data::<Data<Site>>()).map(|(cookie, site)| {
            let signed_in = site.accounts.verify(cookie.value())?;
            Ok::<_, SessionError>((site.offices.of(signed_in.citizen.key), signed_in))
        });
        let visitor = match verified {
            Some(Ok((offices, signed_in))) => {
                Self { signed_in: Some(signed_in), offices, expired: false }
            }
            Some(Err(_)) => Self { signed_in: None, offices: Vec::new(), expired: true },
            None => Self { signed_in: None, offices: Vec::new(), expired: false },
        };
        request.extensions_mut().insert(visitor.clone());
        visitor
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

impl Bearer {
    fn of(request: &HttpRequest) -> Result<Self, Failure> {
        let header = request.headers().get(AUTHORIZATION).ok_or(Failure::SignInFirst)?;
        let text = header.to_str().map_err(|_| Failure::NotASession)?;
        let (scheme, token) = text.split_once(' ').ok_or(Failure::NotASession)?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(Failure::NotASession);
        }
        let site = request.app_data::<Data<Site>>().ok_or(Failure::NotFound)?;
        let signed_in = site.accounts.verify(token.trim()).map_err(|error| match error {
            SessionError::Expired => Failure::SessionExpired,
            SessionError::Malformed | SessionError::Forged => Failure::NotASession,
        })?;
        let offices = site.offices.of(signed_in.citizen.key);
        Ok(Self(Actor::Person { citizen: signed_in.citizen, offices }))
    }
}

impl FromRequest for Bearer {
    type Error = Failure;
    type Future = Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

/// The cookie that carries a session; an empty token takes it away.
pub fn session_cookie(site: &Site, token: &str) -> Cookie<'static> {
    let cookie = Cookie::build(COOKIE, token.to_owned())
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
