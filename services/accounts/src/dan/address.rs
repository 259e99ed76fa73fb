//! How DAN is reached: securely, without being led elsewhere, and not waiting for ever.

use reqwest::{Client, redirect};
use url::{Host, Url};

use super::{DanSettings, DanSettingsError};

/// A page under an address that may have a path of its own.
pub(super) fn under(address: &Url, path: &[&str]) -> Url {
    let mut url = address.clone();
    url.set_query(None);
    url.set_fragment(None);
    if let Ok(mut segments) = url.path_segments_mut() {
        segments.pop_if_empty().extend(path);
    }
    url
}

pub(super) fn client(settings: &DanSettings) -> Result<Client, DanSettingsError> {
    let browsers = &settings.address_for_browsers;
    if !matches!(browsers.scheme(), "http" | "https") || browsers.cannot_be_a_base() {
        return Err(DanSettingsError::NotAnAddress(browsers.clone()));
    }
    let client = Client::builder()
        .user_agent("sanal")
        .redirect(redirect::Policy::none())
        .referer(false)
        .connect_timeout(settings.patience.connect)
        .timeout(settings.patience.total);
    let client = match settings.address.scheme() {
        "https" => {
            choose_cryptography();
            client.https_only(true)
        }
        // The bundled DAN on this machine needs neither certificates nor a proxy.
        "http" if is_this_machine(&settings.address) => {
            choose_cryptography();
            client.tls_certs_only([]).no_proxy()
        }
        "http" => return Err(DanSettingsError::Insecure(settings.address.clone())),
        _ => return Err(DanSettingsError::NotAnAddress(settings.address.clone())),
    };
    client.build().map_err(DanSettingsError::Tls)
}

fn is_this_machine(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// TLS asks the process for its cryptography; whoever chose before us is left alone.
fn choose_cryptography() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

#[cfg(test)]
mod tests {
    use super::super::Patience;
    use super::*;

    fn settings(address: &str) -> DanSettings {
        let address: Url = address.parse().expect("an address");
        DanSettings {
            address_for_browsers: "https://sso.gov.mn".parse().expect("an address"),
            address,
            client_id: "sanal".into(),
            client_secret: "secret".into(),
            wsdl: String::new(),
            patience: Patience::default(),
        }
    }

    #[test]
    fn an_address_may_have_a_path_of_its_own() {
        for (address, page) in [
            ("https://sso.gov.mn", "https://sso.gov.mn/oauth2/token"),
            ("https://sso.gov.mn/", "https://sso.gov.mn/oauth2/token"),
            ("http://localhost:8080/dan/?a#b", "http://localhost:8080/dan/oauth2/token"),
        ] {
            assert_eq!(
                under(&address.parse().expect("an address"), &["oauth2", "token"]).as_str(),
                page
            );
        }
    }

    #[test]
    fn plain_http_is_for_this_machine_only() {
        for here in
            ["http://localhost:1", "http://127.0.0.1:1/dan", "http://[::1]:1", "https://sso.gov.mn"]
        {
            assert!(client(&settings(here)).is_ok(), "{here}");
        }
        for away in ["http://sso.gov.mn", "http://localhost.example.mn", "http://192.168.1.5"] {
            assert!(
                matches!(client(&settings(away)), Err(DanSettingsError::Insecure(_))),
                "{away}"
            );
        }
        assert!(matches!(
            client(&settings("ftp://sso.gov.mn")),
            Err(DanSettingsError::NotAnAddress(_))
        ));
    }
}
