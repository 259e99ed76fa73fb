//! DAN, the state's sign-in (sso.gov.mn): OAuth 2.0 with an authorization code, and one registry
//! service that says who the citizen is.

mod address;
mod answer;
mod asking;
pub(crate) mod scope;

use reqwest::Client;
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::Attributes;
pub use crate::identity::{Callback, IdentityError};
pub use crate::outside::{AddressError, Patience};

/// How this house is known to DAN, and where DAN is.
#[derive(Clone)]
pub struct DanSettings {
    /// Where the visitor's browser is sent.
    pub address_for_browsers: Url,
    /// Where this server asks; plain HTTP only on this very machine.
    pub address: Url,
    pub client_id: String,
    pub client_secret: SecretString,
    /// Which edition of the registry's service is asked, `https://xyp.gov.mn/citizen-1.3.0/ws?WSDL`.
    pub wsdl: String,
    pub patience: Patience,
}

/// Good for one question about one citizen.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct AccessToken(SecretString);

pub struct Dan {
    settings: DanSettings,
    client: Client,
}

impl Dan {
    pub fn new(settings: DanSettings) -> Result<Self, AddressError> {
        Ok(Self { client: address::client(&settings)?, settings })
    }

    /// Where the browser goes to sign in.
    pub fn authorize_url(&self, state: &str, redirect_uri: &str) -> Url {
        let mut url = address::under(&self.settings.address_for_browsers, &["oauth2", "authorize"]);
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.settings.client_id)
            .append_pair("redirect_uri", redirect_uri)
            .append_pair("scope", &scope::encoded(&self.settings.wsdl))
            .append_pair("state", state);
        url
    }

    /// Trades the code for a token; `redirect_uri` is the one the browser was sent with.
    pub async fn exchange(
        &self,
        code: &str,
        redirect_uri: &str,
    ) -> Result<AccessToken, IdentityError> {
        let url = address::under(&self.settings.address, &["oauth2", "token"]);
        let form = TokenForm {
            grant_type: "authorization_code",
            code,
            client_id: &self.settings.client_id,
            client_secret: self.settings.client_secret.expose_secret(),
            redirect_uri,
        };
        let answer = asking::ask(self.client.post(url).form(&form)).await?;
        let token: TokenAnswer =
            serde_json::from_slice(&answer).map_err(|_| IdentityError::Malformed("token"))?;
        token.access_token.ok_or(IdentityError::Missing("access_token"))
    }

    /// Who the citizen is, in the registry's words.
    pub async fn citizen(&self, token: &AccessToken) -> Result<Attributes, IdentityError> {
        let url = address::under(&self.settings.address, &["oauth2", "api", "v1", "service"]);
        let answer = asking::ask(self.client.get(url).bearer_auth(token.0.expose_secret())).await?;
        answer::attributes(&answer).inspect_err(|error| tracing::warn!(%error, "DAN's answer"))
    }
}

/// What the registry's answer says of a citizen; whatever it is, nothing of it is in an error.
pub fn read_answer(answer: &[u8]) -> Result<Attributes, IdentityError> {
    answer::attributes(answer)
}

#[derive(Serialize)]
struct TokenForm<'a> {
    grant_type: &'a str,
    code: &'a str,
    client_id: &'a str,
    client_secret: &'a str,
    redirect_uri: &'a str,
}

#[derive(Deserialize)]
struct TokenAnswer {
    access_token: Option<AccessToken>,
}
