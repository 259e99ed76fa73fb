//! A provider as the settings describe it.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use secrecy::SecretString;
use url::Url;

/// How a provider is asked.
#[derive(Clone)]
pub struct Config {
    /// Where. Plain HTTP is allowed, for a gateway in one's own network: it shows numbers and texts
    /// to whoever is on the way.
    pub url: Url,
    pub method: Method,
    pub format: Format,
    /// Name and template: `{to}`, `{text}`, `{from}` and `{id}` are filled in, the rest stays as it
    /// is. Names and passwords of an account may stand here as well.
    pub fields: BTreeMap<String, String>,
    pub headers: BTreeMap<String, SecretString>,
    /// The sender as telephones show it: a short number or a name.
    pub from: String,
    /// What a number begins with for this provider: `976`, `+976` or nothing.
    pub country_prefix: String,
    /// Where the provider says in its answer that it went well, if a status is not enough.
    pub success: Option<Success>,
    /// Of one question, from finding the name to the end of the answer.
    pub timeout: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

/// Where the fields go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Into the address, after what it has already.
    Query,
    /// Into the body, as a browser sends a form. With POST only.
    Form,
    /// Into the body, as one object of texts. With POST only.
    Json,
}

/// Some providers answer 200 and say in the body that it was an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Success {
    /// A place in the JSON of an answer (RFC 6901): `/status`, `/0/Result`.
    pub pointer: String,
    /// What stands there when it went well; a number, `true` or `null` as JSON writes it.
    pub equals: String,
}

/// Found when the house is opened: the settings cannot work.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("the provider's address is none of a web server")]
    NotAnAddress,
    #[error("a form or JSON is sent with POST, not with GET")]
    NoBody,
    #[error("the field {0} holds a brace that is none of {{to}}, {{text}}, {{from}}, {{id}}")]
    Field(String),
    #[error("no field holds {{to}}: nobody would be sent anything")]
    NoNumber,
    #[error("no field holds {{text}}: nothing would be said")]
    NoText,
    #[error("the header {0} cannot be sent")]
    Header(String),
    #[error("a country's prefix is digits, with a + before them or not")]
    CountryPrefix,
    #[error("{0} is no place in JSON: it begins with /")]
    Pointer(String),
    #[error("no secure connection can be made: {0}")]
    Tls(#[source] reqwest::Error),
    #[error("the folder {folder} cannot be used: {source}")]
    Folder { folder: PathBuf, source: std::io::Error },
}

/// Passwords stand in headers, but in fields and addresses too.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("origin", &self.url.origin().ascii_serialization())
            .field("method", &self.method)
            .field("format", &self.format)
            .field("fields", &self.fields.keys())
            .field("headers", &self.headers.keys())
            .field("from", &self.from)
            .field("country_prefix", &self.country_prefix)
            .field("success", &self.success)
            .field("timeout", &self.timeout)
            .finish()
    }
}
