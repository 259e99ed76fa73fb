//! The one way out to the provider: nowhere but over TLS, nowhere else than it may say, and never
//! more than it should send.

use openidconnect::{HttpRequest, HttpResponse, http};
use reqwest::Client;
use reqwest::header::ACCEPT;
use serde_json::Value;
use url::{Host, Url};

use crate::identity::IdentityError;
use crate::outside::{self, AddressError, Patience};

/// Bytes of an answer.
const ANSWER_MAX: usize = 1024 * 1024;

pub(super) struct Door {
    client: Client,
    /// The provider is on this machine, so the rest of it may be too.
    is_here: bool,
}

/// As the protocol's crate wants it: an error with a story.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub(super) struct Silence(pub IdentityError);

impl Door {
    pub(super) fn to(issuer: &Url, patience: Patience) -> Result<Self, AddressError> {
        let client = outside::client(issuer, patience)?;
        Ok(Self { client, is_here: outside::is_this_machine(issuer) })
    }

    /// Asks what the protocol's crate wants to know.
    pub(super) async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, Silence> {
        self.answer(request).await.map_err(Silence)
    }

    /// What the provider tells of the person whose access token this is.
    pub(super) async fn tell(&self, address: &Url, token: &str) -> Result<Value, IdentityError> {
        self.admit(address)?;
        let question = self.client.get(address.clone()).bearer_auth(token);
        let question = question.header(ACCEPT, "application/json");
        let response = question.send().await.map_err(|error| outside::silence(&error))?;
        let status = response.status();
        let body = outside::body(response, ANSWER_MAX).await?;
        match status.as_u16() {
            200 => serde_json::from_slice(&body).map_err(|_| IdentityError::Malformed("userinfo")),
            401 | 403 => Err(IdentityError::CodeRefused),
            _ => Err(IdentityError::Unavailable),
        }
    }

    async fn answer(&self, request: HttpRequest) -> Result<HttpResponse, IdentityError> {
        let request =
            reqwest::Request::try_from(request).map_err(|_| IdentityError::Malformed("address"))?;
        self.admit(request.url())?;
        let response =
            self.client.execute(request).await.map_err(|error| outside::silence(&error))?;
        let (status, headers) = (response.status(), response.headers().clone());
        if status.is_server_error() {
            return Err(match status.as_u16() {
                504 => IdentityError::Timeout,
                _ => IdentityError::Unavailable,
            });
        }
        let mut answer = http::Response::new(outside::body(response, ANSWER_MAX).await?);
        *answer.status_mut() = status;
        *answer.headers_mut() = headers;
        Ok(answer)
    }

    /// What a provider says of itself must not send this server into its own network: over TLS, to a
    /// name, unless the provider itself is on this machine.
    fn admit(&self, address: &Url) -> Result<(), IdentityError> {
        let is_named = matches!(address.host(), Some(Host::Domain(_)));
        let may = if outside::is_this_machine(address) {
            self.is_here
        } else {
            address.scheme() == "https" && is_named
        };
        if may {
            return Ok(());
        }
        tracing::error!(%address, "the identity provider names an address that is not asked");
        Err(IdentityError::Untrusted("address"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admitted(issuer: &str, address: &str) -> bool {
        let issuer = issuer.parse().expect("an address");
        let door = Door::to(&issuer, Patience::default()).expect("a door");
        door.admit(&address.parse().expect("an address")).is_ok()
    }

    #[test]
    fn a_provider_does_not_send_us_into_our_own_network() {
        let issuer = "https://id.example.mn";
        assert!(admitted(issuer, "https://keys.example.mn/jwks"));
        for inside in [
            "http://keys.example.mn/jwks",
            "https://127.0.0.1/jwks",
            "https://localhost/jwks",
            "https://[::1]/jwks",
            "https://10.0.0.1/jwks",
            "http://169.254.169.254/latest/meta-data",
        ] {
            assert!(!admitted(issuer, inside), "{inside}");
        }
        assert!(admitted("http://localhost:9000", "http://localhost:9000/jwks"));
        assert!(!admitted("http://localhost:9000", "http://keys.example.mn/jwks"));
    }
}
