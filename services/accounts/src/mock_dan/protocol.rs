//! What browsers and servers send to this DAN, and what it sends back.

use secrecy::SecretString;
use serde::{Deserialize, Serialize};

/// The one house this DAN knows.
#[derive(Clone)]
pub struct MockClient {
    pub client_id: String,
    pub client_secret: SecretString,
    /// Nobody is sent anywhere else.
    pub redirect_uris: Vec<String>,
}

/// What a browser is sent with to `/oauth2/authorize`.
#[derive(Clone, Serialize, Deserialize)]
pub struct AuthorizeQuery {
    pub response_type: String,
    pub client_id: String,
    pub redirect_uri: String,
    pub scope: String,
    #[serde(default)]
    pub state: String,
}

/// What a server posts to `/oauth2/token`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct TokenForm {
    pub grant_type: String,
    pub code: String,
    pub client_id: String,
    pub client_secret: SecretString,
    pub redirect_uri: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct TokenAnswer {
    pub access_token: String,
    pub token_type: &'static str,
    /// Seconds.
    pub expires_in: i64,
}
