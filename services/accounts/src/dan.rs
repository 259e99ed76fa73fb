//! DAN, the state's sign-in (sso.gov.mn): OAuth 2.0 with an authorization code, and one registry
//! service that says who the citizen is.

mod address;
mod answer;
mod asking;
mod residence;
pub(crate) mod scope;

use std::time::Duration;

use reqwest::Client;
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::Attributes;

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

/// How long DAN may take.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    pub connect: Duration,
    /// Of one question, from connecting to the last byte.
    pub total: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { connect: Duration::from_secs(5), total: Duration::from_secs(10) }
    }
}

/// Found when the house is opened: the settings cannot work.
#[derive(Debug, thiserror::Error)]
pub enum DanSettingsError {
    #[error("{0} is no address of a web server")]
    NotAnAddress(Url),
    #[error("{0} is asked in plain HTTP, which is for this machine only: use https://")]
    Insecure(Url),
    #[error("no secure connection can be made: {0}")]
    Tls(#[source] reqwest::Error),
}

/// Why DAN did not tell who someone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DanError {
    /// The citizen said no, at DAN's page.
    #[error("the citizen refused")]
    Denied,
    #[error("DAN did not answer in time")]
    Timeout,
    #[error("DAN cannot be reached or is out of order")]
    Unavailable,
    /// The code or its token has ended or was used before: the citizen begins again.
    #[error("DAN refused the code")]
    CodeRefused,
    /// A matter for the operator: the client id or its secret is wrong.
    #[error("DAN does not know this client")]
    ClientRefused,
    /// The registry's own code; it has no record, or will not give it.
    #[error("the registry answered with result code {0}")]
    ResultCode(i64),
    #[error("the answer lacks {0}")]
    Missing(&'static str),
    #[error("the answer cannot be read at {0}")]
    Malformed(&'static str),
}

/// What DAN sends the browser back with.
#[derive(Clone, Deserialize)]
pub struct Callback {
    #[serde(default)]
    pub state: String,
    pub code: Option<String>,
    pub error: Option<String>,
}

impl Callback {
    /// The code to exchange, or what DAN says instead.
    pub fn code(&self) -> Result<&str, DanError> {
        match (self.error.as_deref(), self.code.as_deref()) {
            (Some("access_denied"), _) => Err(DanError::Denied),
            (Some("unauthorized_client" | "invalid_client" | "invalid_scope"), _) => {
                Err(DanError::ClientRefused)
            }
            (Some(_), _) => Err(DanError::Unavailable),
            (None, Some(code)) if !code.is_empty() => Ok(code),
            (None, _) => Err(DanError::Missing("code")),
        }
    }
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
    pub fn new(settings: DanSettings) -> Result<Self, DanSettingsError> {
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
    pub async fn exchange(&self, code: &str, redirect_uri: &str) -> Result<AccessToken, DanError> {
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
            serde_json::from_slice(&answer).map_err(|_| DanError::Malformed("token"))?;
        token.access_token.ok_or(DanError::Missing("access_token"))
    }

    /// Who the citizen is, in the registry's words.
    pub async fn citizen(&self, token: &AccessToken) -> Result<Attributes, DanError> {
        let url = address::under(&self.settings.address, &["oauth2", "api", "v1", "service"]);
        let answer = asking::ask(self.client.get(url).bearer_auth(token.0.expose_secret())).await?;
        answer::attributes(&answer).inspect_err(|error| tracing::warn!(%error, "DAN's answer"))
    }
}

/// What the registry's answer says of a citizen; whatever it is, nothing of it is in an error.
pub fn read_answer(answer: &[u8]) -> Result<Attributes, DanError> {
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
