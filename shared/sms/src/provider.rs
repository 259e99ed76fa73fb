//! A provider that is asked over HTTP.

use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, RequestBuilder, redirect};
use secrecy::ExposeSecret;
use serde_json::{Map, Value};
use url::Url;

use crate::answer::{meaning, silence};
use crate::template::{Filling, Place, Template};
use crate::{Config, Format, Message, Method, NotSent, OpenError, Success};

/// Longer than this nobody waits for a connection.
const CONNECT_TIMEOUT_MAX: Duration = Duration::from_secs(5);

pub(crate) struct Provider {
    client: Client,
    url: Url,
    method: Method,
    format: Format,
    fields: Vec<(String, Template)>,
    from: String,
    country_prefix: String,
    success: Option<Success>,
}

impl Provider {
    pub(crate) fn open(config: Config) -> Result<Self, OpenError> {
        check(&config)?;
        Ok(Self {
            client: client(&config)?,
            fields: fields(&config)?,
            url: config.url,
            method: config.method,
            format: config.format,
            from: config.from,
            country_prefix: config.country_prefix,
            success: config.success,
        })
    }

    pub(crate) async fn send(&self, message: &Message) -> Result<(), NotSent> {
        let answer = self.question(message).send().await.map_err(|error| silence(&error))?;
        meaning(answer, self.success.as_ref()).await
    }

    fn question(&self, message: &Message) -> RequestBuilder {
        let to = format!("{}{}", self.country_prefix, message.to);
        let filling = Filling { to: &to, from: &self.from, message };
        let fields: Vec<(&str, String)> =
            self.fields.iter().map(|(name, field)| (name.as_str(), field.fill(&filling))).collect();
        let question = match self.method {
            Method::Get => self.client.get(self.url.clone()),
            Method::Post => self.client.post(self.url.clone()),
        };
        match self.format {
            Format::Query => question.query(&fields),
            Format::Form => question.form(&fields),
            Format::Json => question.json(&object(fields)),
        }
    }
}

fn object(fields: Vec<(&str, String)>) -> Map<String, Value> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect()
}

fn check(config: &Config) -> Result<(), OpenError> {
    if !matches!(config.url.scheme(), "http" | "https") {
        return Err(OpenError::NotAnAddress);
    }
    if config.method == Method::Get && config.format != Format::Query {
        return Err(OpenError::NoBody);
    }
    let digits = config.country_prefix.strip_prefix('+').unwrap_or(&config.country_prefix);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(OpenError::CountryPrefix);
    }
    match &config.success {
        Some(Success { pointer, .. }) if !pointer.is_empty() && !pointer.starts_with('/') => {
            Err(OpenError::Pointer(pointer.clone()))
        }
        _ => Ok(()),
    }
}

fn fields(config: &Config) -> Result<Vec<(String, Template)>, OpenError> {
    let parsed = config.fields.iter().map(|(name, text)| {
        let field = Template::parse(text).ok_or_else(|| OpenError::Field(name.clone()))?;
        Ok((name.clone(), field))
    });
    let fields = parsed.collect::<Result<Vec<_>, _>>()?;
    let has = |place| fields.iter().any(|(_, field)| field.has(place));
    if !has(Place::To) {
        return Err(OpenError::NoNumber);
    }
    if !has(Place::Text) {
        return Err(OpenError::NoText);
    }
    Ok(fields)
}

fn client(config: &Config) -> Result<Client, OpenError> {
    choose_cryptography();
    let client = Client::builder()
        .user_agent("sanal")
        .default_headers(headers(config)?)
        .redirect(redirect::Policy::none())
        .referer(false)
        .no_proxy()
        .connect_timeout(CONNECT_TIMEOUT_MAX.min(config.timeout / 2))
        .timeout(config.timeout);
    // A gateway in one's own network needs no certificates.
    let client = match config.url.scheme() {
        "https" => client.https_only(true),
        _ => client.tls_certs_only([]),
    };
    client.build().map_err(OpenError::Tls)
}

fn headers(config: &Config) -> Result<HeaderMap, OpenError> {
    let parsed = config.headers.iter().map(|(name, value)| {
        let wrong = || OpenError::Header(name.clone());
        let parsed: HeaderName = name.parse().map_err(|_| wrong())?;
        let mut value: HeaderValue = value.expose_secret().parse().map_err(|_| wrong())?;
        value.set_sensitive(true);
        Ok((parsed, value))
    });
    parsed.collect()
}

/// TLS asks the process for its cryptography; whoever chose before us is left alone.
fn choose_cryptography() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}
