//! Where DAN is, and where in it each question goes.

use reqwest::Client;
use url::Url;

use super::DanSettings;
use crate::outside::{self, AddressError};

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

pub(super) fn client(settings: &DanSettings) -> Result<Client, AddressError> {
    let browsers = &settings.address_for_browsers;
    if !matches!(browsers.scheme(), "http" | "https") || browsers.cannot_be_a_base() {
        return Err(AddressError::NotAnAddress(browsers.clone()));
    }
    outside::client(&settings.address, settings.patience)
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
