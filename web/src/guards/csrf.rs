//! A form that acts for someone: it must come from a page of that very session.

use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::web::{self, Data};
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::Failure;
use crate::guards::Visitor;
use crate::guards::pace::TooSoon;
use crate::site::Site;

/// What a form sent, and whether it may act: who wrote a long text gets it back even when it may not.
pub struct Sent<T> {
    pub visitor: Visitor,
    pub fields: T,
    pub may_act: Result<(), Failure>,
}

/// A signed-in person's form that may act.
pub struct Form<T> {
    pub visitor: Visitor,
    pub fields: T,
}

/// Of a form that is a button only.
#[derive(Deserialize)]
pub struct Nothing {}

/// The field by which a form shows which session's page it stood on.
#[derive(Deserialize)]
pub(super) struct Token {
    #[serde(default)]
    csrf: String,
}

pub(super) type Reading<T> = Pin<Box<dyn Future<Output = Result<T, actix_web::Error>>>>;

impl<T: DeserializeOwned + 'static> FromRequest for Sent<T> {
    type Error = actix_web::Error;
    type Future = Reading<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Reading<Self> {
        let visitor = Visitor::of(request);
        let site = request.app_data::<Data<Site>>().cloned();
        let bytes = web::Bytes::from_request(request, payload);
        let is_form = is_form(request);
        let too_soon = request.extensions().get::<TooSoon>().copied();
        Box::pin(async move {
            let bytes = bytes.await?;
            if !is_form {
                return Err(Failure::UnsupportedMediaType.into());
            }
            let site = site.ok_or(Failure::NotFound)?;
            let token: Token = read(&bytes)?;
            let may_act = match too_soon {
                Some(TooSoon(wait)) => Err(Failure::TooManyRequests(wait)),
                None => may_act(&site, &visitor, &token),
            };
            Ok(Self { fields: read(&bytes)?, may_act, visitor })
        })
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = actix_web::Error;
    type Future = Reading<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Reading<Self> {
        let sent = Sent::from_request(request, payload);
        Box::pin(async move {
            let Sent { visitor, fields, may_act } = sent.await?;
            may_act?;
            Ok(Self { visitor, fields })
        })
    }
}

pub fn is_form(request: &HttpRequest) -> bool {
    let kind = request.headers().get("content-type").and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| {
        kind.trim_start().to_ascii_lowercase().starts_with("application/x-www-form-urlencoded")
    })
}

pub(super) fn may_act(site: &Site, visitor: &Visitor, token: &Token) -> Result<(), Failure> {
    let session = visitor.require()?;
    if site.accounts.csrf_matches(session.sid, &token.csrf) {
        Ok(())
    } else {
        Err(Failure::FormExpired)
    }
}

/// Form fields; text that is not UTF-8 is refused, never mended.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Failure> {
    let decoded = percent_decoded_is_utf8(bytes);
    if !decoded {
        return Err(Failure::BadRequest("the form is not UTF-8".into()));
    }
    serde_urlencoded::from_bytes(bytes).map_err(|error| Failure::BadRequest(error.to_string()))
}

fn percent_decoded_is_utf8(bytes: &[u8]) -> bool {
    std::str::from_utf8(&percent_encoding::percent_decode(bytes).collect::<Vec<u8>>()).is_ok()
}
