//! How an identity provider is reached: securely, without being led elsewhere, not waiting for ever,
//! and not reading without end.

use std::time::Duration;

use reqwest::{Client, Response, redirect};
use url::{Host, Url};

use crate::IdentityError;

/// How long a provider may take.
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
pub enum AddressError {
    #[error("it is no address: {0}")]
    Malformed(#[from] url::ParseError),
    #[error("{0} is no address of a web server")]
    NotAnAddress(Url),
    #[error("{0} is asked in plain HTTP, which is for this machine only: use https://")]
    Insecure(Url),
    #[error("no secure connection can be made: {0}")]
    Tls(#[source] reqwest::Error),
}

/// Asks at this address and nowhere else.
pub(crate) fn client(address: &Url, patience: Patience) -> Result<Client, AddressError> {
    let client = Client::builder()
        .user_agent("sanal")
        .redirect(redirect::Policy::none())
        .referer(false)
        .connect_timeout(patience.connect)
        .timeout(patience.total);
    let client = match address.scheme() {
        "https" => {
            choose_cryptography();
            client.https_only(true)
        }
        // A provider on this machine needs neither certificates nor a proxy.
        "http" if is_this_machine(address) => {
            choose_cryptography();
            client.tls_certs_only([]).no_proxy()
        }
        "http" => return Err(AddressError::Insecure(address.clone())),
        _ => return Err(AddressError::NotAnAddress(address.clone())),
    };
    client.build().map_err(AddressError::Tls)
}

pub(crate) fn is_this_machine(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// An answer's body, of so many bytes at most.
pub(crate) async fn body(mut response: Response, max: usize) -> Result<Vec<u8>, IdentityError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| silence(&error))? {
        if body.len() + chunk.len() > max {
            return Err(IdentityError::Malformed("length"));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// What it means that no answer came.
pub(crate) fn silence(error: &reqwest::Error) -> IdentityError {
    tracing::warn!(?error, "the identity provider is silent");
    if error.is_timeout() { IdentityError::Timeout } else { IdentityError::Unavailable }
}

/// TLS asks the process for its cryptography; whoever chose before us is left alone.
fn choose_cryptography() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked_at(address: &str) -> Result<Client, AddressError> {
        client(&address.parse().expect("an address"), Patience::default())
    }

    #[test]
    fn plain_http_is_for_this_machine_only() {
        for here in
            ["http://localhost:1", "http://127.0.0.1:1/dan", "http://[::1]:1", "https://sso.gov.mn"]
        {
            assert!(asked_at(here).is_ok(), "{here}");
        }
        for away in ["http://sso.gov.mn", "http://localhost.example.mn", "http://192.168.1.5"] {
            assert!(matches!(asked_at(away), Err(AddressError::Insecure(_))), "{away}");
        }
        let other = asked_at("ftp://sso.gov.mn");
        assert!(matches!(other, Err(AddressError::NotAnAddress(_))));
    }
}
