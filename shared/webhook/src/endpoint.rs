//! Where a receiver wants to be told.

use std::fmt;

use url::Url;

use crate::Networks;

/// Bytes of an address.
const LENGTH_MAX: usize = 2_000;

/// An address that may be called: HTTPS, or plain HTTP in a network that is allowed by name.
///
/// Whether a name leads where it may is seen when it is called, every time.
#[derive(Clone, PartialEq, Eq)]
pub struct Endpoint(pub(crate) Url);

/// Why an address cannot be called, for the form it was written into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnEndpoint {
    #[error("this is no address of the web")]
    NotAnAddress,
    #[error("the address is longer than {LENGTH_MAX} bytes")]
    TooLong,
    #[error("the address does not begin with https://")]
    NotHttps,
    #[error("the address holds a user's name or a password")]
    Credentials,
    #[error("the address ends in a fragment (#…), which no server is told")]
    Fragment,
    #[error("no receiver listens at this port")]
    Port,
    #[error("the address leads into a private network")]
    PrivateAddress,
}

impl Endpoint {
    pub fn parse(text: &str, allowed: &Networks) -> Result<Self, NotAnEndpoint> {
        let text = text.trim();
        if text.len() > LENGTH_MAX {
            return Err(NotAnEndpoint::TooLong);
        }
        // The parser would drop tabs and line breaks in silence.
        if text.contains(char::is_control) {
            return Err(NotAnEndpoint::NotAnAddress);
        }
        let url = Url::parse(text).map_err(|_| NotAnEndpoint::NotAnAddress)?;
        check(&url, allowed)?;
        Ok(Self(url))
    }

    /// As it was understood: to be kept, and shown to whom it belongs.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The part that holds no secret: `https://example.mn`.
    #[must_use]
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }
}

/// A path or a query may hold a receiver's secret.
impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Endpoint").field(&self.origin()).finish()
    }
}

fn check(url: &Url, allowed: &Networks) -> Result<(), NotAnEndpoint> {
    match url.scheme() {
        "https" => {}
        "http" if allowed.holds(url) => {}
        _ => return Err(NotAnEndpoint::NotHttps),
    }
    if url.as_str().len() > LENGTH_MAX {
        return Err(NotAnEndpoint::TooLong);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(NotAnEndpoint::Credentials);
    }
    if url.fragment().is_some() {
        return Err(NotAnEndpoint::Fragment);
    }
    if !is_port_of_the_web(url.port()) {
        return Err(NotAnEndpoint::Port);
    }
    if !allowed.may_name(url) {
        return Err(NotAnEndpoint::PrivateAddress);
    }
    Ok(())
}

/// The scheme's own, or one that no other service of old listens at: a request is not to be read as
/// mail or a shell's command.
fn is_port_of_the_web(port: Option<u16>) -> bool {
    port.is_none_or(|port| matches!(port, 80 | 443 | 1024..))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(text: &str) -> Result<Endpoint, NotAnEndpoint> {
        Endpoint::parse(text, &Networks::public())
    }

    #[test]
    fn an_address_is_kept_as_it_was_understood() {
        let endpoint = public(" https://Мэдээ.example.mn/hook?a=b ").expect("an endpoint");
        assert_eq!(endpoint.as_str(), "https://xn--d1ap5cba.example.mn/hook?a=b");
        assert_eq!(format!("{endpoint:?}"), r#"Endpoint("https://xn--d1ap5cba.example.mn")"#);
    }

    #[test]
    fn what_cannot_be_called_says_why() {
        use NotAnEndpoint::*;
        let long = format!("https://example.mn/{}", "a".repeat(2_000));
        let grows = format!("https://example.mn/{}", "ө".repeat(900));
        for (text, why) in [
            ("", NotAnAddress),
            ("example.mn/hook", NotAnAddress),
            ("https://", NotAnAddress),
            ("https://exa mple.mn", NotAnAddress),
            ("https://example.mn/\nhook", NotAnAddress),
            ("https://example.mn:99999", NotAnAddress),
            (&long, TooLong),
            (&grows, TooLong),
            ("http://example.mn/hook", NotHttps),
            ("http://127.0.0.1/hook", NotHttps),
            ("ftp://example.mn", NotHttps),
            ("file:///etc/passwd", NotHttps),
            ("javascript:alert(1)", NotHttps),
            ("https://bat@example.mn", Credentials),
            ("https://:secret@example.mn", Credentials),
            ("https://example.mn/#part", Fragment),
            ("https://example.mn:0", Port),
            ("https://example.mn:22", Port),
            ("https://example.mn:25", Port),
        ] {
            assert_eq!(public(text), Err(why), "{text}");
        }
        for text in ["https://example.mn:443", "https://example.mn:8443/", "https://202.131.0.1"] {
            assert!(public(text).is_ok(), "{text}");
        }
    }

    /// Every spelling that a browser would understand as well.
    #[test]
    fn a_private_address_is_refused_however_it_is_written() {
        for host in [
            "127.0.0.1",
            "127.1",
            "127.0.1",
            "127.0.0.1.",
            "2130706433",
            "0x7f000001",
            "0x7f.1",
            "0177.0.0.1",
            "0177.0.0.01",
            "017700000001",
            "%31%32%37.0.0.1",
            "１２７。０。０。１",
            "⑫7.0.0.1",
            "0",
            "0.0.0.0",
            "10.0.0.1",
            "0xa.0.0.1",
            "100.64.0.1",
            "169.254.169.254",
            "2852039166",
            "0xa9fea9fe",
            "192.168.1.1",
            "255.255.255.255",
            "localhost",
            "LOCALHOST",
            "localhost.",
            "api.localhost",
            "[::1]",
            "[::]",
            "[0:0:0:0:0:0:0:1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]",
            "[2001:0:1::80ff:fffe]",
            "[fd00::1]",
            "[fe80::1]",
        ] {
            let text = format!("https://{host}/hook");
            assert_eq!(public(&text), Err(NotAnEndpoint::PrivateAddress), "{text}");
        }
    }

    #[test]
    fn plain_http_is_for_allowed_networks_only() {
        let allowed = Networks::from(vec!["127.0.0.0/8".parse().expect("a network")]);
        for (text, may) in [
            ("http://127.0.0.1:8080/hook", true),
            ("http://2130706433:8080/hook", true),
            ("http://localhost:8080/hook", true),
            ("https://127.0.0.1:8443/hook", true),
            ("http://10.0.0.1/hook", false),
            ("http://[::1]/hook", false),
            ("http://202.131.0.1/hook", false),
            ("http://receiver/hook", false),
        ] {
            assert_eq!(Endpoint::parse(text, &allowed).is_ok(), may, "{text}");
        }
    }
}
