//! A form that acts for someone: it must come from a page of that very session.

use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::web::{self, Data};
use actix_web::{FromRequest, HttpRequest};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::Failure;
use crate::guards::Visitor;
use crate::site::Site;

/// A signed-in person's form, its `csrf` field checked before anything in it is looked at.
pub struct Form<T> {
    pub visitor: Visitor,
    pub fields: T,
}

#[derive(Deserialize)]
struct Token {
    #[serde(default)]
    csrf: String,
}

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Self::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visitor = Visitor::of(request);
        let site = request.app_data::<Data<Site>>().cloned();
        let bytes = web::Bytes::from_request(request, payload);
        let is_form = request
            .headers()
            .get("content-type")
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| {
                value
                    .trim_start()
                    .to_ascii_lowercase()
                    .starts_with("application/x-www-form-urlencoded")
            });
        Box::pin(async move {
            let bytes = bytes.await?;
            if !is_form {
                return Err(Failure::UnsupportedMediaType.into());
            }
            let session = visitor.require()?;
            let token: Token = read(&bytes)?;
            let site = site.ok_or(Failure::NotFound)?;
            if !site.accounts.csrf_matches(session.sid, &token.csrf) {
                return Err(Failure::FormExpired.into());
            }
            Ok(Self { fields: read(&bytes)?, visitor })
        })
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
