//! Where someone goes after signing in: a page of this house, never anywhere else.

use serde::{Deserialize, Serialize};
use url::Url;

/// A local path with its query, in ASCII, fit for a `Location` header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct ReturnTo(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a way back is a path of this house that begins with a single slash")]
pub struct NotALocalPath;

impl ReturnTo {
    /// Characters, before encoding.
    pub const LENGTH_MAX: usize = 1_024;

    pub fn home() -> Self {
        Self("/".to_owned())
    }

    /// Browsers read `\` as `/` and drop tabs and line breaks, so none of them is let through.
    pub fn parse(text: &str) -> Result<Self, NotALocalPath> {
        let path = text.split(['?', '#']).next().unwrap_or_default();
        let local = path.starts_with('/')
            && !path.contains("//")
            && !text.contains(|c: char| c == '\\' || c.is_control())
            && text.chars().count() <= Self::LENGTH_MAX;
        local.then(|| as_a_browser_reads(text)).flatten().map(Self).ok_or(NotALocalPath)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The path after dots are resolved and letters are encoded; `None` where that leaves the house.
fn as_a_browser_reads(text: &str) -> Option<String> {
    let house = Url::parse("http://house.invalid/").ok()?;
    let read = house.join(text).ok()?;
    (read.origin() == house.origin()).then(|| read[url::Position::BeforePath..].to_owned())
}

impl TryFrom<String> for ReturnTo {
    type Error = NotALocalPath;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<String> {
        ReturnTo::parse(text).ok().map(|path| path.as_str().to_owned())
    }

    #[test]
    fn bat_comes_back_to_the_petition_he_was_reading() {
        let page = "/petitions/PN-202611-00042?page=2&from=https://example.mn#signatures";
        assert_eq!(read(page).as_deref(), Some(page));
        assert_eq!(read("/").as_deref(), Some("/"));
    }

    #[test]
    fn letters_are_encoded_for_the_header() {
        assert_eq!(
            read("/petitions?q=цас 1").as_deref(),
            Some("/petitions?q=%D1%86%D0%B0%D1%81%201")
        );
    }

    #[test]
    fn no_way_leads_to_another_house() {
        for elsewhere in [
            "",
            "petitions",
            "https://example.mn/",
            "//example.mn",
            "/\\example.mn",
            "\\/example.mn",
            "/\t/example.mn",
            "/\n/example.mn",
            "\t//example.mn",
            " //example.mn",
            "/.//example.mn",
            "/a/..//example.mn",
            "/a//example.mn",
            "/petitions\u{0}",
            "/petitions\r\nSet-Cookie: a=b",
            "/petitions\u{85}",
            "javascript:alert(1)",
        ] {
            assert_eq!(read(elsewhere), None, "{elsewhere:?}");
        }
        assert_eq!(read(&format!("/{}", "a".repeat(ReturnTo::LENGTH_MAX))), None);
    }

    proptest! {
        #[test]
        fn whatever_is_let_through_stays_in_the_house(text in "[/\\\\.%a?#@: \\t]{0,12}|/\\PC{0,40}") {
            if let Some(path) = read(&text) {
                let house = Url::parse("https://sanal.mn/sign-in").expect("an address");
                prop_assert!(path.is_ascii());
                prop_assert_eq!(house.join(&path).expect("a page").origin(), house.origin());
                prop_assert_eq!(read(&path), Some(path));
            }
        }
    }
}
