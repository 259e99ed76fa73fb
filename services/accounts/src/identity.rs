//! What identity providers have in common: how the browser comes back, what is attested, and what
//! can go wrong.

use kernel::Timestamp;
use serde::Deserialize;

use crate::Attributes;

/// What a provider says of somebody.
#[derive(Clone, PartialEq, Eq)]
pub struct Testimony {
    pub attributes: Attributes,
    /// When the person showed the provider who they are; `None` where it does not say.
    pub proven_at: Option<Timestamp>,
}

/// What a provider sends the browser back with.
#[derive(Clone, Deserialize)]
pub struct Callback {
    #[serde(default)]
    pub state: String,
    pub code: Option<String>,
    pub error: Option<String>,
    /// Who answers (RFC 9207): nobody else's code is taken to our provider.
    pub iss: Option<String>,
}

/// Why a provider did not tell who someone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    /// The citizen said no, at the provider's page.
    #[error("the citizen refused")]
    Denied,
    #[error("the provider did not answer in time")]
    Timeout,
    #[error("the provider cannot be reached or is out of order")]
    Unavailable,
    /// The code or its token has ended or was used before: the citizen begins again.
    #[error("the provider refused the code")]
    CodeRefused,
    /// A matter for the operator: the client id or its secret is wrong.
    #[error("the provider does not know this client")]
    ClientRefused,
    /// The registry's own code; it has no record, or will not give it.
    #[error("the registry answered with result code {0}")]
    ResultCode(i64),
    #[error("the answer lacks {0}")]
    Missing(&'static str),
    #[error("the answer cannot be read at {0}")]
    Malformed(&'static str),
    /// It is not for us, not of now, or not signed by whom it says.
    #[error("the answer is not to be trusted: {0}")]
    Untrusted(&'static str),
}

impl Callback {
    /// The code to exchange, or what the provider says instead.
    pub fn code(&self) -> Result<&str, IdentityError> {
        match (self.error.as_deref(), self.code.as_deref()) {
            (Some("access_denied"), _) => Err(IdentityError::Denied),
            (Some("unauthorized_client" | "invalid_client" | "invalid_scope"), _) => {
                Err(IdentityError::ClientRefused)
            }
            (Some(_), _) => Err(IdentityError::Unavailable),
            (None, Some(code)) if !code.is_empty() => Ok(code),
            (None, _) => Err(IdentityError::Missing("code")),
        }
    }
}
