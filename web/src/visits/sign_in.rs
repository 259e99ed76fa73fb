//! Signing in: off to the state's sign-in, and back with a session.

use accounts::{
    Arrival, ArrivalError, Callback, Departure, Device, Door, How, IdentityError, Leaving,
    NotArrived, ReturnTo, SignInError,
};
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::http::header::{HOST, HeaderName, HeaderValue, USER_AGENT};
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::refusals::Incident;
use crate::guards::visitor::session_cookie;
use crate::guards::{Form, Nothing, Visitor};
use crate::pages::{Frame, SignInPage, SignInTrouble};
use crate::site::Site;

/// Where the state's sign-in sends people back to.
pub const CALLBACK: &str = "/sign-in/callback";
/// What the state is asked for, and the way there.
pub const PAGE: &str = "/sign-in";
/// Where the way to the state's sign-in begins.
pub const START: &str = "/sign-in/start";
/// Ties the way there and back to one browser.
const fn cookie_name(is_secure: bool) -> &'static str {
    if is_secure { "__Secure-sanal_sign_in" } else { "sanal_sign_in" }
}

#[derive(Deserialize)]
pub struct Ask {
    #[serde(default)]
    return_to: String,
    /// `yes` for who is signed in and shows anew who they are.
    #[serde(default)]
    fresh: String,
}

/// The sign-in page, which leads back to a page of ours.
pub fn address(return_to: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("return_to", return_to)
        .finish();
    format!("{PAGE}?{query}")
}

fn wanted(return_to: &str) -> ReturnTo {
    ReturnTo::parse(return_to).unwrap_or_else(|_| ReturnTo::home())
}

pub async fn ask(request: HttpRequest, visitor: Visitor, ask: Query<Ask>) -> HttpResponse {
    let return_to = wanted(&ask.return_to);
    if visitor.signed_in.is_some() {
        return see(return_to.as_str());
    }
    page(
        SignInPage { return_to: return_to.as_str().to_owned(), trouble: None }
            .render(&frame(&request)),
    )
}

/// Off to the state.
pub async fn start(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> HttpResponse {
    if let Some(elsewhere) = own_address(&request, &site) {
        return see(&elsewhere);
    }
    let leaving = leaving(&visitor, &ask);
    let departure = site.accounts.depart(leaving.clone());
    match site.provider.way_there(&departure, &site.redirect_uri()).await {
        Ok(there) => {
            let mut response = see(there.as_str());
            let _ = response.add_cookie(&round_trip_cookie(&site, &departure.cookie));
            response
        }
        Err(error) => troubled(&request, &leaving.return_to, trouble(error)),
    }
}

/// Who shows anew who they are must come back as themselves.
fn leaving(visitor: &Visitor, ask: &Ask) -> Leaving {
    let is_fresh = ask.fresh == "yes";
    let known = visitor.signed_in.as_ref().filter(|_| is_fresh);
    Leaving {
        return_to: wanted(&ask.return_to),
        is_fresh,
        again: known.map(|session| session.citizen.key),
    }
}

/// And back.
pub async fn back(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    callback: Query<Callback>,
) -> Result<HttpResponse, Failure> {
    let cookie = request.cookie(cookie_name(site.is_secure()));
    let cookie = cookie.map(|cookie| cookie.value().to_owned()).unwrap_or_default();
    let mut response = match site.accounts.arrive(&callback.state, &cookie).await {
        Err(NotArrived::Refused(error)) => {
            tracing::info!(%error, "somebody came back and was not let in");
            let return_to = site.accounts.way_back(&cookie).unwrap_or_else(ReturnTo::home);
            troubled(&request, &return_to, not_arrived(error))
        }
        Err(NotArrived::Vault(error)) => return Err(SignInError::from(error).into()),
        Ok(arrival) => match signed_in(&request, &site, &visitor, &callback, &arrival).await {
            Ok(token) => {
                let mut response = see(arrival.return_to.as_str());
                is_in(&mut response, &site, &token);
                let _ = response.add_cookie(&session_cookie(&site, &token));
                response
            }
            Err(NotSignedIn::Trouble(trouble)) => troubled(&request, &arrival.return_to, trouble),
            Err(NotSignedIn::Failure(failure)) => return Err(failure),
        },
    };
    let _ = response.add_cookie(&round_trip_cookie(&site, ""));
    Ok(response)
}

/// Put on record with the answer.
pub fn is_in(response: &mut HttpResponse, site: &Site, token: &str) {
    if let Ok(session) = site.accounts.verify(token) {
        response.extensions_mut().insert(Incident::SignedIn(session.citizen.key));
    }
}

enum NotSignedIn {
    Trouble(SignInTrouble),
    Failure(Failure),
}

async fn signed_in(
    request: &HttpRequest,
    site: &Site,
    visitor: &Visitor,
    callback: &Callback,
    arrival: &Arrival,
) -> Result<String, NotSignedIn> {
    let testimony = site.provider.attest(callback, arrival, &site.redirect_uri()).await?;
    let door = Door {
        how: How::Page,
        device: device(request),
        instead_of: visitor.signed_in.as_ref(),
        again: arrival.again,
    };
    let session =
        site.accounts.sign_in_at(&testimony, door).await.map_err(|error| match error {
            SignInError::TooYoung(_) => NotSignedIn::Trouble(SignInTrouble::TooYoung),
            SignInError::SomebodyElse => NotSignedIn::Trouble(SignInTrouble::SomebodyElse),
            error @ (SignInError::Leaving | SignInError::Vault(_)) => {
                NotSignedIn::Failure(error.into())
            }
        })?;
    Ok(session.token)
}

fn device(request: &HttpRequest) -> Device {
    let said = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok());
    Device::of(said.unwrap_or_default())
}

impl From<IdentityError> for NotSignedIn {
    fn from(error: IdentityError) -> Self {
        Self::Trouble(trouble(error))
    }
}

const fn not_arrived(error: ArrivalError) -> SignInTrouble {
    match error {
        ArrivalError::Forged => SignInTrouble::Stray,
        ArrivalError::TooLate => SignInTrouble::Expired,
        ArrivalError::AnotherBrowser => SignInTrouble::AnotherBrowser,
        ArrivalError::UsedBefore => SignInTrouble::UsedBefore,
    }
}

fn trouble(error: IdentityError) -> SignInTrouble {
    tracing::info!(%error, "a sign-in did not succeed");
    match error {
        IdentityError::Denied => SignInTrouble::Refused,
        IdentityError::CodeRefused => SignInTrouble::CodeRefused,
        IdentityError::Timeout => SignInTrouble::ProviderSlow,
        IdentityError::Unavailable => SignInTrouble::ProviderDown,
        IdentityError::ClientRefused => SignInTrouble::HouseUnknown,
        IdentityError::Untrusted(_) => SignInTrouble::Untrusted,
        IdentityError::ResultCode(_) => SignInTrouble::NotVouched,
        // It is the browser that brings the code, or does not.
        IdentityError::Missing("code") => SignInTrouble::Stray,
        IdentityError::Missing(_) => SignInTrouble::Incomplete,
        IdentityError::Malformed(_) => SignInTrouble::Unreadable,
    }
}

fn troubled(request: &HttpRequest, return_to: &ReturnTo, trouble: SignInTrouble) -> HttpResponse {
    let status = match trouble {
        SignInTrouble::ProviderSlow => HttpResponse::GatewayTimeout(),
        SignInTrouble::ProviderDown
        | SignInTrouble::HouseUnknown
        | SignInTrouble::Unreadable
        | SignInTrouble::Incomplete => HttpResponse::BadGateway(),
        SignInTrouble::TooYoung
        | SignInTrouble::Refused
        | SignInTrouble::NotVouched
        | SignInTrouble::SomebodyElse => HttpResponse::Forbidden(),
        SignInTrouble::CodeRefused
        | SignInTrouble::Untrusted
        | SignInTrouble::Expired
        | SignInTrouble::UsedBefore
        | SignInTrouble::AnotherBrowser
        | SignInTrouble::Stray => HttpResponse::BadRequest(),
    };
    let page = SignInPage { return_to: return_to.as_str().to_owned(), trouble: Some(trouble) };
    // A way back is gone once; the page in another language is the sign-in itself.
    let frame = Frame { path: address(return_to.as_str()), ..frame(request) };
    let mut response = html(status, page.render(&frame));
    response.extensions_mut().insert(Incident::NotSignedIn(trouble));
    response
}

/// The session is called back, so that a copy of its token is worth nothing either.
pub async fn out(site: Data<Site>, form: Form<Nothing>) -> Result<HttpResponse, Failure> {
    site.accounts.sign_out(form.visitor.require()?).await.map_err(SignInError::from)?;
    Ok(left(&site))
}

/// Nobody is signed in here any more.
pub fn left(site: &Site) -> HttpResponse {
    left_for(site, "/")
}

pub fn left_for(site: &Site, page: &str) -> HttpResponse {
    let mut response = see(page);
    takes_leave(site, &mut response);
    response
}

/// An answer after which nobody is signed in here.
pub fn takes_leave(site: &Site, response: &mut HttpResponse) {
    let _ = response.add_cookie(&session_cookie(site, ""));
    // What the browser kept of this person's pages goes with them.
    let wipe = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), wipe);
}

fn round_trip_cookie(site: &Site, value: &str) -> Cookie<'static> {
    let minutes = if value.is_empty() { 0 } else { Departure::COOKIE_LIFETIME.as_mins() };
    Cookie::build(cookie_name(site.is_secure()), value.to_owned())
        .path("/sign-in")
        .http_only(true)
        .secure(site.is_secure())
        .same_site(SameSite::Lax)
        .max_age(Duration::minutes(minutes))
        .finish()
}

/// With the mock, someone may come in as `localhost` and would be sent back to `127.0.0.1`, where
/// their cookie is not: they are sent over first. What a request says of its host leads nowhere but
/// to our own address, and only from one name of this machine to the other.
fn own_address(request: &HttpRequest, site: &Site) -> Option<String> {
    site.mock.as_ref()?;
    let port = site.public_url.port().map_or_else(String::new, |port| format!(":{port}"));
    let names = ["localhost", "127.0.0.1", "[::1]"].map(|name| format!("{name}{port}"));
    let ours = site.public_url.authority();
    let theirs = request.headers().get(HOST)?.to_str().ok()?;
    let is_other =
        theirs != ours && [theirs, ours].iter().all(|host| names.iter().any(|n| n == host));
    let here = request.uri().path_and_query()?;
    is_other.then(|| site.address(here.as_str()))
}
