//! What a form is called by, so that it can be sent again without being done twice.

/// 1 to 100 visible ASCII characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestKey(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a request's key is 1 to 100 visible ASCII characters")]
pub struct NotARequestKey;

impl RequestKey {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for RequestKey {
    type Err = NotARequestKey;

    fn from_str(text: &str) -> Result<Self, NotARequestKey> {
        let is_one = (1..=100).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic());
        if is_one { Ok(Self(text.to_owned())) } else { Err(NotARequestKey) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_database_takes_is_no_key_of_a_request() {
        for no in ["", "8c1f-\u{e9}", "a\0b", "a b", &"x".repeat(101)] {
            assert!(no.parse::<RequestKey>().is_err());
        }
        assert!("x".repeat(100).parse::<RequestKey>().is_ok());
    }
}
