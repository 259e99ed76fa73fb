//! Addresses that carry something along: where to come back to, which language.

use kernel::Locale;

/// The sign-in page, which leads back to where one was.
pub(super) fn sign_in_address(return_to: &str) -> String {
    address_with("/sign-in", "return_to", return_to)
}

/// The way to show anew who one is, and back to where one was.
pub(super) fn fresh_sign_in_address(return_to: &str) -> String {
    format!("{}&fresh=yes", address_with("/sign-in/start", "return_to", return_to))
}

/// An address with one value in its query, encoded.
pub(super) fn address_with(path: &str, name: &str, value: &str) -> String {
    let query =
        url::form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish();
    format!("{path}?{query}")
}

/// The same page in another language: its own query stays.
pub(super) fn in_language(path: &str, locale: Locale) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let kept = url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "lang");
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(kept)
        .append_pair("lang", locale.code())
        .finish();
    format!("{path}?{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_switch_stays_on_the_page() {
        assert_eq!(in_language("/petitions", Locale::En), "/petitions?lang=en");
        let closed = in_language("/petitions?state=closed&lang=en&page=2", Locale::Mn);
        assert_eq!(closed, "/petitions?state=closed&page=2&lang=mn");
    }

    #[test]
    fn signing_in_leads_back() {
        let address = sign_in_address("/petitions?state=open&page=2");
        assert_eq!(address, "/sign-in?return_to=%2Fpetitions%3Fstate%3Dopen%26page%3D2");
    }
}
